import { z } from 'zod';
import { accountSchema } from './account.js';
import { actionSchema } from './action.js';
import { failureSchema, fieldErrorSchema, messageSchema } from './codes.js';
import { fieldSchema } from './field.js';
import { durationSchema, idSchema } from './primitives.js';

/**
 * The twelve kinds of step. Every reply holds one whole step, so that any single GET restores the UI.
 * A client that does not know a kind draws the step's `fallback` instead.
 */
const base = {
  /** Names this instance of the step. It stays while the same question is asked again with errors. */
  id: idSchema,
  actions: z.array(actionSchema),
  errors: z.array(fieldErrorSchema).optional(),
  message: messageSchema.optional(),
  /** Values that are not secret, by field. */
  prefill: z.record(z.string(), z.string()).optional(),
  expiresInMs: durationSchema.optional(),
  /** With `estimated`, no seconds are promised to the user. */
  lifetime: z.enum(['stated', 'estimated']).optional(),
};

export const fallbackSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('form'), fields: z.array(fieldSchema) }),
    z.object({ kind: z.literal('redirect'), href: z.url() }),
  ])
  .meta({ id: 'Fallback', description: 'What a client draws when it does not know the kind of the step.' });

const step = <Kind extends string, Content extends z.ZodRawShape>(kind: Kind, content: Content) =>
  z.object({ kind: z.literal(kind), ...base, fallback: fallbackSchema.optional(), ...content });

export const optionSchema = z
  .object({
    /** The value to answer with. A provider's or a method's id has its words in the dictionary. */
    id: z.string().max(128),
    /** Data from the provider, such as a contract's name. */
    label: z.string().optional(),
    description: z.string().optional(),
    group: z.enum(['messaging', 'email']).optional(),
    recommended: z.boolean().optional(),
    unavailable: failureSchema.optional(),
  })
  .meta({ id: 'Option' });

export const chooseStepSchema = step('choose', {
  subject: z.enum(['provider', 'method', 'contract', 'challenge']),
  options: z.array(optionSchema),
}).meta({ id: 'ChooseStep' });

export const formStepSchema = step('form', {
  purpose: z.enum(['credentials', 'phone', 'imap', 'cookies', 'generic']),
  fields: z.array(fieldSchema).min(1),
}).meta({ id: 'FormStep' });

export const codeStepSchema = step('code', {
  channel: z.enum(['sms', 'app', 'email', 'whatsapp', 'unknown']),
  /** Masked by the provider; absent when it is not known. */
  destination: z.string().optional(),
  length: z.int().min(3).max(12).optional(),
  charset: z.enum(['digits', 'any']),
  /** A tap in the provider's app does as well. */
  approval: z.boolean().optional(),
}).meta({ id: 'CodeStep' });

export const qrStepSchema = step('qr', {
  /** The text to encode. */
  data: z.string().min(1),
}).meta({ id: 'QrStep' });

export const pairStepSchema = step('pair', { pairingCode: z.string().min(1) }).meta({ id: 'PairStep' });

export const approveStepSchema = step('approve', {
  /** How long people usually take. */
  typicalMs: durationSchema.optional(),
}).meta({ id: 'ApproveStep' });

export const captchaStepSchema = step('captcha', {
  /** Path of the frame, relative to the endpoint. It posts the answer to the server itself. */
  frame: z.string(),
}).meta({ id: 'CaptchaStep' });

export const redirectStepSchema = step('redirect', {
  purpose: z.enum(['oauth', 'hosted']),
  /**
   * Where to send the browser, relative to the endpoint: good for one use within a minute. `submit` asks for it, so
   * that a link is made when it is followed.
   */
  launch: z.string().optional(),
  /** The browser came back, which proves nothing yet. */
  returned: z.boolean().optional(),
  /** It came back without having finished, so that there is no word to wait for; one that comes still counts. */
  turnedBack: z.boolean().optional(),
}).meta({ id: 'RedirectStep' });

export const waitReasonSchema = z
  .enum(['signing-in', 'checking-code', 'requesting-code', 'preparing-qr', 'connecting', 'switching'])
  .meta({ id: 'WaitReason' });

export const waitStepSchema = step('wait', {
  reason: waitReasonSchema,
  typicalMs: durationSchema.optional(),
}).meta({ id: 'WaitStep' });

export const confirmStepSchema = step('confirm', {
  question: z.enum(['connect-other']),
  /** Whose account it is, as the provider says it. */
  expected: z.string(),
  /** What was typed instead. */
  typed: z.string().optional(),
}).meta({ id: 'ConfirmStep' });

export const doneStepSchema = step('done', { account: accountSchema }).meta({ id: 'DoneStep' });

export const failedStepSchema = step('failed', { failure: failureSchema }).meta({ id: 'FailedStep' });

export const stepSchema = z
  .discriminatedUnion('kind', [
    chooseStepSchema,
    formStepSchema,
    codeStepSchema,
    qrStepSchema,
    pairStepSchema,
    approveStepSchema,
    captchaStepSchema,
    redirectStepSchema,
    waitStepSchema,
    confirmStepSchema,
    doneStepSchema,
    failedStepSchema,
  ])
  .meta({ id: 'Step' });

export const stepKindSchema = z
  .enum([
    'choose',
    'form',
    'code',
    'qr',
    'pair',
    'approve',
    'captcha',
    'redirect',
    'wait',
    'confirm',
    'done',
    'failed',
  ])
  .meta({ id: 'StepKind' });
