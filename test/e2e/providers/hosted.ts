import type { Page } from 'playwright-core';
import type { PhoneDriver } from '../../../src/testing/backend.js';
import type { Ask, MailSettings, ProviderCase } from './cases.js';
import { decideConsent, solvePuzzle } from './elsewhere.js';

/** Goes through the upstream's wizard, from its first page to the end, and comes back. */
export async function throughWizard(page: Page, phone: PhoneDriver, one: ProviderCase, isAgain = false) {
  await enter(page, one, isAgain);
  for (const ask of one.asks) await answers[ask](page, phone, one);
  await onStep(page, 'done');
  await press(page, 'Continue');
}

/** Leaves the wizard before anything was connected. */
export async function leaveWizard(page: Page): Promise<void> {
  await page.locator('#wizard[data-step="method"]').waitFor();
  await press(page, 'Cancel');
}

const onStep = (page: Page, step: string): Promise<void> =>
  page.locator(`#wizard[data-step="${step}"]`).waitFor();

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Providers with more than one way in ask which; the others show their form at once. */
async function enter(page: Page, one: ProviderCase, isAgain: boolean): Promise<void> {
  const hasChoice = ['linkedin', 'instagram', 'whatsapp'].includes(one.provider);
  if (hasChoice) await page.locator(`[data-method="${one.method}"]`).click();
  await onStep(page, 'form');
  const [first, ...others] = attempts(one, isAgain);
  if (first) await submit(page, first);
  for (const values of others) {
    await page.getByText(/The (IMAP|SMTP) settings do not work\./).waitFor();
    await submit(page, values);
  }
}

type Values = Readonly<Record<string, string>>;

/** What is typed, one form after the other. */
function attempts(
  { provider, method, handle, premiumCookie, mail = [] }: ProviderCase,
  isAgain: boolean,
): readonly Values[] {
  switch (method) {
    case 'password':
      return [
        { username: handle, password: 'right', ...(provider === 'x' && { email: 'member@example.com' }) },
      ];
    case 'cookies':
      return [
        provider === 'linkedin'
          ? { access_token: handle, ...(premiumCookie && { premium_token: premiumCookie }) }
          : { sessionid: `@${handle}` },
      ];
    case 'pairing':
      return [{ pairing_phone_number: handle }];
    case 'imap': {
      const passwords = { imap_password: 'right', smtp_password: 'right' };
      if (isAgain) return [passwords];
      const known = { imap: 'imap.gmail.com', smtp: 'smtp.gmail.com' };
      return (mail.length ? mail : [known]).map(({ imap, smtp }: MailSettings) => ({
        imap_user: handle,
        imap_host: imap,
        smtp_user: handle,
        smtp_host: smtp,
        ...passwords,
      }));
    }
    case 'qr':
      return [{}];
    default:
      return [];
  }
}

async function submit(page: Page, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`input[name="${name}"]`).fill(value);
  await page.locator('form button').click();
}

type Answer = (page: Page, phone: PhoneDriver, one: ProviderCase) => Promise<void>;

const code =
  (step: string): Answer =>
  async (page, phone, { handle }) => {
    await onStep(page, step);
    await submit(page, { code: await phone.code(handle) });
  };

/** The consent is given to the upstream's own app. */
const leave =
  (isAllowed: boolean): Answer =>
  async (page, _phone, { handle }) => {
    await onStep(page, 'form');
    await page.locator('form button').click();
    await decideConsent(page, handle, isAllowed);
    if (!isAllowed) await page.getByText('You did not allow it.').waitFor();
  };

const answers: Readonly<Record<Ask, Answer>> = {
  'app-code': code('2fa'),
  'sms-code': code('2fa'),
  'some-code': code('2fa'),
  'cloud-password': code('2fa'),
  otp: code('otp'),
  async tap(page, phone, { handle }) {
    await onStep(page, 'in_app_validation');
    await phone.approve(handle);
  },
  async 'another-way'(page) {
    await press(page, 'Try another way');
  },
  async 'phone-number'(page) {
    await onStep(page, 'phone_register');
    await submit(page, { code: '(+1)2025550143' });
  },
  async captcha(page) {
    await onStep(page, 'captcha');
    await solvePuzzle(page.frameLocator('iframe[title="Puzzle"]'));
  },
  async contract(page) {
    await onStep(page, 'contract_chooser');
    await press(page, 'Talent team Europe');
  },
  async scan(page, phone, { handle }) {
    await onStep(page, 'qrcode');
    await phone.scan(handle);
  },
  async pair(page, phone, { handle }) {
    await onStep(page, 'pairing_code');
    await phone.pair(await page.locator('output').innerText(), handle);
  },
  deny: leave(false),
  allow: leave(true),
};
