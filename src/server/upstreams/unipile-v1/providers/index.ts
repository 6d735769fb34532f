import type { MethodId, ProviderId } from '../../../../contract/types.js';
import { google, imap, microsoft } from './email.js';
import { instagram, linkedin, messenger, telegram, whatsapp, x } from './messaging.js';
import type { V1Method, V1Provider } from './provider.js';

/** In the order in which they are offered. A provider that is missing does not compile. */
const table: { readonly [Id in ProviderId]: V1Provider } = {
  linkedin,
  whatsapp,
  instagram,
  telegram,
  messenger,
  x,
  google,
  microsoft,
  imap,
};

export const V1_PROVIDERS: readonly V1Provider[] = Object.values(table);

export const findProvider = (id: ProviderId): V1Provider => table[id];

export const findMethod = (provider: ProviderId, method: MethodId): V1Method | undefined =>
  table[provider].methods.find(({ id }) => id === method);
