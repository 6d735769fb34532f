import type { StepDraft } from '../../contract/step-draft.js';
import type { MethodId, Provider, ProviderId } from '../../contract/types.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { Upstream } from '../upstream.js';
import { waitStep } from './apply-result.js';
import { chooseMethodStep, chooseProviderStep } from './offers.js';

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

const goingBack = (step: StepDraft, canGoBack: boolean): StepDraft =>
  canGoBack ? { ...step, actions: [...step.actions, { type: 'back' }] } : step;

/** `undefined` when what is wanted is not offered to this user. */
export function enter(upstream: Upstream, offers: readonly Provider[], wanted: Wanted): Entry | undefined {
  const provider = wanted.provider ? offers.find(({ id }) => id === wanted.provider) : undefined;
  if (wanted.provider && !provider) return undefined;
  if (!provider) return offers.length ? { step: chooseProviderStep(offers), begins: false } : undefined;

  const only = provider.methods.length === 1 || wanted.account ? provider.methods[0] : undefined;
  const method = wanted.method ?? only;
  if (!method) {
    return { provider: provider.id, step: chooseMethodStep(provider, wanted.canGoBack), begins: false };
  }
  if (!provider.methods.includes(method)) return undefined;

  const form = upstream.form(provider.id, method);
  const chosen = { provider: provider.id, method };
  return form
    ? { ...chosen, step: goingBack(expecting(form, wanted.account), wanted.canGoBack), begins: false }
    : { ...chosen, step: waitStep(method === 'qr' ? 'preparing-qr' : 'connecting'), begins: true };
}
