import { base64, sha256 } from './random.js';
import type { Challenge, IntentRecord } from './state.js';
import type { Codes } from './codes.js';
import { isCurrentTotp, totp, TOTP_PERIOD_MS } from './totp.js';

/*
 * Each challenge in one place: the checkpoint it is on the wire, what the phone shows for it, and which code is
 * right. A provider's scenario names the challenges; nothing else needs to know how they differ.
 */

/** What the phone shows for an attempt. Times are milliseconds. */
export type PhoneScreen =
  | { readonly kind: 'sms'; readonly code: string; readonly sentAgoMs: number }
  | { readonly kind: 'email'; readonly code: string; readonly sentAgoMs: number }
  | {
      readonly kind: 'authenticator';
      readonly code: string;
      readonly periodMs: number;
      readonly leftMs: number;
    }
  | { readonly kind: 'approval' }
  | { readonly kind: 'scanner'; readonly qrcode: string };

interface ChallengeContext {
  readonly codes: Codes;
  readonly now: number;
}

interface ChallengeBehaviour {
  checkpoint(intent: IntentRecord): Promise<Readonly<Record<string, unknown>>>;
  screen(intent: IntentRecord, context: ChallengeContext): Promise<PhoneScreen>;
  /** Whether that code solves it. Challenges that are solved on the phone have no right code. */
  isSolvedBy(intent: IntentRecord, code: string, context: ChallengeContext): Promise<boolean>;
  /** What a resend does: a new code, the same notification again, or there is nothing to send. */
  readonly resend: 'new-code' | 'again' | 'impossible';
}

export const challenges: Readonly<Record<Challenge, ChallengeBehaviour>> = {
  authenticator: {
    checkpoint: async () => ({ type: '2FA', source: 'APP' }),
    screen: async (intent, { codes, now }) => ({
      kind: 'authenticator',
      code: await totp(codes.secret(intent.id), now),
      periodMs: TOTP_PERIOD_MS,
      leftMs: TOTP_PERIOD_MS - (now % TOTP_PERIOD_MS),
    }),
    isSolvedBy: (intent, code, { codes, now }) => isCurrentTotp(codes.secret(intent.id), code, now),
    resend: 'impossible',
  },
  sms: {
    checkpoint: async () => ({ type: '2FA', source: 'SMS' }),
    screen: async (intent, { codes, now }) => ({
      kind: 'sms',
      code: codes.code(intent.id),
      sentAgoMs: now - intent.sentAt,
    }),
    isSolvedBy: async (intent, code, { codes }) => code === codes.code(intent.id),
    resend: 'new-code',
  },
  otp: {
    checkpoint: async () => ({ type: 'OTP' }),
    screen: async (intent, { codes, now }) => ({
      kind: 'email',
      code: codes.code(intent.id),
      sentAgoMs: now - intent.sentAt,
    }),
    isSolvedBy: async (intent, code, { codes }) => code === codes.code(intent.id),
    resend: 'new-code',
  },
  approval: {
    checkpoint: async () => ({ type: 'IN_APP_VALIDATION' }),
    screen: async () => ({ kind: 'approval' }),
    isSolvedBy: async () => false,
    resend: 'again',
  },
  qr: {
    checkpoint: async (intent) => ({ type: 'QRCODE', qrcode: await qrText(intent.id) }),
    screen: async (intent) => ({ kind: 'scanner', qrcode: await qrText(intent.id) }),
    isSolvedBy: async () => false,
    resend: 'impossible',
  },
};

/** The challenge that an attempt waits for. */
export function challengeOf(intent: IntentRecord): ChallengeBehaviour {
  return challenges[intent.ways[intent.way] ?? 'otp'];
}

/**
 * The raw text of a QR code in the shape of WhatsApp's: a reference and three keys. It follows from the attempt's
 * id, so that it is unique, stored nowhere, and the same after a restart.
 */
async function qrText(intentId: string): Promise<string> {
  const parts = await Promise.all([0, 1, 2, 3, 4].map((part) => sha256(`${part}/${intentId}`)));
  const [start = '', ...keys] = parts.map(base64);
  return `2@${start.replace('=', '')}${keys.join(',')}`;
}
