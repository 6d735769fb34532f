import { z } from 'zod';
import { CANCEL, SUBMIT, type StepDraft } from './step-draft.js';
import type { Action, Option, ProviderId } from './types.js';

/**
 * The total table from upstream checkpoints to steps: v1 and v2 name the same moments differently, and the client
 * knows neither. A checkpoint type that is missing here does not compile.
 */

const named = z.object({ id: z.string(), name: z.string() });

export const v1CheckpointSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('QRCODE'), qrcode: z.string() }),
  z.object({ type: z.literal('2FA'), source: z.enum(['SMS', 'APP']).optional() }),
  z.object({ type: z.literal('OTP') }),
  z.object({ type: z.literal('PHONE_REGISTER') }),
  z.object({ type: z.literal('IN_APP_VALIDATION') }),
  z.object({ type: z.literal('CAPTCHA'), public_key: z.string().nullish(), data: z.string().nullish() }),
  z.object({ type: z.literal('CONTRACT_CHOOSER'), contract_options: z.array(named) }),
]);

const channelV2 = z.enum(['EMAIL', 'SMS', 'WHATSAPP']).optional();

export const v2CheckpointSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('OTP'), channel: channelV2 }),
  z.object({ type: z.literal('2FA'), platform: z.enum(['SMS', 'APP', 'WHATSAPP']) }),
  z.object({ type: z.literal('IN_APP_VALIDATION') }),
  z.object({ type: z.literal('OTP_OR_IN_APP_VALIDATION'), channel: channelV2 }),
  z.object({ type: z.literal('PHONE_REGISTER') }),
  z.object({ type: z.literal('CAPTCHA'), public_key: z.string().nullish(), data: z.string().nullish() }),
  z.object({ type: z.literal('CONTRACT_SELECTION'), contracts: z.array(named) }),
  z.object({
    type: z.literal('CHALLENGE_SELECTION'),
    challenges: z.array(z.object({ id: z.string(), label: z.string(), description: z.string().optional() })),
  }),
  z.object({ type: z.literal('LOADING') }),
]);

export type V1Checkpoint = z.infer<typeof v1CheckpointSchema>;
export type V2Checkpoint = z.infer<typeof v2CheckpointSchema>;

export interface CheckpointContext {
  readonly provider: ProviderId;
  /** Milliseconds until the upstream gives the attempt up; absent when it does not say. */
  readonly expiresInMs?: number;
  /** The upstream can send the code, or the notification, again for this provider. */
  readonly canResend: boolean;
  /** The upstream can ask this provider for another kind of checkpoint. */
  readonly canSwitch: boolean;
  /** The upstream does not notice a tap in the app by itself: the user says when it is done. */
  readonly asksForApproval?: boolean;
  /** The upstream's own wizard is there for what may not work here. */
  readonly hasHostedWay?: boolean;
  /** A checkpoint that nobody has met yet carries a code to type on the phone. */
  readonly expectsPairing?: boolean;
  /** The second factor is no code but the account's own password. */
  readonly asksForPassword?: boolean;
}

/** Where the frame of a captcha will be; the server puts the flow's own path in its place. */
export const CAPTCHA_FRAME = 'captcha';

type Channel = 'sms' | 'app' | 'email' | 'whatsapp' | 'unknown';

/** How long a messenger's code is usually good for; the upstreams do not say. */
const QR_LIFETIME_MS = 60_000;

/** How often a client may ask for a new QR code by itself. */
const AUTOMATIC_REFRESHES = 3;

const stated = (context: CheckpointContext) =>
  context.expiresInMs === undefined ? {} : { expiresInMs: context.expiresInMs, lifetime: 'stated' as const };

const anotherWay = ({ canSwitch }: CheckpointContext): readonly Action[] =>
  canSwitch ? [{ type: 'switch', to: 'another-way' }] : [];

const resend = ({ canResend }: CheckpointContext): readonly Action[] =>
  canResend ? [{ type: 'resend' }] : [];

/** An authenticator app makes its codes itself: there is nothing to send again. */
function codeActions(channel: Channel, context: CheckpointContext): Action[] {
  return [SUBMIT, ...(channel === 'app' ? [] : resend(context)), ...anotherWay(context), CANCEL];
}

function code(channel: Channel, context: CheckpointContext, approval?: boolean): StepDraft {
  return {
    kind: 'code',
    channel,
    charset: channel === 'unknown' || channel === 'email' ? 'any' : 'digits',
    ...(approval ? { approval } : {}),
    ...stated(context),
    actions: codeActions(channel, context),
  };
}

function approve(context: CheckpointContext): StepDraft {
  const confirm: Action[] = context.asksForApproval ? [{ type: 'confirm' }] : [];
  return {
    kind: 'approve',
    ...stated(context),
    actions: [...confirm, ...resend(context), ...anotherWay(context), CANCEL],
  };
}

const phone = (context: CheckpointContext): StepDraft => ({
  kind: 'form',
  purpose: 'phone',
  fields: [{ name: 'phone', input: 'tel', required: true, secret: false, maxLength: 24 }],
  ...stated(context),
  actions: [SUBMIT, CANCEL],
});

const hostedWay = ({ hasHostedWay }: CheckpointContext): readonly Action[] =>
  hasHostedWay ? [{ type: 'switch', to: 'hosted' }] : [];

