import type {
  Account,
  AccountList,
  Answer,
  Flow,
  Problem,
  StartFlow,
} from '../../../../src/contract/types.js';
import {
  createConnectServer,
  createMemoryStores,
  unipileV1,
  type ConnectServer,
  type ConnectServerOptions,
  type LogEntry,
  type UnipileV1Options,
} from '../../../../src/server/index.js';
import { flowSchema } from '../../../../src/contract/flow.js';
import { accountListSchema } from '../../../../src/contract/account.js';
import { problemSchema } from '../../../../src/contract/problem.js';
import {
  createSimulator,
  type PhoneView,
  type Simulator,
  type SimulatorOptions,
} from '../../../../src/simulator/index.js';
import { ManualClock, settle } from '../../simulator/manual-clock.js';

export const HOST = 'https://host.test';
const SIMULATOR = 'https://simulator.test';
const API_KEY = 'api-key-of-the-tests';
export const HOOK_SECRET = 'hook-secret-of-the-tests';

/** The applications that the simulator's authorization servers know by default. */
const OAUTH_APPS = {
  google: {
    clientId: 'simulated-google-client',
    clientSecret: 'simulated-google-secret',
    issuer: `https://simulator.test/oauth/google`,
  },
  microsoft: {
    clientId: 'simulated-microsoft-client',
    clientSecret: 'simulated-microsoft-secret',
    issuer: `https://simulator.test/oauth/microsoft`,
  },
};

export interface WorldOptions {
  readonly simulator?: Partial<SimulatorOptions>;
  readonly server?: Partial<ConnectServerOptions>;
  /** Of the adapter, such as what it does where the facts leave it open. */
  readonly unipile?: Partial<UnipileV1Options>;
  readonly clock?: ManualClock;
  /** Stands between the server and the simulator; `forward` sends the request on. */
  readonly upstream?: (request: Request, forward: () => Promise<Response>) => Promise<Response>;
  /** How long in real time work may take before the clock is moved for it, in milliseconds. Default 200. */
  readonly patienceMs?: number;
}

export interface Sent<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** The real server on the real simulator, in one process and on one clock that stands still. */
export class World {
  readonly clock: ManualClock;
  readonly simulator: Simulator;
  readonly server: ConnectServer;
  readonly stores: ReturnType<typeof createMemoryStores>;
  readonly log: LogEntry[] = [];
  /** Requests that reached the simulator's API, as `POST /accounts`. */
  readonly upstreamCalls: string[] = [];
  /** The same with everything that their URLs hold. */
  readonly upstreamUrls: string[] = [];
  /** Bodies of all replies to `send`, and so to everything but a bare `server.fetch`. */
  readonly replies: string[] = [];
  readonly #patienceMs: number;
  #answers = 0;

  constructor(options: WorldOptions = {}) {
    this.clock = options.clock ?? new ManualClock();
    this.#patienceMs = options.patienceMs ?? 200;
    this.stores = createMemoryStores();
    this.simulator = createSimulator({
      apiKey: API_KEY,
      clock: this.clock,
      pendingGet: 'not-found',
      webhookFetch: (input, init) => this.server.fetch(new Request(input, init)),
      ...options.simulator,
    });
    this.server = this.startProcess(options);
  }

  /** A process of the host on this world's stores; there may be several. */
  startProcess({
    upstream,
    server,
    unipile,
  }: Pick<WorldOptions, 'upstream' | 'server' | 'unipile'>): ConnectServer {
    return createConnectServer({
      upstream: unipileV1({
        dsn: SIMULATOR,
        apiKey: API_KEY,
        now: () => this.clock.now(),
        oauth: OAUTH_APPS,
        fetch: async (input, init) => {
          const request = new Request(input, init);
          this.upstreamCalls.push(
            `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`,
          );
          this.upstreamUrls.push(request.url);
          const forward = () => this.simulator.fetch(request);
          return upstream ? upstream(request.clone(), forward) : forward();
        },
        ...unipile,
      }),
      ...this.stores,
      publicUrl: HOST,
      hookSecret: HOOK_SECRET,
      clock: this.clock,
      // By hand, so that the calls that reach the upstream are those of the test.
      reconcileEveryMs: 0,
      getUser: (request) => {
        const id = request.headers.get('x-user');
        return id ? { id } : undefined;
      },
      log: (entry) => this.log.push(entry),
      ...server,
    });
  }

