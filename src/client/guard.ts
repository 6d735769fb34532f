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

/**
 * Is a reply what the views rely on? Only structure is checked: what is a text is a text, what is a list holds objects.
 * Words that this version does not know (a message, a reason, an action) pass; a view shows something general for them.
 */

type Check = (value: unknown) => boolean;
type Unknowns = Readonly<Record<string, unknown>>;

/** What to check for each key; a key that ends with a question mark may be missing. */
type Shape = Readonly<Record<string, Check>>;

const isObject = (value: unknown): value is Unknowns =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value) => typeof value === 'string';
const amount: Check = (value) => Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
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
    isObject(value) &&
    Object.entries(shape).every(([key, check]) => {
      const content = value[key.replace('?', '')];
      return (key.endsWith('?') && content === undefined) || check(content);
    });

/** A path or an address that is safe to navigate to; `javascript:` and its like are not. */
const address: Check = (value) => {
  try {
    return text(value) && /^https?:$/.test(new URL(value as string, 'https://localhost').protocol);
  } catch {
    return false;
  }
};

const params = { 'params?': record((value) => text(value) || amount(value)) };
const coded = { code: text, ...params };
const code = object(coded);

const field = object({
  name: text,
  input: text,
  required: flag,
  secret: flag,
  maxLength: amount,
  'options?': list(text),
});

const account = object({
  id: text,
  provider: text,
  name: text,
  'handle?': text,
  state: text,
  'reason?': code,
  action: text,
  sources: list(object({ kind: text, state: text })),
  connectedAt: text,
  updatedAt: text,
});

const option = object({ id: text, 'label?': text, 'description?': text, 'unavailable?': code });

const stepBase = object({
  id: text,
  kind: text,
  actions: list(object({ type: text, 'to?': text, 'afterMs?': amount, 'left?': amount })),
  'errors?': list(object({ field: text, ...coded })),
  'message?': code,
  'prefill?': record(text),
  'expiresInMs?': amount,
});

const stepShapes: { readonly [Kind in StepKind]: Shape } = {
  choose: { subject: text, options: list(option) },
  form: { purpose: text, fields: (value) => list(field)(value) && (value as unknown[]).length > 0 },
  code: { channel: text, charset: text, 'destination?': text, 'length?': amount },
  qr: { data: text },
  pair: { pairingCode: text },
  approve: {},
  captcha: { frame: address },
  redirect: { launch: address },
  wait: { reason: text },
  confirm: { question: text, ...params },
  done: { account },
  failed: { failure: code },
};

/** Every kind of step that this version of the contract knows. */
export const STEP_KINDS = Object.keys(stepShapes) as readonly StepKind[];

/** Whether `step` is of a kind that is in the contract, or among `kinds`. */
export const isKnownStep = (
  step: { readonly kind: string },
  kinds: readonly string[] = STEP_KINDS,
): boolean => kinds.includes(step.kind);

const hasContent = (step: Unknowns): boolean =>
  !isKnownStep(step as { kind: string }) || object(stepShapes[step.kind as StepKind])(step);

/**
 * The step to draw for a step of an unknown kind: the same instance, with the content of its fallback if that is of
 * use, else the step as it came.
 */
function drawable({ fallback, ...base }: Unknowns): Unknowns {
  const { kind, fields, href } = (fallback ?? {}) as Unknowns;
  const content = { form: { purpose: 'generic', fields }, redirect: { purpose: 'hosted', launch: href } };
  const step = { ...base, kind, ...content[kind as keyof typeof content] };
  return (kind === 'form' || kind === 'redirect') && hasContent(step) ? step : base;
}

const flowBase = object({
  id: text,
  rev: amount,
  intent: text,
  'provider?': text,
  'accountId?': text,
  state: (value) => ['open', 'connected', 'failed', 'cancelled', 'expired'].includes(value as string),
  step: stepBase,
  'expiresInMs?': amount,
  supportId: text,
});

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
    if (!flowBase(value)) return undefined;
    const flow = value as Flow;
    const step = (isKnownStep(flow.step, kinds) ? flow.step : drawable(flow.step)) as Step;
    return hasContent(step) ? { ...flow, step } : undefined;
  };

/** Reads a list whose items `read` can read, all of them. */
export const flowListReader =
  (read: Reader<Flow>): Reader<FlowList> =>
  (value) => {
    const items = isObject(value) && Array.isArray(value.items) && value.items.map(read);
    return items && !items.includes(undefined) ? ({ items } as FlowList) : undefined;
  };

export const readAccount = reader<Account>(account);

export const readAccountList = reader<AccountList>(
  object({ items: list(account), nextCursor: (value) => value === null || text(value) }),
);

export const readProviderList = reader<ProviderList>(
  object({ items: list(object({ id: text, group: text, methods: list(text) })) }),
);

export const readHint = reader<Hint>(object({ type: text, id: text }));

/** What a problem must have to be of use. */
export const isProblem = object({ ...coded, 'retryAfterMs?': amount, 'supportId?': text });
