import {
  createSimulator,
  type PhoneAttempt,
  type PhoneView,
  type Simulator,
} from '../../../src/simulator/index.js';
import type { SimulatorOptions } from '../../../src/simulator/index.js';
import { ManualClock } from './manual-clock.js';

export const API_KEY = 'test-key';
export const ORIGIN = 'http://simulator.test';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Harness {
  readonly simulator: Simulator;
  readonly clock: ManualClock;
  /** One request to the API, with the key. */
  readonly api: (method: string, path: string, body?: unknown, init?: RequestInit) => Promise<Answer>;
  readonly login: (username: string, password?: string) => Promise<Answer>;
  readonly solve: (accountId: unknown, code: string, provider?: string) => Promise<Answer>;
  /** Any request to the simulator, as it comes back. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly phone: () => Promise<PhoneView>;
  /** The only attempt that the phone shows. */
  readonly attempt: () => Promise<PhoneAttempt>;
  /** The code that the phone shows for the only attempt. */
  readonly code: () => Promise<string>;
  readonly act: (path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
}

/** A simulator with a clock that stands still, and short words for what tests do to it. */
export function createHarness(options: Partial<SimulatorOptions> = {}): Harness {
  const clock = options.clock instanceof ManualClock ? options.clock : new ManualClock();
  const simulator = createSimulator({ apiKey: API_KEY, webhooks: 'off', ...options, clock });

  async function send(url: string, init: RequestInit): Promise<Answer> {
    const response = await simulator.fetch(new Request(`${ORIGIN}${url}`, init));
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  const harness: Harness = {
    simulator,
    clock,
    api(method, path, body, init = {}) {
      const headers = { 'X-API-KEY': API_KEY, 'content-type': 'application/json' };
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return send(`/api/v1${path}`, { method, headers, ...(body !== undefined && { body: text }), ...init });
    },
    login: (username, password = 'fine') =>
      harness.api('POST', '/accounts', { provider: 'LINKEDIN', username, password }),
    solve: (accountId, code, provider = 'LINKEDIN') =>
      harness.api('POST', '/accounts/checkpoint', { account_id: accountId, provider, code }),
    request: (path, init) => simulator.fetch(new Request(`${ORIGIN}${path}`, init)),
    async phone() {
      const response = await simulator.fetch(new Request(`${ORIGIN}/phone/pending.json`));
      return (await response.json()) as PhoneView;
    },
    async attempt() {
      const { attempts } = await harness.phone();
      const [attempt] = attempts;
      if (!attempt || attempts.length > 1) throw new Error(`the phone shows ${attempts.length} attempts`);
      return attempt;
    },
    async code() {
      const { screen } = await harness.attempt();
      if (!('code' in screen)) throw new Error(`the phone shows ${screen.kind}, not a code`);
      return screen.code;
    },
    act: (path, body = {}, headers = {}) =>
      send(`/phone/${path}`, { method: 'POST', body: JSON.stringify(body), headers }),
  };
  return harness;
}

/** A code of six digits that is not this one. */
export function otherThan(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

/** The error type of an answer, and its status before it: `401 errors/wrong_account`. */
export function errorOf({ status, body }: Answer): string {
  return `${status} ${String(body['type'])}`;
}
