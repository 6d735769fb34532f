import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Timings } from '../../src/server/index.js';
import type { SimulatorOptions } from '../../src/simulator/index.js';
import { phoneAt, type PhoneDriver } from '../../src/testing/backend.js';
import { until } from './demo-until.js';

export interface DemoOptions {
  readonly simulator?: Partial<SimulatorOptions>;
  readonly timings?: Partial<Timings>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Everything waits less than in life, so that tests are quick. */
const SIMULATOR: Partial<SimulatorOptions> = { resendAfterMs: 0, slowLoginMs: 1_500, syncMs: 100 };
const TIMINGS: Partial<Timings> = { patience: 300, lookPause: 200, heartbeat: 300, stale: 1_500 };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The demo as `npm start` runs it: a process of its own, on a free port, with its data in a folder of its own. */
export class RunningDemo {
  readonly folder: string;
  readonly #port: number;
  #options: DemoOptions;
  #process: ChildProcess | undefined;
  #output = '';
  #phone: PhoneDriver | undefined;

  constructor(folder: string, port: number, options: DemoOptions) {
    this.folder = folder;
    this.#port = port;
    this.#options = options;
  }

  /** Where its pages are, without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Everything that it has printed, over all its runs. */
  get output(): string {
    return this.#output;
  }

  get phone(): PhoneDriver {
    if (!this.#phone) throw new Error('There is no phone.');
    return this.#phone;
  }

  async start(): Promise<void> {
    const from = this.#output.length;
    const { UNIPILE_DSN: _dsn, UNIPILE_API_KEY: _key, DATABASE_URL: _url, ...inherited } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...inherited,
        NODE_ENV: 'production',
        PORT: String(this.#port),
        DEMO_DATA: this.folder,
        DEMO_LOG: 'debug',
        DEMO_SIMULATOR: JSON.stringify({ ...SIMULATOR, ...this.#options.simulator }),
        DEMO_TIMINGS: JSON.stringify({ ...TIMINGS, ...this.#options.timings }),
        // A test signs the same person in more often than anybody would.
        DEMO_LIMITS: JSON.stringify({ startsPerMinute: 1_000, changesPerMinute: 1_000 }),
        ...this.#options.environment,
      },
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    }
    // It builds its pages first, which takes its time on a machine that does other things as well.
    await until(
      'the demo to print its addresses',
      () => {
        if (child.exitCode !== null) throw new Error(`The demo did not start:\n${this.#output}`);
        return /Stop {2,}Ctrl/.test(this.#output.slice(from));
      },
      90_000,
    );
    const phone = /Phone +(\S+)/.exec(this.#output.slice(from))?.[1];
    if (phone) this.#phone = phoneAt(phone.replace(/\/phone$/, ''), { timeoutMs: 20_000 });
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it as Ctrl+C does, and starts it again with its data, and with other options if any. */
  async restart(options: DemoOptions = this.#options): Promise<void> {
    await this.#end('SIGTERM');
    this.#options = options;
    await this.start();
  }

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

export async function startDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  const demo = new RunningDemo(folder, await freePort(), options);
  await demo.start();
  return demo;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}
