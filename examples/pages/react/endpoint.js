// The kit's server half, with a simulated provider, to try this page with. Your own server has it instead: `examples/node`
// and its neighbours mount it with a login and a database.
import { randomBytes } from 'node:crypto';
import { createConnectServer, createMemoryStores, unipileV1 } from 'connect-account-kit/server';
import { toNodeListener } from 'connect-account-kit/server/node';
import { startSimulator } from 'connect-account-kit/simulator/node';

const secret = () => randomBytes(32).toString('base64url');

/** Answers what comes to /api/connect. There is no login: whoever comes is the same user. */
export async function openEndpoint(publicUrl) {
  const apiKey = secret();
  const simulator = await startSimulator({ port: 0, apiKey });
  const server = createConnectServer({
    upstream: unipileV1({ dsn: simulator.url, apiKey }),
    ...createMemoryStores(),
    publicUrl,
    getUser: () => ({ id: 'somebody' }),
    hookSecret: secret(),
  });
  console.log(`Phone    ${simulator.url}/phone`);
  return {
    listener: toNodeListener(server),
    /** Call it when you listen: a lost account then shows at once. */
    registerHook: () => server.registerHook(),
    async close() {
      await server.close();
      await simulator.close();
    },
  };
}

/** For Vite: on the same port as the page, in `vite` as in `vite preview`. */
export function endpoint(port) {
  const mount = async ({ middlewares, httpServer }) => {
    const { listener, registerHook, close } = await openEndpoint(`http://127.0.0.1:${port}`);
    middlewares.use('/api/connect', listener);
    httpServer?.once('listening', () => void registerHook()).once('close', () => void close());
  };
  return { name: 'connect-endpoint', configureServer: mount, configurePreviewServer: mount };
}
