import type { ConnectServerOptions, ConnectUser } from './options.js';
import { storableText } from './stores/sql/storable-text.js';

/**
 * Who the host says is signed in, held to its word, as everything hangs on it: an id that is no text, or that a database
 * would change into another's, is nobody's. Rejects with a TypeError, which is logged. The host's own object is handed on,
 * as its callbacks get it back.
 */
export async function knownUser(
  options: ConnectServerOptions,
  request: Request,
): Promise<ConnectUser | undefined> {
  const user = await options.getUser(request);
  if (!user?.id) return undefined;
  for (const id of [user.id, user.tenantId ?? '']) {
    if (typeof id !== 'string' || storableText(id) !== id)
      throw new TypeError('getUser must answer with ids that are well-formed text.');
  }
  return user;
}
