// The kit's server half: who connects accounts, where they are kept, and who is asking. Nothing here knows a framework.
import { randomBytes } from 'node:crypto';
import { createConnectServer, createMemoryStores, unipileV1 } from 'connect-account-kit/server';
import { openStoresNode } from 'connect-account-kit/server/node';

const { UNIPILE_DSN, UNIPILE_API_KEY = '', DATABASE_URL, CONNECT_HOOK_SECRET } = process.env;

/** Opens it all. `publicUrl` is the origin in the browser's address bar; `getUser` says who sent a request. */
export async function openConnect({ publicUrl, getUser }) {
  const provider = UNIPILE_DSN
    ? { dsn: UNIPILE_DSN, apiKey: UNIPILE_API_KEY, close: () => undefined }
    : await startSimulator();
  const stores = DATABASE_URL
    ? await openStoresNode({ databaseUrl: DATABASE_URL })
    : // Forgotten at the end, as everything that the simulator knows.
      { ...createMemoryStores(), close: () => undefined };

  const server = createConnectServer({
    upstream: unipileV1({ dsn: provider.dsn, apiKey: provider.apiKey }),
    ...stores,
    publicUrl,
    getUser,
    // The upstream sends it with each hook. One that changes at every start is registered anew at every start.
    hookSecret: CONNECT_HOOK_SECRET ?? randomBytes(32).toString('base64url'),
    log: ({ level, event, supportId = '' }) => console.error(`[connect] ${level} ${event} ${supportId}`),
  });

  return {
    fetch: (request) => server.fetch(request),
    /** Call it when you listen. Without hooks, a lost account shows only when somebody uses it. */
    async registerHook() {
      if (!(await server.registerHook())) console.error('[connect] No hooks: the upstream took none.');
    },
    /** Ends the event streams, waits for what is running, and closes the rest in order. */
    async close() {
      await server.close();
      await stores.close();
      await provider.close();
    },
  };
}

/** A Unipile that is played on this machine, with the phone of the person who connects. */
async function startSimulator() {
  const { startSimulator } = await import('connect-account-kit/simulator/node');
  const apiKey = randomBytes(32).toString('base64url');
  const simulator = await startSimulator({ port: 0, apiKey });
  console.log(`Phone    ${simulator.url}/phone`);
  return { dsn: simulator.url, apiKey, close: () => simulator.close() };
}
