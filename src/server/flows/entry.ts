import type { StepDraft } from '../../contract/step-draft.js';
import type { Action, Intent, MethodId, Provider, ProviderId } from '../../contract/types.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { FlowRecord } from '../stores/flow-store.js';
import type { Upstream } from '../upstream.js';
import { waitStep } from './apply-result.js';
import { chooseProviderStep } from './offers.js';
import { redirectStep } from './redirect-step.js';

/** How a flow, or a part of it, begins: with a question, or with a call to the upstream. */
export interface Entry {
  readonly provider?: ProviderId;
  readonly method?: MethodId;
  readonly step: StepDraft;
  /** Nothing is asked: the upstream is called at once. */
  readonly begins: boolean;
}

export interface Wanted {
  readonly provider?: ProviderId;
  readonly method?: MethodId;
  readonly intent: Intent;
  /** `User-Agent` of the browser that asks. */
  readonly userAgent?: string;
  /** What is known already, to fill the first form in with. */
  readonly prefill?: Readonly<Record<string, string>>;
  /** The user came here by a choice of ours and may go back to it. */
  readonly canGoBack: boolean;
  /** The account being reconnected. */
  readonly account?: AccountRecord;
}

/** What is asked again when an account is reconnected, filled in with what is known and not secret. */
function expecting(step: StepDraft, account: AccountRecord | undefined): StepDraft {
  if (!account) return step;
  const name = account.handle ?? account.label ?? account.name;
  const filled = step.kind === 'form' ? step.fields.find(({ secret }) => !secret)?.name : undefined;
  return {
    ...step,
    message: { code: 'reconnect.expected', params: { name } },
    ...(filled && account.loginHint ? { prefill: { [filled]: account.loginHint } } : {}),
  };
}

/** The other ways in: by name where there is one to name, else as a choice. */
function otherWays(provider: Provider, method: MethodId): readonly Action[] {
  const others = provider.methods.filter((other) => other !== method);
  const pairing: readonly Action[] =
    method === 'qr' && others.includes('pairing') ? [{ type: 'switch', to: 'pairing' }] : [];
  return others.length > pairing.length ? [...pairing, { type: 'switch', to: 'methods' }] : pairing;
}

/** The ways past a QR code, which comes from the upstream and knows none. */
export function waysPast(
  offers: readonly Provider[],
  flow: Pick<FlowRecord, 'provider' | 'method' | 'choseProvider'>,
) {
  const provider = offers.find(({ id }) => id === flow.provider);
  const ways = provider && flow.method ? otherWays(provider, flow.method) : [];
  return flow.choseProvider ? [...ways, { type: 'back' } as const] : ways;
}

const withWays = (step: StepDraft, ways: readonly Action[], canGoBack: boolean): StepDraft => ({
  ...step,
  actions: [...step.actions, ...ways, ...(canGoBack ? ([{ type: 'back' }] as const) : [])],
});

/** The step of the way itself, and whether the upstream is called at once instead. */
function firstStep(
  upstream: Upstream,
  wanted: Wanted,
  provider: Provider,
  method: MethodId,
): StepDraft | undefined {
  if (method === 'hosted' || method === 'oauth') return expecting(redirectStep(method), wanted.account);
  const form = upstream.form({
    intent: wanted.intent,
    provider: provider.id,
    method,
    answered: {},
    ...(wanted.userAgent === undefined ? {} : { userAgent: wanted.userAgent }),
  });
  if (!form) return undefined;
  const expected = expecting(form, wanted.account);
  return wanted.prefill ? { ...expected, prefill: { ...expected.prefill, ...wanted.prefill } } : expected;
}

/** `undefined` when what is wanted is not offered to this user. */
export function enter(upstream: Upstream, offers: readonly Provider[], wanted: Wanted): Entry | undefined {
  const provider = wanted.provider ? offers.find(({ id }) => id === wanted.provider) : undefined;
  if (wanted.provider && !provider) return undefined;
  if (!provider) return offers.length ? { step: chooseProviderStep(offers), begins: false } : undefined;

  // The recommended way first; the others are one step away.
  const method = wanted.method ?? provider.methods[0];
  if (!method || !provider.methods.includes(method)) return undefined;
  const step = firstStep(upstream, wanted, provider, method);
  const chosen = { provider: provider.id, method };
  return step
    ? { ...chosen, step: withWays(step, otherWays(provider, method), wanted.canGoBack), begins: false }
    : { ...chosen, step: waitStep(method === 'qr' ? 'preparing-qr' : 'connecting'), begins: true };
}
