import {
  createConnectServer,
  createMemoryStores,
  unipileV1,
  type ConnectServer,
  type ConnectServerOptions,
} from '../../server/index.js';
import { createSimulator, type Simulator, type SimulatorOptions } from '../../simulator/index.js';
import type { Patience } from '../drivers/place.js';
import { PhoneDriver } from './phone-driver.js';

/** Where the endpoint of a backend is mounted. The address leads nowhere: nothing leaves the process. */
const HOST = 'https://host.test';
const SIMULATOR = 'https://simulator.test';
const API_KEY = 'api-key-of-this-backend';

export interface TestBackendOptions extends Patience {
  readonly simulator?: Partial<SimulatorOptions>;
  readonly server?: Partial<ConnectServerOptions>;
}

/**
 * Everything behind the elements, in memory, in Node or in a page: the real server on the real simulator, with one
 * user, and the phone of that user.
 */
export interface TestBackend {
  /** For the elements' `fetch`, in the same page. Takes paths of the endpoint, `/api/connect/…`. */
  readonly fetch: typeof globalThis.fetch;
  readonly phone: PhoneDriver;
  readonly server: ConnectServer;
  readonly simulator: Simulator;
  /** Lets the server and the simulator believe that so many milliseconds have passed. The page's own clock stays. */
  advance(ms: number): void;
  close(): Promise<void>;
}

const app = (vendor: 'google' | 'microsoft') => ({
  clientId: `simulated-${vendor}-client`,
  clientSecret: `simulated-${vendor}-secret`,
  issuer: `${SIMULATOR}/oauth/${vendor}`,
});

export async function createTestBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  let offset = 0;
  // Backends beside each other on a page have nothing to say to each other.
  const user = { id: `user-${crypto.randomUUID()}` };
  const clock = {
    now: () => Date.now() + offset,
    setTimeout: (callback: () => void, ms: number) => setTimeout(callback, ms),
    clearTimeout: (handle: unknown) => clearTimeout(handle as number),
  };
  const simulator = createSimulator({
    apiKey: API_KEY,
    clock,
    pendingGet: 'not-found',
    syncMs: 0,
    webhookFetch: (input, init) => server.fetch(new Request(input, init)),
    ...options.simulator,
  });
  const server = createConnectServer({
    upstream: unipileV1({
      dsn: SIMULATOR,
      apiKey: API_KEY,
      fetch: (input, init) => simulator.fetch(new Request(input, init)),
      oauth: { google: app('google'), microsoft: app('microsoft') },
    }),
    ...createMemoryStores(),
    publicUrl: HOST,
    captchaOrigin: 'https://captcha.test',
    hookSecret: 'hook-secret-of-this-backend',
    clock,
    sweepEveryMs: 500,
    timings: { lookPause: 250, heartbeat: 500 },
    getUser: () => user,
    ...options.server,
  });
  await server.registerHook();
  const askPhone = (path: string, init?: RequestInit) =>
    simulator.fetch(new Request(`${SIMULATOR}/phone/${path}`, init));

  return {
    phone: new PhoneDriver(askPhone, options),
    server,
    simulator,
    async fetch(input, init) {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input, HOST);
      const request = new Request(
        `${HOST}${pathname}${search}`,
        input instanceof Request ? new Request(input, init) : init,
      );
      // A page's requests cannot carry an Origin of their own choice, so they come with a token.
      request.headers.set('authorization', 'Bearer token-of-this-backend');
      return server.fetch(request);
    },
    advance(ms) {
      offset += ms;
    },
    async close() {
      await simulator.close();
      await server.close();
    },
  };
}
