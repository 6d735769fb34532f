import type { ConnectClient } from './connect-client.js';
import type { Environment } from './environment.js';
import { createHintHub, type HintHub } from './hint-hub.js';
import { browserTabs } from './tabs.js';

const hubs = new WeakMap<ConnectClient, HintHub>();

/** The one hub of a client: whoever uses the same client on a page shares its stream. */
export function sharedHints(client: ConnectClient, environment: Environment): HintHub {
  const hub = hubs.get(client) ?? createHintHub(client, environment, browserTabs());
  hubs.set(client, hub);
  return hub;
}
