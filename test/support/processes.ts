import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Timings } from '../../src/server/index.js';
import { until } from './demo-until.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A process of its own that says what it has to say in lines. */
export class Spawned {
  readonly lines: string[] = [];
  readonly #child: ChildProcess;
  #output = '';
  #errors = '';

  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      cwd: path('../..'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (this.#output + text).split('\n');
      this.#output = lines.pop() ?? '';
      this.lines.push(...lines);
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
  }

  /** The first line that fits, as soon as it is there. */
  said<Value>(what: string, read: (line: string) => Value | undefined): Promise<Value> {
    return until(
      what,
      () => {
        if (this.#child.exitCode !== null)
          throw new Error(`It ended: ${this.lines.join('\n')}\n${this.#errors}`);
        for (const line of this.lines) {
          const value = read(line);
          if (value !== undefined) return value;
        }
        return undefined;
      },
      60_000,
    );
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }
}

export const API_KEY = 'api-key-of-the-processes';
export const HOOK_SECRET = 'hook-secret-of-the-processes';

/** Shorter than by default, so that nobody waits for what is being tested. */
const TIMINGS: Partial<Timings> = { patience: 1_000, heartbeat: 500, stale: 3_000, lookPause: 250 };

export interface SimulatorProcess {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What `npm run simulator` runs, on any free port. */
export async function startSimulatorProcess(
  options: readonly string[] = ['--webhooks', 'off', '--pending-get', 'not-found'],
): Promise<SimulatorProcess> {
  const child = new Spawned([
    path('../../src/simulator/cli.ts'),
    ...['--port', '0', '--api-key', API_KEY],
    ...options,
  ]);
  const url = await child.said('the simulator’s address', (line) => /^API: +(.+)\/api\/v1$/.exec(line)?.[1]);
  return { url, close: () => child.end('SIGTERM') };
}

/** One process of the host, driven from outside as browsers and the upstream do. */
export class ServerProcess {
  readonly #child: Spawned;
  #url = '';

  /** `diesAt`: see `server-process.ts`. */
  constructor(databaseUrl: string, dsn: string, diesAt?: string) {
    const settings = { databaseUrl, dsn, apiKey: API_KEY, hookSecret: HOOK_SECRET, timings: TIMINGS, diesAt };
    this.#child = new Spawned([path('server-process.ts')], { SERVER_PROCESS: JSON.stringify(settings) });
  }

  async ready(): Promise<this> {
    this.#url = await this.#child.said('the server’s address', (line) => this.#parse(line)['url'] as string);
    return this;
  }

  /** Once it has died by itself. */
  async ended(): Promise<void> {
    await until('the process to end', () => this.#child.hasEnded, 60_000);
  }

  /** In the middle of whatever it does. */
  kill(): Promise<void> {
    return this.#child.end('SIGKILL');
  }

  close(): Promise<void> {
    return this.#child.end('SIGTERM');
  }

  /** What it has told its host, and its operator. */
  get said(): readonly Readonly<Record<string, unknown>>[] {
    return this.#child.lines.map((line) => this.#parse(line));
  }

  fetch(method: string, resource: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    return fetch(`${this.#url}/api/connect/${resource}`, {
      method,
      headers: {
        'connect-protocol': '1',
        authorization: 'Bearer of-the-tests',
        'x-user': 'user-1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  }

  async send<Body>(method: string, resource: string, body?: unknown): Promise<Body> {
    const response = await this.fetch(method, resource, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${resource}: ${String(response.status)} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Body;
  }

  async hook(upstreamId: string, message: string): Promise<void> {
    const response = await fetch(`${this.#url}/api/connect/hooks/unipile`, {
      method: 'POST',
      headers: { 'unipile-auth': HOOK_SECRET },
      body: JSON.stringify({
        AccountStatus: { account_id: upstreamId, account_type: 'LINKEDIN', message },
      }),
    });
    if (response.status !== 200) throw new Error(`The hook was answered ${String(response.status)}.`);
  }

  #parse(line: string): Record<string, unknown> {
    return line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : {};
  }
}
