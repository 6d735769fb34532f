import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { vi } from 'vitest';
import {
  unipileV1,
  type ConnectServerOptions,
  type Upstream,
  type UnipileV1Options,
} from '../../../../src/server/index.js';
import { openStoresNode, type OpenStores } from '../../../../src/server/node.js';
import { fileStorage } from '../../../../src/simulator/node.js';
import { LeakDetector, type Finding } from './leak-detector.js';
import { watchStore } from './watched-store.js';
import { World } from './world.js';

/*
 * A world that keeps everything that any part has written, said, asked for or thrown, on a database in a folder and
 * beside a simulator that keeps its state in a file; and in which everything can be made to go wrong.
 */

const SESSION_KEY = btoa('a key that is only in the tests.');

type Trouble = (request: Request, forward: () => Promise<Response>) => Promise<Response>;

export class LeakWorld {
  readonly detector = new LeakDetector();
  readonly folder: string;
  readonly stores: OpenStores;
  readonly world: World;
  readonly written: string[] = [];
  /** Where browsers are sent by the server. */
  readonly landings: string[] = [];
  readonly #thrown: string[] = [];
  readonly #printed: string[] = [];
  readonly #simulatorLog: string[] = [];
  /** What the upstream does with the next requests; nothing: what the simulator does. */
  trouble: Trouble | undefined;
  storeTrouble: (() => void) | undefined;
  crash: ((request: unknown) => never) | undefined;
  readonly #unhandled = (error: unknown) =>
    this.#thrown.push(inspect(error, { depth: null, showHidden: true }));

  private constructor(folder: string, stores: OpenStores, options: LeakWorldOptions) {
    this.folder = folder;
    this.stores = stores;
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation(
        (...args) => void this.#printed.push(inspect(args, { depth: null })),
      );
    }
    process.on('unhandledRejection', this.#unhandled);
    this.world = new World({
      simulator: {
        storage: fileStorage(join(folder, 'simulator.json')),
        log: (line) => this.#simulatorLog.push(line),
      },
      server: {
        accounts: watchStore(stores.accounts, this.#onStoreCall),
        flows: watchStore(stores.flows, this.#onStoreCall),
        sessions: watchStore(stores.sessions, this.#onStoreCall),
        upstream: this.#upstream(options.upstream),
        waitUntil: (work) => void work.catch(this.#unhandled),
        onAccountConnected: (account) => void this.written.push(inspect(account, { depth: null })),
        limits: { openFlowsPerUser: 1_000, startsPerMinute: 1_000 },
        sessionKey: SESSION_KEY,
        ...options.server,
      },
    });
  }

  static async open(options: LeakWorldOptions = {}): Promise<LeakWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'connect-leaks-'));
    const stores = await openStoresNode({ folder: join(folder, 'database') });
    const opened = new LeakWorld(folder, stores, options);
    await opened.world.server.registerHook();
    return opened;
  }

  calm(): void {
    this.trouble = undefined;
    this.storeTrouble = undefined;
    this.crash = undefined;
  }

  async close(): Promise<void> {
    await this.world.close();
    await this.stores.close();
    process.off('unhandledRejection', this.#unhandled);
    vi.restoreAllMocks();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What is found in everything that is not a file. */
  search(detector = this.detector): readonly Finding[] {
    const { world } = this;
    return [
      ...detector.look('replies', world.replies.join('\n')),
      ...detector.look('landings', this.landings.join('\n')),
      ...detector.look('log', inspect(world.log, { depth: null })),
      ...detector.look('urls', world.upstreamUrls.join('\n')),
      ...detector.look('console', this.#printed.join('\n')),
      ...detector.look('thrown', this.#thrown.join('\n')),
      ...detector.look('written', this.written.join('\n')),
      ...detector.look('simulator log', this.#simulatorLog.join('\n')),
      ...detector.look('simulator state', JSON.stringify(world.simulator.state())),
    ];
  }

  readonly #onStoreCall = (call: string): void => {
    this.written.push(call);
    this.storeTrouble?.();
  };

  #upstream(options: Partial<UnipileV1Options> = {}): Upstream {
    let real: Upstream | undefined;
    const make = () =>
      unipileV1({
        dsn: 'https://simulator.test',
        apiKey: 'api-key-of-the-tests',
        now: () => this.world.clock.now(),
        fetch: async (input, init) => {
          const request = new Request(input, init);
          this.world.upstreamUrls.push(request.url);
          const forward = () => this.world.simulator.fetch(request);
          return this.trouble ? this.trouble(request.clone(), forward) : forward();
        },
        ...options,
      });
    return new Proxy({} as Upstream, {
      get: (_target, name: keyof Upstream) => {
        real ??= make();
        const value = real[name];
        if (!this.crash || (name !== 'begin' && name !== 'solve')) return value;
        const fail = this.crash;
        return async (...args: unknown[]) => fail(args);
      },
    });
  }
}

export interface LeakWorldOptions {
  readonly server?: Partial<ConnectServerOptions>;
  readonly upstream?: Partial<UnipileV1Options>;
}

/** An upstream that refuses, and says what it was sent. */
export const refuseAndRepeat: Trouble = async (request) => {
  const detail = `Refused: ${await request.text()}`;
  return Response.json({ type: 'errors/invalid_credentials', title: detail, detail }, { status: 401 });
};

/** A connection that breaks with an error that has everything in it. */
export const breakOff: Trouble = async (request) => {
  throw new TypeError(`fetch failed: ${await request.text()}`, { cause: request });
};
