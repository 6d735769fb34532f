import type { Flow, FlowList } from '../contract/types.js';
import { fits, isObject, type Shape, type Unknowns } from './shape.js';

/**
 * What a flow looks like as far as its first screen: every step has this base, and the first of them is a choice or a
 * form. What the later kinds look like is checked by `guard.ts`, which is fetched when one of them comes.
 */

const params = { 'params?': { '*': (value: unknown) => fits('', value) || fits(0, value) } };

export const code = { code: '', ...params };

const field = { name: '', input: '', required: true, secret: true, maxLength: 0, 'options?': [''] } as const;

const stepBase: Shape = {
  id: '',
  kind: '',
  actions: [{ type: '', 'to?': '', 'afterMs?': 0, 'left?': 0 }],
  'errors?': [{ field: '', ...code }],
  'message?': code,
  'prefill?': { '*': '' },
  'expiresInMs?': 0,
};

export const flowBase: Shape = {
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

export const firstContents = {
  choose: { subject: '', options: [{ id: '', 'label?': '', 'description?': '', 'unavailable?': code }] },
  form: {
    purpose: '',
    fields: (value: unknown) => fits([field], value) && (value as unknown[]).length > 0,
  },
} as const;

/**
 * Reads a value of the contract out of a reply; `undefined` when it is malformed.
 * A reader may answer with another value than it was given, such as a flow whose step is the fallback.
 */
export type Reader<Value> = (value: unknown) => Value | undefined | Promise<Value | undefined>;

/** A flow on its first screen; anything else, right or wrong, is for the whole guard to judge. */
function readFirst(value: unknown): Flow | undefined {
  if (!fits(flowBase, value)) return undefined;
  const { step } = value as { readonly step: Unknowns };
  const shape = Object.hasOwn(firstContents, step['kind'] as string)
    ? firstContents[step['kind'] as keyof typeof firstContents]
    : undefined;
  return shape && fits(shape, step) ? (value as Flow) : undefined;
}

/** Reads flows for a client that draws these kinds. */
export const earlyFlowReader =
  (kinds: readonly string[]): Reader<Flow> =>
  async (value) =>
    readFirst(value) ?? (await import('./guard.js')).flowReader(kinds)(value);

/** Reads a list whose items `read` can read, all of them. */
export const flowListReader =
  (read: Reader<Flow>): Reader<FlowList> =>
  async (value) => {
    if (!isObject(value) || !Array.isArray(value['items'])) return undefined;
    const items = await Promise.all(value['items'].map(async (item) => read(item)));
    return items.includes(undefined) ? undefined : ({ items } as FlowList);
  };
