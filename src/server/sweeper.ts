import { sleep } from './clock.js';
import type { Context } from './context.js';
import type { Settlement } from './flows/settle.js';
import { hasPhase } from './flows/transitions.js';
import type { Watcher } from './flows/watcher.js';
import type { Inbox } from './hooks/inbox.js';
import { errorName } from './log.js';
import type { Notices } from './notify/notices.js';
import type { FreshSessions } from './sessions/fresh-sessions.js';
import type { FlowRecord } from './stores/flow-store.js';

/**
 * Looks after what nobody is looking at: flows whose tab was closed or whose process died, hooks that could not be
 * applied at once, flows that may be forgotten.
 */
export interface Sweeper {
  sweep(): Promise<void>;
  start(everyMs: number): void;
  stop(): void;
}

const BATCH = 50;
const PURGE_EVERY_MS = 60 * 60_000;

export interface SweeperParts {
  /** Sets the clock by that of the stores, where that is due. */
  readonly setTime: () => Promise<void>;
  readonly settlement: Settlement;
  readonly watcher: Watcher;
  readonly inbox: Inbox;
  readonly notices: Notices;
  readonly freshSessions: FreshSessions;
}

export function createSweeper(
  context: Context,
  { setTime, settlement, watcher, inbox, notices, freshSessions }: SweeperParts,
): Sweeper {
  const { flows, outbox, clock, log, options, timings } = context;
  let purgedAt = -Infinity;

  /** History is kept for months: an hour more or less is nothing to it. */
  const purgeHistory = async (now: number): Promise<void> => {
    if (now - purgedAt < PURGE_EVERY_MS) return;
    purgedAt = now;
    await options.accounts.purgeHistory(now - timings.history);
  };

  const stopped = new AbortController();

  const tend = async (due: FlowRecord): Promise<void> => {
    // Writing it applies the time that has passed and gives it its next due time, so that no other process tends it.
    const result = await flows.change(due.id, (flow, now) =>
      flow.dueAt !== undefined && flow.dueAt > now ? undefined : { ...flow },
    );
    if (!result?.changed) return;
    if (hasPhase(result.flow, 'won', 'remove')) await settlement.settle(due.id);
    context.background('sweep.look', watcher.lookOnce(result.flow));
  };

  /** What fails holds up nothing else; its turn comes again. */
  const attempt = async (part: string, work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      log({ level: 'error', event: 'sweep.failed', fields: { part, error: errorName(error) } });
    }
  };

  const sweep = async (): Promise<void> => {
    await setTime();
    // First of all: of what failed or hung below, nothing may keep a secret longer.
    await attempt('forget', freshSessions.forget('if-due'));
    const now = clock.now();
    const due = await flows.store.listDue(now, BATCH);
    await Promise.all(due.map((flow) => attempt('flow', tend(flow))));
    await attempt('inbox', inbox.process());
    await attempt('sessions', freshSessions.tend());
    await attempt('purge', flows.store.purge(now));
    await attempt('history', purgeHistory(now));
    // The host and a mail server may take their time: nothing else waits for them.
    context.background('outbox', outbox.process());
    context.background('notices', notices.process());
  };

  const run = async (everyMs: number): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        await sweep();
      } catch (error) {
        log({ level: 'error', event: 'sweep.failed', fields: { error: errorName(error) } });
      }
      await sleep(clock, everyMs, stopped.signal);
    }
  };

  return {
    sweep,
    start(everyMs) {
      void run(everyMs);
    },
    stop() {
      stopped.abort();
    },
  };
}
