import type { ConnectServer, FlowRecord } from '../../../../src/server/index.js';
import type { Fault } from '../../../../src/simulator/index.js';
import { World } from '../support/world.js';
import { MortalProcess } from './mortal-process.js';
import { USERS, type Settings } from './moves.js';
import { Wire } from './wire.js';

/** Where the frames of captchas come from. */
export const CAPTCHA_ORIGIN = 'https://captcha.test';

const SWEEP_MS = 15_000;

/** Longer than all that a process may still be waiting for when it is closed. */
const PATIENCE_MS = 10 * 60_000;

/** Of requests that are made with a method, or with any. */
interface OrderedFault {
  readonly fault: Fault;
  readonly method: string | undefined;
}

/** A host of two processes on one table, of which the second can die, on an upstream that can fail. */
export class Host {
  readonly world: World;
  readonly wire = new Wire();
  /** Upstream ids that their users asked to be let go. */
  readonly disconnected = new Set<string>();
  /** Upstream accounts that were deleted although a row had them and nobody wanted to let them go. */
  readonly taken: string[] = [];
  /** Flows that were said to be interrupted although whoever worked on them was alive. */
  readonly slandered: string[] = [];
  /** Links to the upstream's wizard that are open in some window. */
  readonly windows: string[] = [];
  readonly #takesBack: boolean;
  /** Flows that a process which died may have been working on. */
  readonly #abandoned = new Set<string>();
  readonly #startSecond: () => MortalProcess;
  #second: MortalProcess;
  #faults: readonly OrderedFault[] = [];

  constructor({ takesBack, sharedIdentity, ...simulator }: Settings) {
    this.#takesBack = takesBack;
    const server = {
      sharedIdentity,
      sweepEveryMs: SWEEP_MS,
      captchaOrigin: CAPTCHA_ORIGIN,
      captchaScriptUrl: 'https://vendor.test/v2/{publicKey}/api.js',
      log: () => {},
    };
    this.world = new World({
      // All work on threads is waited for by `settle`; only what waits for the clock takes longer.
      patienceMs: 1,
      upstream: (request, forward) => this.#reach(request, forward),
      server,
      simulator: {
        ...simulator,
        faults: ({ method }) => this.#nextFault(method),
        webhookFetch: (input, init) => this.#hear(new Request(input, init)),
      },
    });
    const { accounts, flows, sessions } = this.world.stores;
    const replace = flows.replace.bind(flows);
    Object.assign(flows, {
      replace: async (flow: FlowRecord, version: number) => {
        const isWritten = await replace(flow, version);
        if (isWritten) this.#note(flow);
        return isWritten;
      },
    });
    this.#startSecond = () =>
      new MortalProcess((process) =>
        this.world.startProcess({
          upstream: (request, forward) => this.#reach(request, forward, process.isAlive),
          server: {
            ...server,
            accounts: process.mortal(accounts),
            flows: process.mortal(flows),
            sessions: process.mortal(sessions),
          },
        }),
      );
    this.#second = this.#startSecond();
  }

  get first(): ConnectServer {
    return this.world.server;
  }

  get second(): ConnectServer {
    return this.#second.server;
  }

  /** The second process dies where it stands, and another takes its place. `flowIds`: what it was just asked about. */
  async kill(flowId: string): Promise<void> {
    this.#second.kill();
    const open = await Promise.all(USERS.map((userId) => this.world.stores.flows.listOpen({ userId })));
    const claimed = open.flat().filter(({ claim }) => claim !== undefined);
    for (const id of [flowId, ...claimed.map((flow) => flow.id)]) this.#abandoned.add(id);
    this.#second = this.#startSecond();
  }

  order(faults: readonly OrderedFault[]): void {
    this.#faults = faults;
  }

  /** From now on there is one process, and nothing goes wrong any more. */
  async calmDown(): Promise<void> {
    this.#faults = [];
    await this.world.until(this.second.close(), PATIENCE_MS);
  }

  async close(): Promise<void> {
    await this.world.until(this.first.close(), PATIENCE_MS);
    await this.world.close();
  }

  /** Whoever works on a flow says so again and again: it is given up only when that stops. */
  #note({ id, step }: FlowRecord): void {
    const isInterrupted = step.kind === 'failed' && step.failure.code === 'flow.interrupted';
    if (isInterrupted && !this.#abandoned.has(id)) this.slandered.push(id);
  }

  #nextFault(method: string): Fault | undefined {
    const [next, ...rest] = this.#faults;
    if (!next || (next.method !== undefined && next.method !== method)) return undefined;
    this.#faults = rest;
    return next.fault;
  }

  async #reach(
    request: Request,
    forward: () => Promise<Response>,
    isAlive?: () => boolean,
  ): Promise<Response> {
    const id = new URL(request.url).pathname.split('/').at(-1) ?? '';
    const isDeletion = request.method === 'DELETE';
    const isThere = isDeletion && (await this.world.upstreamIds()).includes(id);
    if (isThere && !this.disconnected.has(id) && (await this.world.stores.accounts.findByUpstreamId(id)))
      this.taken.push(id);
    // An upstream that takes no pending attempt back lets it succeed after its user has turned away.
    const isRefused = isDeletion && !isThere && !this.#takesBack;
    const refusal = () =>
      Promise.resolve(Response.json({ type: 'errors/resource_not_found' }, { status: 404 }));
    return this.wire.pass(request, isRefused ? refusal : forward, isAlive);
  }

  /** The upstream's hooks and notifications; the ids in the latter count as told when they were taken. */
  async #hear(request: Request): Promise<Response> {
    const body = (await request.clone().json()) as { account_id?: unknown };
    const response = await this.first.fetch(request);
    if (response.ok && typeof body.account_id === 'string') this.wire.tell({ upstreamId: body.account_id });
    return response;
  }
}
