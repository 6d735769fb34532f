import type { Page } from 'playwright-core';
import type { Visitor } from '../../support/browser-visitor.js';
import type { DemoPhone } from '../../support/demo-phone.js';
import { until } from '../../support/demo-until.js';
import { NAMES, type Ask, type MailSettings, type ProviderCase } from './cases.js';
import { decideConsent, solvePuzzle } from './elsewhere.js';

/** Goes through our own steps, from the first form on to the last answer. */
export async function throughSteps(visitor: Visitor, phone: DemoPhone, one: ProviderCase, isAgain = false) {
  if (one.method === 'password') await enterPassword(visitor, one);
  if (one.method === 'cookies') await enterCookies(visitor, one);
  if (one.method === 'pairing') await enterNumber(visitor, one.handle);
  if (one.method === 'imap') await enterMailbox(visitor, one, isAgain);
  for (const ask of one.asks) await answers[ask](visitor, phone, one);
}

/** From the provider's first step to the one of this method. */
export async function choose(visitor: Visitor, { method }: ProviderCase): Promise<void> {
  if (method === 'pairing') return visitor.press('Can’t scan? Use a pairing code');
  if (method === 'cookies') await visitor.chooseWay('Browser session');
}

const USERNAMES = { instagram: 'User name, e-mail or phone', x: 'User name' } as const;

async function enterPassword(visitor: Visitor, { provider, handle }: ProviderCase): Promise<void> {
  const { page } = visitor;
  const label = provider === 'instagram' || provider === 'x' ? USERNAMES[provider] : 'E-mail or phone';
  await page.getByLabel(label, { exact: true }).fill(handle);
  if (provider === 'x') await page.getByLabel('E-mail', { exact: true }).fill('member@example.com');
  await page.getByLabel('Password', { exact: true }).fill('right');
  await visitor.press('Continue');
}

async function enterCookies(visitor: Visitor, { provider, handle }: ProviderCase): Promise<void> {
  const { page } = visitor;
  if (provider === 'linkedin') await page.getByLabel('Cookie li_at', { exact: true }).fill(handle);
  else await page.getByLabel('Cookie sessionid', { exact: true }).fill(`@${handle}`);
  await visitor.press('Continue');
}

async function enterNumber(visitor: Visitor, number: string): Promise<void> {
  const { page } = visitor;
  await page.getByLabel('Country').selectOption('US');
  await page.getByLabel('Phone number', { exact: true }).fill(number.replace('+1', ''));
  await visitor.press('Continue');
}

async function enterMailbox(visitor: Visitor, { handle, mail = [] }: ProviderCase, isAgain: boolean) {
  const { page } = visitor;
  const password = page.getByLabel('Password', { exact: true });
  if (!isAgain) {
    await page.getByLabel('E-mail address').fill(handle);
    await visitor.press('Continue');
    await visitor.sees(visitor.title('Connect your mailbox'));
  }
  const [first, ...others] = isAgain ? [] : mail;
  if (first) await enterServers(page, first);
  await password.fill('right');
  await visitor.press('Continue');
  for (const found of others) {
    await visitor.sees('This server did not answer as expected. Check its name and port.');
    // The upstream has found out what is right, and the form says so.
    await seesServers(page, found);
    await password.fill('right');
    await visitor.press('Continue');
  }
}

const server = (page: Page, group: string) =>
  page.getByRole('group', { name: group }).getByLabel('Server', { exact: true });

async function enterServers(page: Page, { imap, smtp }: MailSettings): Promise<void> {
  await server(page, 'Incoming mail (IMAP)').fill(imap);
  await server(page, 'Outgoing mail (SMTP)').fill(smtp);
}

async function seesServers(page: Page, { imap, smtp }: MailSettings): Promise<void> {
  await until(`the servers ${imap} and ${smtp}`, async () => {
    const incoming = await server(page, 'Incoming mail (IMAP)').inputValue();
    return incoming === imap && (await server(page, 'Outgoing mail (SMTP)').inputValue()) === smtp;
  });
}

type Answer = (visitor: Visitor, phone: DemoPhone, one: ProviderCase) => Promise<void>;

const code =
  (title: string): Answer =>
  async (visitor, phone, { handle }) => {
    await visitor.sees(visitor.title(title));
    await visitor.enterCode(await phone.code(handle));
  };

const leave =
  (isAllowed: boolean): Answer =>
  async (visitor, _phone, { provider, handle }) => {
    const elsewhere = await visitor.leave(`Continue to ${NAMES[provider].inText}`);
    await decideConsent(elsewhere, handle, isAllowed);
    if (!isAllowed) await visitor.sees('Access was not allowed');
  };

const answers: Readonly<Record<Ask, Answer>> = {
  'app-code': code('Enter the code from your authenticator app'),
  'sms-code': code('Enter the code from the text message'),
  'some-code': code('Enter your verification code'),
  otp: code('Enter your verification code'),
  'cloud-password': code('Enter your verification code'),
  async tap(visitor, phone, { provider, handle }) {
    await visitor.sees(visitor.title(`Confirm in the ${NAMES[provider].inText} app`));
    await phone.approve(handle);
    if (provider === 'messenger') await visitor.press('I have tapped yes');
  },
  async 'another-way'(visitor, _phone, { provider }) {
    await visitor.sees(visitor.title(`Confirm in the ${NAMES[provider].inText} app`));
    await visitor.press('Try another way');
  },
  async 'phone-number'(visitor) {
    await visitor.sees(visitor.title('Add your phone number'));
    await enterNumber(visitor, '+12025550143');
  },
  async captcha(visitor) {
    await visitor.sees(visitor.title('Show that you are a person'));
    const frame = visitor.page.frameLocator('iframe[title="Puzzle"]');
    await solvePuzzle(frame.frameLocator('iframe[title="Verification challenge"]'));
  },
  async contract(visitor) {
    await visitor.sees(visitor.title('Choose a subscription'));
    await visitor.page.getByText('Talent team Europe', { exact: true }).click();
    await visitor.press('Continue');
  },
  async scan(visitor, phone, { provider, handle }) {
    await visitor.sees(visitor.title(`Scan with ${NAMES[provider].inText}`));
    await phone.scan(handle);
  },
  async pair(visitor, phone, { handle }) {
    await visitor.sees(visitor.title('Type this code into WhatsApp'));
    await phone.pair(handle, await visitor.page.locator('.pairing-code').innerText());
  },
  deny: leave(false),
  allow: leave(true),
};