/** The password that an account has besides the phone it is on; too secret to be typed as a code is. */
const ownPassword = (context: CheckpointContext): StepDraft => ({
  kind: 'form',
  purpose: 'generic',
  fields: [{ name: 'password', input: 'password', required: true, secret: true, maxLength: 1024 }],
  ...stated(context),
  actions: [SUBMIT, ...hostedWay(context), CANCEL],
});

const captcha = (context: CheckpointContext): StepDraft => ({
  kind: 'captcha',
  frame: CAPTCHA_FRAME,
  ...stated(context),
  actions: [...hostedWay(context), CANCEL],
});

const choose = (
  subject: 'contract' | 'challenge',
  options: Option[],
  context: CheckpointContext,
): StepDraft => ({
  kind: 'choose',
  subject,
  options,
  ...stated(context),
  actions: [SUBMIT, CANCEL],
});

const contracts = (offered: readonly { id: string; name: string }[], context: CheckpointContext): StepDraft =>
  choose(
    'contract',
    offered.map(({ id, name }) => ({ id, label: name })),
    context,
  );

/** The QR code of either generation; `refresh` asks for a new one. */
export const qrStep = (data: string): StepDraft => ({
  kind: 'qr',
  data,
  expiresInMs: QR_LIFETIME_MS,
  lifetime: 'estimated',
  actions: [{ type: 'refresh', left: AUTOMATIC_REFRESHES }, CANCEL],
});

type Table<C extends { type: string }> = {
  readonly [Type in C['type']]: (
    checkpoint: Extract<C, { type: Type }>,
    context: CheckpointContext,
  ) => StepDraft;
};

const CHANNELS = { SMS: 'sms', APP: 'app', EMAIL: 'email', WHATSAPP: 'whatsapp' } as const;

const channelOf = (name: keyof typeof CHANNELS | undefined): Channel => (name ? CHANNELS[name] : 'unknown');

const v1Table: Table<V1Checkpoint> = {
  QRCODE: ({ qrcode }) => qrStep(qrcode),
  '2FA': ({ source }, context) =>
    context.asksForPassword ? ownPassword(context) : code(channelOf(source), context),
  OTP: (_, context) => code('unknown', context),
  PHONE_REGISTER: (_, context) => phone(context),
  IN_APP_VALIDATION: (_, context) => approve(context),
  CAPTCHA: (_, context) => captcha(context),
  CONTRACT_CHOOSER: ({ contract_options }, context) => contracts(contract_options, context),
};

const v2Table: Table<V2Checkpoint> = {
  OTP: ({ channel }, context) => code(channelOf(channel), context),
  '2FA': ({ platform }, context) => code(channelOf(platform), context),
  IN_APP_VALIDATION: (_, context) => approve(context),
  OTP_OR_IN_APP_VALIDATION: ({ channel }, context) => code(channelOf(channel), context, true),
  PHONE_REGISTER: (_, context) => phone(context),
  CAPTCHA: (_, context) => captcha(context),
  CONTRACT_SELECTION: ({ contracts: offered }, context) => contracts(offered, context),
  CHALLENGE_SELECTION: ({ challenges }, context) => choose('challenge', challenges, context),
  LOADING: () => ({ kind: 'wait', reason: 'connecting', actions: [CANCEL] }),
};

const pair = (pairingCode: string, context: CheckpointContext): StepDraft => ({
  kind: 'pair',
  pairingCode,
  ...stated(context),
  actions: [CANCEL],
});

const strangeSchema = z.looseObject({ type: z.string() });

/** The first text beside the type, which is all that is known of an undocumented checkpoint. */
function firstText(checkpoint: unknown): string | undefined {
  const parsed = strangeSchema.safeParse(checkpoint);
  if (!parsed.success) return undefined;
  const texts = Object.entries(parsed.data).flatMap(([key, value]) =>
    key !== 'type' && typeof value === 'string' && value !== '' && value.length <= 32 ? [value] : [],
  );
  return texts[0];
}

/**
 * A checkpoint nobody has met yet: where a pairing code is expected it is one; else it may want a code, or only
 * patience, so the step takes either.
 */
export function unknownCheckpointStep(checkpoint: unknown, context: CheckpointContext): StepDraft {
  const text = context.expectsPairing ? firstText(checkpoint) : undefined;
  if (text !== undefined) return pair(text, context);
  const step = code('unknown', context, true);
  return { ...step, actions: [...hostedWay(context), ...step.actions] };
}

function fromTable<C extends { type: string }>(
  table: Table<C>,
  checkpoint: C,
  context: CheckpointContext,
): StepDraft {
  const make = table[checkpoint.type as C['type']] as (
    checkpoint: C,
    context: CheckpointContext,
  ) => StepDraft;
  return make(checkpoint, context);
}

/** The step for a checkpoint as v1 sends it, whatever it holds. */
export function v1CheckpointStep(checkpoint: unknown, context: CheckpointContext): StepDraft {
  const parsed = v1CheckpointSchema.safeParse(checkpoint);
  return parsed.success
    ? fromTable(v1Table, parsed.data, context)
    : unknownCheckpointStep(checkpoint, context);
}

/** The step for a checkpoint as v2 sends it, whatever it holds. */
export function v2CheckpointStep(checkpoint: unknown, context: CheckpointContext): StepDraft {
  const parsed = v2CheckpointSchema.safeParse(checkpoint);
  return parsed.success
    ? fromTable(v2Table, parsed.data, context)
    : unknownCheckpointStep(checkpoint, context);
}
