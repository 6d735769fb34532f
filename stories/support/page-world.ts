import {
  createConnectClient,
  type ConnectClient,
  type Flow,
  type MethodId,
  type ProviderId,
} from '../../src/client/index.js';
import type { PhoneView } from '../../src/simulator/index.js';
import { createTestBackend, type TestBackendOptions } from '../../src/testing/backend.js';

/**
 * Everything there is between an element and a phone, in one page: the real client talks to the real server, which
 * talks to the real simulator. Nothing leaves the page, and nothing is a stand-in.
 */
export interface PageWorld {
  /** For the elements' `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  readonly client: ConnectClient;
  phone(): Promise<PhoneView>;
  /** Does something on the phone: `{attempt}/approve`, `{attempt}/scan`, `accounts/{id}/sign-out`. */
  act(path: string, body?: unknown): Promise<void>;
  /** The code that the phone shows for its newest attempt. */
  code(): Promise<string>;
  /** Answers phone requests as the simulator's own page makes them. */
  readonly simulatorFetch: (request: Request) => Promise<Response>;
  /** Lets the server and the simulator believe that time has passed. */
  advance(ms: number): void;
  /** Requests so far, as `POST flows`. */
  readonly requests: readonly string[];
  /** The endpoint itself, past `intercept`. */
  readonly serverFetch: (request: Request) => Promise<Response>;
  /** Called before every request of the elements; may answer instead of the server, or throw as a broken network does. */
  intercept: ((request: Request) => Response | Promise<Response | undefined> | undefined) | undefined;
  close(): Promise<void>;
}

export type PageWorldOptions = TestBackendOptions;

const HOST = 'https://host.test';
const SIMULATOR = 'https://simulator.test';
export async function createPageWorld(options: PageWorldOptions = {}): Promise<PageWorld> {
  const requests: string[] = [];
  const { phone, server, simulator, ...backend } = await createTestBackend(options);

  const world: PageWorld = {
    requests,
    intercept: undefined,
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input, HOST);
      const request = new Request(url, init);
      request.headers.set('authorization', 'Bearer token-of-this-page');
      requests.push(`${request.method} ${url.pathname.replace('/api/connect/', '')}`);
      const instead = await world.intercept?.(request);
      return instead ?? server.fetch(request);
    },
    get client() {
      return client;
    },
    async phone() {
      return phone.view();
    },
    async act(path, body = {}) {
      const init = { method: 'POST', body: JSON.stringify(body) };
      await simulator.fetch(new Request(`${SIMULATOR}/phone/${path}`, init));
    },
    async code() {
      const screen = (await world.phone()).attempts[0]?.screen;
      return screen && 'code' in screen ? screen.code : '';
    },
    serverFetch: (request) => server.fetch(request),
    simulatorFetch: (request) => simulator.fetch(request),
    advance: backend.advance,
    close: backend.close,
  };
  const client = createConnectClient({ fetch: world.fetch });
  return world;
}

let answers = 0;

/** Answers a flow's step as a person would, without drawing it. */
export async function answer(
  world: PageWorld,
  flow: Flow,
  values: Readonly<Record<string, string>>,
  action: 'submit' | 'refresh' | 'resend' | 'switch' = 'submit',
  to?: string,
): Promise<Flow> {
  answers += 1;
  const answerId = `answer-in-this-page-${String(answers)}`;
  const result = await world.client.answerFlow(flow.id, {
    stepId: flow.step.id,
    answerId,
    action,
    values,
    ...(to !== undefined && { to }),
  });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Begins a flow, without drawing it. */
export async function start(
  world: PageWorld,
  provider?: ProviderId,
  accountId?: string,
  method?: MethodId,
): Promise<Flow> {
  answers += 1;
  const result = await world.client.startFlow(
    {
      intent: accountId === undefined ? 'connect' : 'reconnect',
      ...(provider && { provider }),
      ...(accountId !== undefined && { accountId }),
      ...(method && { method }),
    },
    { idempotencyKey: `start-in-this-page-${String(answers)}` },
  );
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Signs in to LinkedIn; the name before the `@` says what the account asks for. */
export const signIn = async (world: PageWorld, username: string, password = 'any-password'): Promise<Flow> =>
  answer(world, await start(world, 'linkedin'), { username, password });

/** Looks at the flow until it is as wanted. */
export async function waitFor(
  world: PageWorld,
  flow: Flow,
  isWanted: (flow: Flow) => boolean,
): Promise<Flow> {
  let current = flow;
  while (!isWanted(current)) {
    const result = await world.client.getFlow(current.id, { after: current.rev, waitSeconds: 5 });
    if (!result.ok) throw new Error(result.problem.code);
    current = result.value ?? current;
  }
  return current;
}

/** Connects WhatsApp, by scanning the code. */
export async function connectWhatsApp(world: PageWorld, phoneNumber = '+1 202 555 0143'): Promise<Flow> {
  const flow = await waitFor(world, await start(world, 'whatsapp'), ({ step }) => step.kind === 'qr');
  const attempt = (await world.phone()).attempts[0];
  await world.act(`${attempt?.id ?? ''}/scan`, { phoneNumber });
  return waitFor(world, flow, ({ state }) => state === 'connected');
}
