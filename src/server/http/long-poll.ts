import { MAX_POLL_SECONDS } from '../../contract/protocol.js';
import type { Context } from '../context.js';
import { sleep } from '../clock.js';
import { keyOf } from '../limits/key-of.js';
import type { Slots } from '../limits/slots.js';
import { EVERYTHING } from '../hint-channel.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { ownerOnly } from '../stores/owner.js';
import { ProblemException } from './problem-response.js';

/** A hint may be lost, or come from another process: the store is asked this often as well. */
const TICK_MS = 1_000;

/** A page's next look comes by itself; so soon that nobody notices, and not so soon that refusing it is work. */
const RETRY_MS = 5_000;

export interface LongPoll {
  readonly context: Context;
  /** Is told each time that somebody still waits: the process that was watching the flow may be gone. */
  readonly keep: (flow: FlowRecord) => void;
  /** Of those who wait, by owner. */
  readonly places: Slots;
}

/**
 * Waits until the flow is newer than `after`; `undefined` when that did not happen in time. Throws a problem when its
 * owner waits in too many places already.
 */
export async function waitForNewer(
  poll: LongPoll,
  flow: FlowRecord,
  after: number,
  waitSeconds: number,
  signal: AbortSignal,
): Promise<FlowRecord | undefined> {
  if (waitSeconds === 0) return undefined;
  const leave = poll.places.take(keyOf(flow));
  if (!leave) throw new ProblemException('flow.too-many-polls', { retryAfterMs: RETRY_MS });
  try {
    return await wait(poll, flow, after, waitSeconds, signal);
  } finally {
    leave();
  }
}

async function wait(
  { context, keep }: LongPoll,
  flow: FlowRecord,
  after: number,
  waitSeconds: number,
  signal: AbortSignal,
): Promise<FlowRecord | undefined> {
  const { flows, clock, hints } = context;
  const until = clock.now() + Math.min(waitSeconds, MAX_POLL_SECONDS) * 1000;
  let current: FlowRecord | undefined = flow;
  while (current && current.rev <= after && clock.now() < until && !signal.aborted) {
    keep(current);
    const woken = new AbortController();
    const wake = () => {
      woken.abort();
    };
    const unsubscribe = hints.subscribe((hint) => {
      if (hint.type === 'flow' && (hint.id === flow.id || hint.id === EVERYTHING)) wake();
    });
    signal.addEventListener('abort', wake);
    await sleep(clock, Math.min(TICK_MS, until - clock.now()), woken.signal);
    unsubscribe();
    signal.removeEventListener('abort', wake);
    current = await flows.read(flow.id, ownerOnly(flow));
  }
  return current && current.rev > after ? current : undefined;
}
