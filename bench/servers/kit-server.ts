import { createServer } from 'node:http';
import { createConnectServer, DEFAULT_LIMITS, unipileV1, type Limits } from '../../src/server/index.js';
import { openStoresNode, toNodeListener } from '../../src/server/node.js';
import { runChild } from '../support/child.js';
import { listen } from '../support/listen.js';
import { userIn } from '../support/sign-in.js';

interface Config {
  readonly databaseUrl: string;
  readonly upstreamUrl: string;
}

/** No limit is reached, but for the size of bodies. */
const limits = {
  ...Object.fromEntries(Object.keys(DEFAULT_LIMITS).map((name) => [name, 1_000_000_000])),
  bodyBytes: DEFAULT_LIMITS.bodyBytes,
} as unknown as Limits;

await runChild(async ({ databaseUrl, upstreamUrl }: Config) => {
  const { close: _close, ...stores } = await openStoresNode({ databaseUrl });
  const server = createConnectServer({
    upstream: unipileV1({ dsn: upstreamUrl, apiKey: 'benchmark' }),
    ...stores,
    publicUrl: 'http://127.0.0.1',
    limits,
    getUser: (request) => {
      const id = userIn(request.headers.get('cookie'));
      return id === undefined ? undefined : { id };
    },
  });
  const listener = toNodeListener(server);
  return { ready: await listen(createServer((request, response) => void listener(request, response))) };
});
