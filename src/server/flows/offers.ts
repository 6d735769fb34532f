import type { StepDraft } from '../../contract/step-draft.js';
import type { MethodId, Provider, ProviderId } from '../../contract/types.js';
import type { ConnectServerOptions, ConnectUser } from '../options.js';

/** What this user may connect, with the ways that the host allows. */
export function offersFor(options: ConnectServerOptions, user: ConnectUser): readonly Provider[] {
  const isOffered = (provider: ProviderId, method: MethodId) =>
    options.offers?.(user, provider, method) ?? true;
  return options.upstream.providers
    .map((provider) => ({
      ...provider,
      methods: provider.methods.filter((method) => isOffered(provider.id, method)),
    }))
    .filter((provider) => provider.methods.length > 0);
}

export const chooseProviderStep = (offers: readonly Provider[]): StepDraft => ({
  kind: 'choose',
  subject: 'provider',
  options: offers.map(({ id, group }) => ({ id, group })),
  actions: [{ type: 'submit' }, { type: 'cancel' }],
});

export const chooseMethodStep = (provider: Provider): StepDraft => ({
  kind: 'choose',
  subject: 'method',
  options: provider.methods.map((id, index) => ({ id, ...(index === 0 ? { recommended: true } : {}) })),
  actions: [{ type: 'submit' }, { type: 'back', to: 'method' }, { type: 'cancel' }],
});