  request(
    method: string,
    path: string,
    { user = 'user-1', body, headers = {} }: RequestOptions = {},
  ): Request {
    return new Request(`${HOST}/api/connect/${path}`, {
      method,
      headers: {
        'connect-protocol': '1',
        'sec-fetch-site': 'same-origin',
        ...(user ? { 'x-user': user } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async send<Body = unknown>(
    method: string,
    path: string,
    options: RequestOptions = {},
  ): Promise<Sent<Body>> {
    const reply = this.server.fetch(this.request(method, path, options));
    const response = await this.until(reply);
    const text = await response.text();
    this.replies.push(text);
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : undefined) as Body,
    };
  }

  /** Moves the clock until something has come to its end. */
  async until<Value>(work: Promise<Value>, limitMs = 60_000): Promise<Value> {
    let isDone = false;
    const tracked = work.finally(() => {
      isDone = true;
    });
    tracked.catch(() => undefined);
    // Work on threads (hashing, streams) is waited for in real time first, so that a busy machine moves no clock.
    for (let passed = 0; passed <= limitMs; passed += 500) {
      const patience = Date.now() + this.#patienceMs;
      while (!isDone && Date.now() < patience) await settle();
      if (isDone) return tracked;
      await this.clock.advance(500);
    }
    throw new Error('It did not come to its end.');
  }

  async flow(method: string, path: string, options: RequestOptions = {}): Promise<Flow> {
    const { status, body } = await this.send(method, path, options);
    const parsed = flowSchema.safeParse(body);
    if (!parsed.success)
      throw new Error(`Not a flow (${String(status)}): ${JSON.stringify(body)} ${parsed.error.message}`);
    return parsed.data;
  }

  async problem(method: string, path: string, options: RequestOptions = {}): Promise<Problem> {
    const { status, headers, body } = await this.send(method, path, options);
    const problem = problemSchema.parse(body) as Problem;
    if (problem.status !== status) throw new Error('The problem says another status than its reply.');
    if (headers.get('content-type') !== 'application/problem+json') throw new Error('Not problem+json.');
    return problem;
  }

  start(start: Partial<StartFlow> = {}, options: RequestOptions = {}): Promise<Flow> {
    return this.flow('POST', 'flows', { ...options, body: { intent: 'connect', ...start } });
  }

  get(flow: Flow, options: RequestOptions = {}): Promise<Flow> {
    return this.flow('GET', `flows/${flow.id}`, options);
  }

  answer(flow: Flow, answer: Partial<Answer>, options: RequestOptions = {}): Promise<Flow> {
    return this.flow('POST', `flows/${flow.id}/answers`, { ...options, body: this.answerBody(flow, answer) });
  }

  answerBody(flow: Flow, answer: Partial<Answer>): Answer {
    this.#answers += 1;
    return {
      stepId: flow.step.id,
      answerId: `answer-${String(this.#answers).padStart(4, '0')}`,
      action: 'submit',
      ...answer,
    };
  }

  /** Signs in to LinkedIn with a fresh flow. */
  async signIn(username: string, password = 'fine', options: RequestOptions = {}): Promise<Flow> {
    const flow = await this.start({ provider: 'linkedin' }, options);
    return this.answer(flow, { values: { username, password } }, options);
  }

  /** Lets time pass until the flow is as wanted. */
  async waitFor(flow: Flow, isWanted: (flow: Flow) => boolean, limitMs = 400_000): Promise<Flow> {
    for (let passed = 0; passed <= limitMs; passed += 500) {
      const current = await this.get(flow);
      if (isWanted(current)) return current;
      if (passed < 120_000) await breathe();
      await this.clock.advance(500);
    }
    throw new Error(`The flow did not come there: ${JSON.stringify(await this.get(flow))}`);
  }

  /** Lets time pass until something holds. */
  async eventually(holds: () => Promise<boolean>, limitMs = 60_000): Promise<void> {
    for (let passed = 0; passed <= limitMs; passed += 500) {
      if (await holds()) return;
      if (passed < 120_000) await breathe();
      await this.clock.advance(500);
    }
    throw new Error('It never held.');
  }

  async accounts(user = 'user-1'): Promise<readonly Account[]> {
    const { body } = await this.send<AccountList>('GET', 'accounts', { user });
    return accountListSchema.parse(body).items;
  }

  async phone(): Promise<PhoneView> {
    const response = await this.simulator.fetch(new Request(`${SIMULATOR}/phone/pending.json`));
    return (await response.json()) as PhoneView;
  }

  /** The code that the phone shows for its newest attempt. */
  async code(): Promise<string> {
    const screen = (await this.phone()).attempts[0]?.screen;
    if (!screen || !('code' in screen))
      throw new Error(`The phone shows no code but ${screen?.kind ?? 'nothing'}.`);
    return screen.code;
  }

  async act(path: string, body: unknown = {}): Promise<void> {
    const response = await this.simulator.fetch(
      new Request(`${SIMULATOR}/phone/${path}`, { method: 'POST', body: JSON.stringify(body) }),
    );
    if (!response.ok) throw new Error(`The phone refused ${path}: ${String(response.status)}`);
    await settle();
  }

  /** What the person gets for solving the puzzle of an attempt. */
  async puzzleToken(attemptId: string): Promise<string> {
    const request = new Request(`https://simulator.test/phone/${attemptId}/captcha`, {
      method: 'POST',
      body: '{}',
    });
    const { token } = (await (await this.simulator.fetch(request)).json()) as { token: string };
    return token;
  }

  async upstreamIds(): Promise<readonly string[]> {
    return (await this.phone()).accounts.map(({ id }) => id);
  }

  async close(): Promise<void> {
    await this.simulator.close();
    await this.until(this.server.close());
  }
}

/** A moment of real time for work on threads, such as the making of a key, before the clock is moved on. */
const breathe = () => new Promise((resolve) => setTimeout(resolve, 5));

export interface RequestOptions {
  readonly user?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
