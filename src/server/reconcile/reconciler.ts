import type { Accounts } from '../accounts/accounts.js';
import { sleep } from '../clock.js';
import type { Context } from '../context.js';
import { randomId } from '../ids.js';
import { errorName } from '../log.js';
import type { FreshSessions } from '../sessions/fresh-sessions.js';
import { runReconciliation, type ReconcileReport } from './reconcile-run.js';
import { takeRunLease } from './run-lease.js';

/** Runs reconciliations: by hand, after the start, and from then on, one process of all in turn. */
export interface Reconciler {
  reconcile(): Promise<ReconcileReport>;
  start(everyMs: number): void;
  stop(): void;
}

/** So that a process that starts serves its first requests first, and several do not start with one voice. */
const START_MS = 2_000;
/** Processes that start within this time need one reconciliation among them. */
const START_TURN_MS = 60_000;

const BUSY: ReconcileReport = { outcome: 'busy', checked: 0, refreshed: 0, missing: 0, removed: 0 };

export interface ReconcilerParts {
  readonly accounts: Accounts;
  readonly freshSessions: Pick<FreshSessions, 'forget'>;
  readonly random?: () => number;
}

export function createReconciler(
  context: Context,
  { accounts, freshSessions, random = Math.random }: ReconcilerParts,
): Reconciler {
  const { flows, clock, log } = context;
  const stopped = new AbortController();

  const reconcile = async (): Promise<ReconcileReport> => {
    await freshSessions.forget();
    const lease = await takeRunLease(context, 'reconcile');
    if (!lease) return BUSY;
    try {
      const report = await runReconciliation(context, accounts, lease, stopped.signal);
      log({ level: 'info', event: 'reconcile.done', fields: { ...report } });
      return report;
    } finally {
      await lease.release();
    }
  };

  /** A lease that nobody renews: whoever gets it has the turn, and the next one comes when it is over. */
  const isMyTurn = (name: string, ms: number): Promise<boolean> => {
    const now = clock.now();
    return flows.store.acquireLease(name, randomId(), now + ms, now);
  };

  const take = async (name: string, ms: number): Promise<void> => {
    try {
      if (!(await isMyTurn(name, ms))) return;
      const work = reconcile();
      context.background(
        'reconcile',
        work.then(
          () => undefined,
          () => undefined,
        ),
      );
      await work;
    } catch (error) {
      log({ level: 'error', event: 'reconcile.failed', fields: { error: errorName(error) } });
    }
  };

  const run = async (everyMs: number): Promise<void> => {
    await sleep(clock, START_MS * (0.5 + random()), stopped.signal);
    if (!stopped.signal.aborted) await take('reconcile-start', Math.min(START_TURN_MS, everyMs));
    while (!stopped.signal.aborted) {
      await sleep(clock, everyMs * (0.9 + 0.2 * random()), stopped.signal);
      // The processes share one turn an interval: the first to wake takes it, the others wait for the next.
      if (!stopped.signal.aborted) await take('reconcile-turn', everyMs * 0.8);
    }
  };

  return {
    reconcile,
    start(everyMs) {
      void run(everyMs);
    },
    stop() {
      stopped.abort();
    },
  };
}
