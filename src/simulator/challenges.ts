import { contracts, withContract } from './contracts.js';
import { challengeNameOf } from './intents.js';
import { base64, sha256, urlSafeBase64 } from './random.js';
import type { Challenge, IntentRecord } from './state.js';
import { isCurrentTotp, totp, TOTP_PERIOD_MS } from './totp.js';
import type { World } from './world.js';

/*
 * Each challenge in one place: the checkpoint it is on the wire, what the phone shows for it, and what solves it. A
 * provider's scenario names the challenges; nothing else needs to know how they differ.
 */

/** What the phone shows for an attempt. Times are milliseconds. */
export type PhoneScreen =
  | { readonly kind: 'sms'; readonly code: string; readonly sentAgoMs: number; readonly to?: string }
  | { readonly kind: 'email'; readonly code: string; readonly sentAgoMs: number }
  | { readonly kind: 'password'; readonly code: string }
  | {
      readonly kind: 'authenticator';
      readonly code: string;
      readonly periodMs: number;
      readonly leftMs: number;
    }
  /** `isAnswered`: tapped, and the API waits to be told of it. */
  | { readonly kind: 'approval'; readonly sentAgoMs: number; readonly isAnswered?: true }
  | { readonly kind: 'scanner'; readonly qrcode: string }
  /** Asks for the code that is shown where the account is connected. */
  | { readonly kind: 'pairing' }
  /** A hint: a number in the form that the provider wants. */
  | { readonly kind: 'phone-number'; readonly example: string }
  | { readonly kind: 'captcha'; readonly publicKey: string; readonly data: string }
  | { readonly kind: 'contract'; readonly contracts: typeof contracts };

interface ChallengeBehaviour {
  checkpoint(intent: IntentRecord, world: World): Promise<Readonly<Record<string, unknown>>>;
  screen(intent: IntentRecord, world: World): Promise<PhoneScreen>;
  /** Whether that code solves it. Challenges that are solved on the phone have no right code. */
  isSolvedBy(intent: IntentRecord, code: string, world: World): Promise<boolean>;
  /** What a resend does: a new code, the same notification again, or there is nothing to send. */
  readonly resend: 'new-code' | 'again' | 'impossible';
}

/** The key that LinkedIn's puzzle has at the real vendor. */
export const CAPTCHA_PUBLIC_KEY = '3117BF26-4762-4F5A-8ED9-A85E69209A46';

/** What Messenger's API wants to hear once the person has tapped. */
const APPROVED_CODE = 'in_app_validation';

const PHONE_NUMBER = /^\(\+\d{1,3}\)\d{4,14}$/;

const sentCode = (
  checkpoint: Readonly<Record<string, unknown>>,
  toScreen: (intent: IntentRecord, code: string, sentAgoMs: number) => PhoneScreen,
): ChallengeBehaviour => ({
  checkpoint: async () => checkpoint,
  screen: async (intent, { codes, now }) => toScreen(intent, codes.code(intent.id), now() - intent.sentAt),
  isSolvedBy: async (intent, code, { codes }) => code === codes.code(intent.id),
  resend: 'new-code',
});

const sms = (checkpoint: Readonly<Record<string, unknown>>): ChallengeBehaviour =>
  sentCode(checkpoint, ({ phoneNumber }, code, sentAgoMs) => ({
    kind: 'sms',
    code,
    sentAgoMs,
    ...(phoneNumber !== undefined && { to: phoneNumber }),
  }));

const neverSolved = { isSolvedBy: async () => false, resend: 'impossible' } as const;

