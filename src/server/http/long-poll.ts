import { MAX_POLL_SECONDS } from '../../contract/protocol.js';
import type { Context } from '../context.js';
import { sleep } from '../clock.js';
import { EVERYTHING } from '../hint-channel.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { ownerOnly } from '../stores/owner.js';

/** A hint may be lost, or come from another process: the store is asked this often as well. */
const TICK_MS = 1_000;

/**
 * Waits until the flow is newer than `after`; `undefined` when that did not happen in time. `keep` is told each time that
 * somebody still waits: the process that was watching the flow may be gone.
 */
export async function waitForNewer(
  { context, keep }: { readonly context: Context; readonly keep: (flow: FlowRecord) => void },
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
