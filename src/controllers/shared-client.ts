import type { ConnectClient, ConnectClientOptions } from '../client/connect-client.js';
import { createConnectClient } from '../client/create-connect-client.js';

/** By the function that says who asks, or how; a page that gives neither has one client for each endpoint. */
const clients = new WeakMap<object, Map<string, ConnectClient>>();

/**
 * The same client for elements that were told the same, so that they share what hangs on it, such as the stream of
 * hints. Who asks with another `getToken` or `fetch` may be somebody else, and gets another client.
 */
export function sharedClient(options: ConnectClientOptions): ConnectClient {
  const { endpoint = '', fetch, getToken } = options;
  const byWho = getOrMake(clients, getToken ?? fetch ?? clients, () => new Map<string, ConnectClient>());
  return getOrMake(byWho, endpoint, () => createConnectClient(options));
}

function getOrMake<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
