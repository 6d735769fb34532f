import type { ConnectServerOptions, ConnectUser } from './options.js';
import { storableText } from './stores/sql/storable-text.js';

type GetUser = ConnectServerOptions['getUser'];

/**
 * The host's `getUser`, held to its word, as everything hangs on it: an id that is no text, or that a database would
 * change into another's, is nobody's. A `null` of plain JavaScript is no tenant. Rejects with a TypeError, which is logged.
 */
export const knownUser =
  (getUser: GetUser): GetUser =>
  async (request) => {
    const user = await getUser(request);
    if (!user?.id) return undefined;
    const { tenantId, ...rest } = user as ConnectUser & { readonly tenantId?: string | null };
    for (const id of [user.id, tenantId ?? '']) {
      if (typeof id !== 'string' || storableText(id) !== id)
        throw new TypeError('getUser must answer with ids that are well-formed text.');
    }
    return tenantId === undefined || tenantId === null ? rest : { ...rest, tenantId };
  };