export const challenges: Readonly<Record<Challenge, ChallengeBehaviour>> = {
  authenticator: {
    checkpoint: async () => ({ type: '2FA', source: 'APP' }),
    screen: async (intent, { codes, now }) => ({
      kind: 'authenticator',
      code: await totp(codes.secret(intent.id), now()),
      periodMs: TOTP_PERIOD_MS,
      leftMs: TOTP_PERIOD_MS - (now() % TOTP_PERIOD_MS),
    }),
    isSolvedBy: (intent, code, { codes, now }) => isCurrentTotp(codes.secret(intent.id), code, now()),
    resend: 'impossible',
  },
  sms: sms({ type: '2FA', source: 'SMS' }),
  code: sms({ type: '2FA' }),
  'otp-sms': sms({ type: 'OTP' }),
  otp: sentCode({ type: 'OTP' }, (_intent, code, sentAgoMs) => ({ kind: 'email', code, sentAgoMs })),
  password: {
    ...sentCode({ type: '2FA' }, (_intent, code) => ({ kind: 'password', code })),
    resend: 'impossible',
  },
  approval: {
    checkpoint: async () => ({ type: 'IN_APP_VALIDATION' }),
    screen: async ({ isApproved, sentAt }, { now }) => ({
      kind: 'approval',
      sentAgoMs: now() - sentAt,
      ...(isApproved && { isAnswered: true }),
    }),
    isSolvedBy: async ({ isApproved }, code) => isApproved && code === APPROVED_CODE,
    resend: 'again',
  },
  qr: {
    checkpoint: async (intent) => ({ type: 'QRCODE', qrcode: await qrText(intent) }),
    screen: async (intent) => ({ kind: 'scanner', qrcode: await qrText(intent) }),
    ...neverSolved,
  },
  pairing: {
    checkpoint: async (intent, { settings }) => settings.pairingCheckpoint(await pairingCode(intent.id)),
    screen: async () => ({ kind: 'pairing' }),
    ...neverSolved,
  },
  phone: {
    checkpoint: async () => ({ type: 'PHONE_REGISTER' }),
    screen: async () => ({ kind: 'phone-number', example: '(+1)2025550143' }),
    async isSolvedBy(intent, code) {
      if (!PHONE_NUMBER.test(code)) return false;
      intent.phoneNumber = code;
      return true;
    },
    resend: 'impossible',
  },
  captcha: {
    checkpoint: async (intent, { settings }) =>
      settings.captcha === 'bare'
        ? { type: 'CAPTCHA' }
        : { type: 'CAPTCHA', public_key: CAPTCHA_PUBLIC_KEY, data: await captchaData(intent.id) },
    screen: async (intent) => ({
      kind: 'captcha',
      publicKey: CAPTCHA_PUBLIC_KEY,
      data: await captchaData(intent.id),
    }),
    isSolvedBy: async (intent, code, { captchas }) => captchas.redeem(code, await captchaData(intent.id)),
    resend: 'impossible',
  },
  contract: {
    checkpoint: async () => ({ type: 'CONTRACT_CHOOSER', contract_options: contracts }),
    screen: async () => ({ kind: 'contract', contracts }),
    async isSolvedBy(intent, code) {
      if (!intent.identity || !contracts.some(({ id }) => id === code)) return false;
      intent.identity = withContract(intent.identity, code);
      return true;
    },
    resend: 'impossible',
  },
};

/** The challenge that an attempt waits for. */
export function challengeOf(intent: IntentRecord): ChallengeBehaviour {
  return challenges[challengeNameOf(intent)];
}

/**
 * The raw text of a QR code in the shape of the messenger's own. Like all that an attempt shows to the API's caller,
 * it follows from the attempt's id, so that it is unique, stored nowhere, and the same after a restart.
 */
async function qrText({ id, provider }: IntentRecord): Promise<string> {
  if (provider === 'TELEGRAM') return `tg://login?token=${urlSafeBase64(await sha256(`telegram/${id}`))}`;
  const parts = await Promise.all([0, 1, 2, 3, 4].map((part) => sha256(`${part}/${id}`)));
  const [start = '', ...keys] = parts.map(base64);
  return `2@${start.replace('=', '')}${keys.join(',')}`;
}

/** Letters and digits that can not be taken for one another. */
const PAIRING_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTVWXYZ';

/** The code that is typed on the phone, `ABCD-EFGH`. */
export async function pairingCode(intentId: string): Promise<string> {
  const bytes = [...(await sha256(`pairing/${intentId}`))].slice(0, 8);
  const letters = bytes.map((byte) => PAIRING_ALPHABET.charAt(byte % PAIRING_ALPHABET.length));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** The vendor's data for a login's puzzle. */
export async function captchaData(intentId: string): Promise<string> {
  return urlSafeBase64(await sha256(`captcha/${intentId}`));
}
