import type { Flow, FlowList, Step, StepKind } from '../contract/types.js';
import type { ClientProblem } from './result.js';
import { fits, isObject, type Shape, type Unknowns } from './shape.js';

/**
 * Is a reply what the views rely on? Only structure is checked: what is a text is a text, what is a list holds objects.
 * Words that this version does not know (a message, a reason, an action) pass; a view shows something general for them.
 */

/** A path below the endpoint: nothing that leads to another origin, or up and out of it. */
const path = (value: unknown): boolean =>
  typeof value === 'string' && /^\w[\w.~-]*(\/[\w~-][\w.~-]*)*(\?[^#\s\\]*)?$/.test(value);

/** Such a path, or an address that is safe to navigate to; `javascript:` and its like are not. */
const address = (value: unknown): boolean =>
  path(value) || (typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:');

const params = { 'params?': { '*': (value: unknown) => fits('', value) || fits(0, value) } };
const code = { code: '', ...params };
const field = { name: '', input: '', required: true, secret: true, maxLength: 0, 'options?': [''] } as const;

export const accountShape: Shape = {
  id: '',
  provider: '',
  name: '',
  'handle?': '',
  state: '',
  action: '',
  connectedAt: '',
  updatedAt: '',
  'reason?': code,
  sources: [{ kind: '', state: '' }],
};

const stepBase: Shape = {
  id: '',
  kind: '',
  actions: [{ type: '', 'to?': '', 'afterMs?': 0, 'left?': 0 }],
  'errors?': [{ field: '', ...code }],
  'message?': code,
  'prefill?': { '*': '' },
  'expiresInMs?': 0,
};

const contents: { readonly [Kind in StepKind]: Shape } = {
  choose: { subject: '', options: [{ id: '', 'label?': '', 'description?': '', 'unavailable?': code }] },
  form: { purpose: '', fields: (value) => fits([field], value) && (value as unknown[]).length > 0 },
  code: { channel: '', charset: '', 'destination?': '', 'length?': 0 },
  qr: { data: '' },
  pair: { pairingCode: '' },
  approve: {},
  captcha: { frame: path },
  redirect: { purpose: '', 'launch?': address, 'returned?': true },
  wait: { reason: '' },
  confirm: { question: '', expected: '', 'typed?': '' },
  done: { account: accountShape },
  failed: { failure: code },
};

/** Every kind of step that this version of the contract knows. */
export const STEP_KINDS = Object.keys(contents) as readonly StepKind[];

/** Whether `step` is of a kind that is in the contract, or among `kinds`. */
export const isKnownStep = (
  step: { readonly kind: string },
  kinds: readonly string[] = STEP_KINDS,
): boolean => kinds.includes(step.kind);

const hasContent = (step: Unknowns): boolean =>
  !isKnownStep(step as { kind: string }) || fits(contents[step.kind as StepKind], step);

/**
 * The step to draw for a step of an unknown kind: the same instance, with the content of its fallback if that is of
 * use, else the step as it came.
 */
function drawable({ fallback, ...base }: Unknowns): Unknowns {
  const { kind, fields, href } = (fallback ?? {}) as Unknowns;
  const forms = { form: { purpose: 'generic', fields }, redirect: { purpose: 'hosted', launch: href } };
  const step = { ...base, kind, ...forms[kind as keyof typeof forms] };
  const isOfUse = kind === 'form' || (kind === 'redirect' && typeof href === 'string');
  return isOfUse && hasContent(step) ? step : base;
}

const flowBase: Shape = {
  id: '',
  rev: 0,
  intent: '',
  'provider?': '',
  'accountId?': '',
  supportId: '',
  state: (value) => ['open', 'connected', 'failed', 'cancelled', 'expired'].includes(value as string),
  step: stepBase,
  'expiresInMs?': 0,
};

/**
 * Reads a value of the contract out of a reply; `undefined` when it is malformed.
 * A reader may answer with another value than it was given, such as a flow whose step is the fallback.
 */
export type Reader<Value> = (value: unknown) => Value | undefined;

export const reader =
  <Value>(shape: Shape): Reader<Value> =>
  (value) =>
    fits(shape, value) ? (value as Value) : undefined;

/** Reads flows for a client that draws these kinds. */
export const flowReader =
  (kinds: readonly string[]): Reader<Flow> =>
  (value) => {
    if (!fits(flowBase, value)) return undefined;
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

/** What a problem must have to be of use. */
export const isProblem = (value: unknown): value is ClientProblem =>
  fits({ ...code, 'supportId?': '', 'retryAfterMs?': 0 }, value);
