import type { ProviderId } from '../contract/types.js';
import type { ProviderMessages } from './messages.js';

/** What a provider is called; its id where an endpoint is newer than this page and has others. */
export const providerName = (names: ProviderMessages, provider: ProviderId): string =>
  names[provider] ?? provider;
