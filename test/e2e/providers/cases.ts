import type { MethodId, ProviderId } from '../../../src/contract/types.js';

/**
 * Every way in that Unipile's support tables name, once. What a login asks is said here alone; how it is answered is
 * said in `custom.ts` for our own steps and in `hosted.ts` for Unipile's wizard, so that each case is driven twice.
 */

/** What the provider asks of the person, in their words. */
export type Ask =
  | 'app-code'
  | 'sms-code'
  | 'some-code'
  | 'otp'
  | 'tap'
  | 'phone-number'
  | 'captcha'
  | 'contract'
  | 'scan'
  | 'pair'
  | 'cloud-password'
  | 'another-way'
  | 'deny'
  | 'allow';

export interface MailSettings {
  readonly imap: string;
  readonly smtp: string;
}

export interface ProviderCase {
  readonly provider: ProviderId;
  readonly method: MethodId;
  readonly checkpoint: string;
  /** What is typed to say who signs in. */
  readonly handle: string;
  /** The cookie of a session that is paid for, beside the one that signs in. */
  readonly premiumCookie?: string;
  readonly asks: readonly Ask[];
  /** One after the other; all but the last are refused. Empty where the servers are known. */
  readonly mail?: readonly MailSettings[];
}

const way =
  (provider: ProviderId, method: MethodId) =>
  (checkpoint: string, handle: string, asks: readonly Ask[] = []): ProviderCase => ({
    provider,
    method,
    checkpoint,
    handle,
    asks,
  });

const linkedin = way('linkedin', 'password');
const instagram = way('instagram', 'password');
const messenger = way('messenger', 'password');
const x = way('x', 'password');

const consent = (provider: 'google' | 'microsoft') => [
  way(provider, 'oauth')('consent', 'owner@example.com', ['allow']),
  way(provider, 'oauth')('consent denied, then allowed', 'owner@example.com', ['deny', 'allow']),
];

const right: MailSettings = { imap: 'imap.example.com', smtp: 'smtp.example.com' };
const mailbox = (checkpoint: string, handle: string, mail: readonly MailSettings[]): ProviderCase => ({
  ...way('imap', 'imap')(checkpoint, handle),
  mail,
});

export const CASES: readonly ProviderCase[] = [
  linkedin('none', 'plain.member@example.com'),
  linkedin('2FA by SMS', 'sms.member@example.com', ['sms-code']),
  linkedin('2FA by app', '2fa.member@example.com', ['app-code']),
  linkedin('2FA, no source', 'code.member@example.com', ['some-code']),
  linkedin('OTP', 'otp.member@example.com', ['otp']),
  linkedin('2FA by app, then another way', '2fa.member@example.com', ['another-way', 'sms-code']),
  linkedin('in-app validation', 'app.member@example.com', ['tap']),
  linkedin('in-app validation, then another way', 'app.member@example.com', ['another-way', 'sms-code']),
  linkedin('phone number', 'phone.member@example.com', ['phone-number', 'otp']),
  linkedin('captcha', 'captcha.member@example.com', ['captcha']),
  linkedin('contract', 'contract.member@example.com', ['contract']),
  linkedin('chain of three', 'chain@example.com', ['another-way', 'otp', 'sms-code']),
  way('linkedin', 'cookies')('none', 'browser.member@example.com'),
  {
    ...way('linkedin', 'cookies')('none, with the cookie of Recruiter', 'premium.member@example.com'),
    premiumCookie: 'AQEexample',
  },
  way('linkedin', 'cookies')('contract', 'contract.member@example.com', ['contract']),

  way('whatsapp', 'qr')('QR code', '+12025550143', ['scan']),
  way('whatsapp', 'pairing')('pairing code', '+12025550178', ['pair']),

  way('telegram', 'qr')('QR code', '+12025550192', ['scan']),
  way('telegram', 'qr')('QR code, then 2FA', '+12025550165', ['scan', 'cloud-password']),

  instagram('none', 'plain_member'),
  instagram('2FA by SMS', 'sms_member', ['sms-code']),
  instagram('2FA by app', '2fa_member', ['app-code']),
  instagram('2FA, no source', 'code_member', ['some-code']),
  way('instagram', 'cookies')('none', 'browser_member'),

  messenger('none', 'plain.member@example.com'),
  messenger('2FA by SMS', 'sms.member@example.com', ['sms-code']),
  messenger('2FA by app', '2fa.member@example.com', ['app-code']),
  messenger('2FA, no source', 'code.member@example.com', ['some-code']),
  messenger('OTP', 'otp.member@example.com', ['otp']),
  messenger('in-app validation', 'app.member@example.com', ['tap']),
  messenger('in-app validation, then another way', 'app.member@example.com', ['another-way', 'sms-code']),

  x('none', 'plain_member'),
  x('2FA, no source', 'code_member', ['some-code']),

  ...consent('google'),
  ...consent('microsoft'),

  mailbox('known service', 'member@gmail.com', []),
  mailbox('own servers', 'member@example.com', [right]),
  mailbox('wrong IMAP server', 'member@example.com', [{ ...right, imap: 'wrong.example.com' }, right]),
  mailbox('wrong SMTP server', 'member@example.com', [{ ...right, smtp: 'wrong.example.com' }, right]),
];

/** The plainest of each way in, by which an account is lost and found again; and the one that asks once more. */
export const RECONNECTIONS: readonly ProviderCase[] = CASES.filter(({ checkpoint }) =>
  ['none', 'QR code', 'QR code, then 2FA', 'pairing code', 'consent', 'own servers'].includes(checkpoint),
);

/** What the table calls it. */
export const reconnectionOf = (one: ProviderCase): ProviderCase => ({
  ...one,
  checkpoint: one.checkpoint.endsWith('then 2FA') ? 'reconnection, then 2FA' : 'reconnection',
});

/** What the elements call them in a sentence. */
export const NAMES: Readonly<Record<ProviderId, string>> = {
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  instagram: 'Instagram',
  messenger: 'Messenger',
  x: 'X',
  google: 'Google',
  microsoft: 'Microsoft',
  imap: 'your mailbox',
};
