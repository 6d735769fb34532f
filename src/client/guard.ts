import type { Flow, Step, StepKind } from '../contract/types.js';
import { code, firstContents, flowBase, type Reader } from './flow-shapes.js';
import { fits, type Shape, type Unknowns } from './shape.js';

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

const contents: { readonly [Kind in StepKind]: Shape } = {
  ...firstContents,
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

export const reader =
  <Value>(shape: Shape): Reader<Value> =>
  (value) =>
    fits(shape, value) ? (value as Value) : undefined;

/** Reads flows for a client that draws these kinds. */
export const flowReader =
  (kinds: readonly string[]) =>
  (value: unknown): Flow | undefined => {
    if (!fits(flowBase, value)) return undefined;
    const flow = value as Flow;
    const step = (isKnownStep(flow.step, kinds) ? flow.step : drawable(flow.step)) as Step;
    return hasContent(step) ? { ...flow, step } : undefined;
  };
