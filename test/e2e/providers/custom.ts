import { expect } from 'vitest';
import type { Visitor } from '../../support/browser-visitor.js';
import type { PhoneDriver } from '../../../src/testing/backend.js';
import { NAMES, type Ask, type ProviderCase } from './cases.js';
import { decideConsent, solvePuzzle } from './elsewhere.js';

/** Goes through our own steps, from the first form on to the last answer. */
export async function throughSteps(visitor: Visitor, phone: PhoneDriver, one: ProviderCase, isAgain = false) {
  if (one.method === 'password') await enterPassword(visitor, one);
  if (one.method === 'cookies') await enterCookies(visitor, one);
  if (one.method === 'pairing') await enterNumber(visitor, one.handle);
  if (one.method === 'imap') await enterMailbox(visitor, one, isAgain);
  for (const ask of one.asks) await answers[ask](visitor, phone, one);
}

/** From the provider's first step to the one of this method. */
export async function choose({ wizard }: Visitor, { method }: ProviderCase): Promise<void> {
  if (method === 'pairing' || method === 'cookies') await wizard.switchTo(method);
}

async function enterPassword({ wizard }: Visitor, { provider, handle: username }: ProviderCase) {
  await wizard.fill({
    username,
    ...(provider === 'x' && { email: 'member@example.com' }),
    password: 'right',
  });
  await wizard.submit();
}

async function enterCookies({ wizard }: Visitor, one: ProviderCase): Promise<void> {
  const { provider, handle, premiumCookie } = one;
  await wizard.fill(
    provider === 'linkedin'
      ? { cookie_li_at: handle, ...(premiumCookie && { cookie_li_a: premiumCookie }) }
      : { cookie_sessionid: `@${handle}` },
  );
  await wizard.submit();
}

async function enterNumber({ wizard }: Visitor, number: string): Promise<void> {
  await wizard.fill({ country: 'US', phone: number.replace('+1', '') });
  await wizard.submit();
}

async function enterMailbox({ wizard }: Visitor, { handle, mail = [] }: ProviderCase, isAgain: boolean) {
  if (!isAgain) {
    await wizard.fill({ imap_user: handle });
    await wizard.submit();
    await wizard.waitFor(({ title }) => title === 'Connect your mailbox');
  }
  const [first, ...others] = isAgain ? [] : mail;
  if (first) await wizard.fill({ imap_host: first.imap, smtp_host: first.smtp });
  await wizard.fill({ imap_password: 'right' });
  await wizard.submit();
  for (const found of others) {
    const step = await wizard.waitFor(({ errors }) => Object.keys(errors).length > 0);
    expect(Object.values(step.errors)).toContain(
      'This server did not answer as expected. Check its name and port.',
    );
    // The upstream has found out what is right, and the form says so.
    expect(step.values).toMatchObject({ imap_host: found.imap, smtp_host: found.smtp });
    await wizard.fill({ imap_password: 'right' });
    await wizard.submit();
  }
}

type Answer = (visitor: Visitor, phone: PhoneDriver, one: ProviderCase) => Promise<void>;

const code =
  (title: string): Answer =>
  async (visitor, phone, { handle }) => {
    await visitor.sees(visitor.title(title));
    await visitor.enterCode(await phone.code(handle));
  };

const leave =
  (isAllowed: boolean): Answer =>
  async (visitor, _phone, { handle }) => {
    const elsewhere = await visitor.leave();
    await decideConsent(elsewhere, handle, isAllowed);
    if (!isAllowed) await visitor.sees('Access was not allowed');
  };

const answers: Readonly<Record<Ask, Answer>> = {
  'app-code': code('Enter the code from your authenticator app'),
  'sms-code': code('Enter the code from the text message'),
  'some-code': code('Enter your verification code'),
  otp: code('Enter your verification code'),
  async 'cloud-password'({ wizard }, phone, { provider, handle }) {
    await wizard.waitForTitle(new RegExp(`^Sign in to ${NAMES[provider]}`));
    await wizard.fill({ password: await phone.code(handle) });
    await wizard.submit();
  },
  async tap(visitor, phone, { provider, handle }) {
    await visitor.sees(visitor.title(`Confirm in the ${NAMES[provider]} app`));
    await phone.approve(handle);
    if (provider === 'messenger') await visitor.wizard.confirm();
  },
  async 'another-way'({ wizard }) {
    await wizard.waitFor(({ kind }) => kind === 'approve' || kind === 'code');
    await wizard.do('switch:another-way');
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
    const { options } = await visitor.wizard.step();
    await visitor.wizard.choose(options[0] ?? '');
  },
  async scan(visitor, phone, { provider, handle }) {
    await visitor.sees(visitor.title(`Scan with ${NAMES[provider]}`));
    await phone.scan(handle);
  },
  async pair(visitor, phone, { handle }) {
    await visitor.sees(visitor.title('Type this code into WhatsApp'));
    await phone.pair(await visitor.wizard.pairingCode(), handle);
  },
  deny: leave(false),
  allow: leave(true),
};
