import type {
  Account,
  AccountList,
  Flow,
  FlowList,
  Hint,
  ProviderList,
  Step,
  StepKind,
} from '../contract/types.js';
import { STEP_KINDS } from './protocol.js';

/**
 * Is a reply what the views rely on? Only structure is checked: what is a text is a text, what is a list holds objects.
 * Words that this version does not know (a message, a reason, an action) pass; a view shows something general for them.
 */

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value) => typeof value === 'string';
const amount: Check = (value) => Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const record =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);
const object =
  (shape: Shape): Check =>
  (value) =>
    isObject(value) && Object.entries(shape).every(([key, check]) => check(value[key]));

/** A path or an address that is safe to navigate to; `javascript:` and its like are not. */
const address: Check = (value) => {
  try {
    return text(value) && /^https?:$/.test(new URL(value as string, 'https://localhost').protocol);
  } catch {
    return false;
  }
};

const params = optional(record((value) => text(value) || amount(value)));
const coded = { code: text, params };

const fields = list(
  object({
    name: text,
    input: text,
    required: flag,
    secret: flag,
    maxLength: amount,
    options: optional(list(text)),
  }),
);

const account = object({
  id: text,
  provider: text,
  name: text,
  handle: optional(text),
  state: text,
  reason: optional(object(coded)),
  action: text,
  sources: list(object({ kind: text, state: text })),
  connectedAt: text,
  updatedAt: text,
});

const stepBase = object({
  id: text,
  kind: text,
  actions: list(
    object({ type: text, to: optional(text), afterMs: optional(amount), left: optional(amount) }),
  ),
  errors: optional(list(object({ field: text, ...coded }))),
  message: optional(object(coded)),
  prefill: optional(record(text)),
  expiresInMs: optional(amount),
});

const stepShapes: { readonly [Kind in StepKind]: Shape } = {
  choose: {
    subject: text,
    options: list(
      object({
        id: text,
        label: optional(text),
        description: optional(text),
        unavailable: optional(object(coded)),
      }),
    ),
  },
  form: { purpose: text, fields },
  code: { channel: text, charset: text, destination: optional(text), length: optional(amount) },
  qr: { data: text },
  pair: { pairingCode: text },
  approve: {},
  captcha: { frame: address },
  redirect: { launch: address },
  wait: { reason: text },
  confirm: { question: text, params },
  done: { account },
  failed: { failure: object(coded) },
};

const flowBase = object({
  id: text,
  rev: amount,
  intent: text,
  provider: optional(text),
  accountId: optional(text),
  state: (value) => ['open', 'connected', 'failed', 'cancelled', 'expired'].includes(value as string),
  expiresInMs: optional(amount),
  supportId: text,
});

const formFallback = object({ fields: (value) => fields(value) && (value as unknown[]).length > 0 });
const redirectFallback = object({ href: address });

/** Whether `step` is of a kind that is in the contract, or among `kinds`. */
export const isKnownStep = (
  step: { readonly kind: string },
  kinds: readonly string[] = STEP_KINDS,
): boolean => kinds.includes(step.kind);

/** What is drawn in place of a step of an unknown kind: the same instance, with the content of its fallback. */
function fallbackStep(step: Readonly<Record<string, unknown>>): unknown {
  const { fallback, ...base } = step;
  if (!isObject(fallback)) return step;
  if (fallback.kind === 'form' && formFallback(fallback))
    return { ...base, kind: 'form', purpose: 'generic', fields: fallback.fields };
  if (fallback.kind === 'redirect' && redirectFallback(fallback))
    return { ...base, kind: 'redirect', purpose: 'hosted', launch: fallback.href };
  return step;
}

/**
 * Reads a value of the contract out of a reply; `undefined` when it is malformed.
 * A reader may answer with another value than it was given, such as a flow whose step is the fallback.
 */
export type Reader<Value> = (value: unknown) => Value | undefined;

const reader =
  <Value>(check: Check): Reader<Value> =>
  (value) =>
    check(value) ? (value as Value) : undefined;

/** Reads flows for a client that draws these kinds. */
export const flowReader =
  (kinds: readonly string[]): Reader<Flow> =>
  (value) => {
    if (!isObject(value) || !flowBase(value) || !stepBase(value.step)) return undefined;
    const sent = value.step as Readonly<Record<string, unknown>> & { readonly kind: string };
    const step = (isKnownStep(sent, kinds) ? sent : fallbackStep(sent)) as Step;
    const shape = Object.hasOwn(stepShapes, step.kind) ? stepShapes[step.kind] : {};
    return object(shape)(step) ? ({ ...value, step } as unknown as Flow) : undefined;
  };

/** Reads a list whose items `read` can read, all of them. */
export const flowListReader =
  (read: Reader<Flow>): Reader<FlowList> =>
  (value) => {
    if (!isObject(value) || !Array.isArray(value.items)) return undefined;
    const items = value.items.map(read);
    return items.includes(undefined) ? undefined : ({ items } as FlowList);
  };

export const readAccount = reader<Account>(account);

export const readAccountList = reader<AccountList>(
  object({ items: list(account), nextCursor: (value) => value === null || text(value) }),
);

export const readProviderList = reader<ProviderList>(
  object({ items: list(object({ id: text, group: text, methods: list(text) })) }),
);

export const readHint = reader<Hint>(object({ type: text, id: text, rev: optional(amount) }));

/** What a problem must have to be of use; everything else in it is optional. */
export const isProblem: Check = object({
  ...coded,
  retryAfterMs: optional(amount),
  supportId: optional(text),
});
