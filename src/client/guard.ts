import type {
  Account,
  AccountList,
  AccountSync,
  Flow,
  FlowList,
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

/** An object with these texts and what else it holds; a key that ends with a question mark may be missing. */
function object(texts: string, others: Shape = {}): Check {
  const keys = [...texts.split(' '), ...Object.keys(others)].filter(Boolean);
  return (value) =>
    isObject(value) &&
    keys.every((key) => {
      const content = value[key.replace('?', '')];
      return (key.endsWith('?') && content === undefined) || (others[key] ?? text)(content);
    });
}

/** A path below the endpoint: nothing that leads to another origin, or up and out of it. */
const path: Check = (value) =>
  text(value) && /^\w[\w.~-]*(\/[\w~-][\w.~-]*)*(\?[^#\s\\]*)?$/.test(value as string);

/** Such a path, or an address that is safe to navigate to; `javascript:` and its like are not. */
const address: Check = (value) =>
  path(value) ||
  (text(value) && URL.canParse(value as string) && new URL(value as string).protocol === 'https:');

const params = { 'params?': record((value) => text(value) || amount(value)) };
const code = object('code', params);

const field = object('name input', {
  required: flag,
  secret: flag,
  maxLength: amount,
  'options?': list(text),
});

const account = object('id provider name handle? state action connectedAt updatedAt', {
  'reason?': code,
  sources: list(object('kind state')),
});

const stepBase = object('id kind', {
  actions: list(object('type to?', { 'afterMs?': amount, 'left?': amount })),
  'errors?': list(object('field code', params)),
  'message?': code,
  'prefill?': record(text),
  'expiresInMs?': amount,
});

const contents: { readonly [Kind in StepKind]: Check } = {
  choose: object('subject', { options: list(object('id label? description?', { 'unavailable?': code })) }),
  form: object('purpose', { fields: (value) => list(field)(value) && (value as unknown[]).length > 0 }),
  code: object('channel charset destination?', { 'length?': amount }),
  qr: object('data'),
  pair: object('pairingCode'),
  approve: isObject,
  captcha: object('', { frame: path }),
  redirect: object('purpose', { 'launch?': address, 'returned?': flag }),
  wait: object('reason'),
  confirm: object('question expected typed?'),
  done: object('', { account }),
  failed: object('', { failure: code }),
};

/** Every kind of step that this version of the contract knows. */
export const STEP_KINDS = Object.keys(contents) as readonly StepKind[];

/** Whether `step` is of a kind that is in the contract, or among `kinds`. */
export const isKnownStep = (
  step: { readonly kind: string },
  kinds: readonly string[] = STEP_KINDS,
): boolean => kinds.includes(step.kind);

const hasContent = (step: Unknowns): boolean =>
  !isKnownStep(step as { kind: string }) || contents[step.kind as StepKind](step);

/**
 * The step to draw for a step of an unknown kind: the same instance, with the content of its fallback if that is of
 * use, else the step as it came.
 */
function drawable({ fallback, ...base }: Unknowns): Unknowns {
  const { kind, fields, href } = (fallback ?? {}) as Unknowns;
  const forms = { form: { purpose: 'generic', fields }, redirect: { purpose: 'hosted', launch: href } };
  const step = { ...base, kind, ...forms[kind as keyof typeof forms] };
  const isOfUse = kind === 'form' || (kind === 'redirect' && text(href));
  return isOfUse && hasContent(step) ? step : base;
}

const flowBase = object('id intent provider? accountId? supportId', {
  rev: amount,
  state: (value) => ['open', 'connected', 'failed', 'cancelled', 'expired'].includes(value as string),
  step: stepBase,
  'expiresInMs?': amount,
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

export const readAccountSync = reader<AccountSync>(object('state'));

export const readAccountList = reader<AccountList>(
  object('', { items: list(account), nextCursor: (value) => value === null || text(value) }),
);

export const readProviderList = reader<ProviderList>(
  object('', { items: list(object('id group', { methods: list(text) })) }),
);

/** What a problem must have to be of use. */
export const isProblem = object('code supportId?', { ...params, 'retryAfterMs?': amount });
