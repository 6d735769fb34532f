import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { ConnectServer } from './connect-server.js';

export { openStoresNode, type OpenStores, type StoresLocation } from './stores/sql/open-stores-node.js';

export type NodeListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The endpoint as a listener for `node:http`, Express and whatever else speaks Node's requests. Mount it so that it
 * sees the whole path, and before any middleware that reads bodies.
 */
export function toNodeListener(server: Pick<ConnectServer, 'fetch'>): NodeListener {
  const listen = getRequestListener((request) => server.fetch(request), {
    // Node's own Request and Response stay as they are for the rest of the host's program.
    overrideGlobalObjects: false,
  });
  return async (request, response) => {
    await listen(request, response);
  };
}
