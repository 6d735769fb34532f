import { createAccounts } from './accounts/accounts.js';
import { systemClock } from './clock.js';
import type { Context } from './context.js';
import { createFlowEngine } from './flows/flow-engine.js';
import { createFlowRepository } from './flows/flow-repository.js';
import { createSettlement } from './flows/settle.js';
import { createWatcher } from './flows/watcher.js';
import { createWorker } from './flows/work.js';
import { createHints } from './hints.js';
import { createInbox } from './hooks/inbox.js';
import { createApp } from './http/app.js';
import { endpointUrl } from './http/endpoint-url.js';
import { completing } from './http/reply.js';
import { randomId } from './ids.js';
import { errorName } from './log.js';
import { DEFAULT_LIMITS, DEFAULT_TIMINGS, type ConnectServerOptions } from './options.js';
import { createRounds } from './rounds/rounds.js';
import { listUnclaimed } from './accounts/unclaimed.js';
import type { UpstreamAccount } from './upstream.js';
import { createNotices } from './notify/notices.js';
import { createOutbox } from './outbox/outbox.js';
import { createReconciler } from './reconcile/reconciler.js';
import type { ReconcileReport } from './reconcile/reconcile-run.js';
import type { HistoryEntry } from './stores/account-history.js';
import { createFreshSessions } from './sessions/fresh-sessions.js';
import { createSharedClock } from './shared-clock.js';
import { createSweeper } from './sweeper.js';

/** The host half: everything that the elements talk to, behind one `fetch`. */
export interface ConnectServer {
  /** Answers every request under `basePath`; a problem for any other. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Looks after overdue flows and hooks once; for platforms without background timers. */
  sweep(): Promise<void>;
  /** Makes sure that the upstream tells this server of status changes. `false` when it did not take that. */
  registerHook(): Promise<boolean>;
  /**
   * What the upstream has and nobody owns: an account whose creation was never heard of, as when a reply was lost.
   * For the operator; nothing is ever adopted by itself.
   * Read page by page; throws where the upstream's listing breaks off.
   */
  listUnclaimed(): AsyncIterable<UpstreamAccount>;
  /**
   * Compares every row with the upstream's listing and brings right what has drifted; see `docs/hosting.md` for when an
   * account counts as vanished. By itself after the start and every `reconcileEveryMs`. `busy` when another process is at it.
   */
  reconcile(): Promise<ReconcileReport>;
  /**
   * Users are told of everything that is lost now, however much it is: for when `onNoticesHeld` was called and the accounts
   * really are lost. What is lost afterwards may be held back again. For all processes on the same stores.
   */
  releaseNotices(): Promise<void>;
  /** What happened to an account, by its id of the table, newest first; 50 entries unless asked for up to 1,000. For support. */
  history(accountId: string, options?: { readonly limit?: number }): Promise<readonly HistoryEntry[]>;
  /** Stops the background work and waits for what is running. */
  close(): Promise<void>;
}

const DEFAULT_BASE_PATH = '/api/connect';
const DEFAULT_SWEEP_MS = 2_000;
const DEFAULT_RECONCILE_MS = 15 * 60_000;
const MOST_HISTORY = 1_000;

/** Makes the host half. Throws a TypeError when an option can not work. */
export function createConnectServer(options: ConnectServerOptions): ConnectServer {
  const basePath = options.basePath ?? DEFAULT_BASE_PATH;
  if (!/^\/[\w/-]*[\w-]$/.test(basePath))
    throw new TypeError('basePath must begin with / and not end with it.');

  const log = options.log ?? (() => {});
  const clock = createSharedClock(options.clock ?? systemClock, log, options.time);
  const timings = { ...DEFAULT_TIMINGS, ...options.timings };
  const hints = createHints(log, options.hints);
  const running = new Set<Promise<unknown>>();

  const background: Context['background'] = (name, work) => {
    const guarded = work
      .catch((error: unknown) => {
        log({ level: 'error', event: 'background.failed', fields: { name, error: errorName(error) } });
      })
      .finally(() => running.delete(guarded));
    running.add(guarded);
    options.waitUntil?.(guarded);
  };

  const context: Context = {
    options,
    timings,
    clock,
    log,
    hints,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    flows: createFlowRepository(options.flows, hints, clock, timings),
    outbox: createOutbox({ options, clock, log, timings, background }),
    process: randomId(),
    background,
  };

  const accounts = createAccounts(context);
  const settlement = createSettlement(context, accounts);
  const watcher = createWatcher(context, settlement);
  const runWork = createWorker(context, settlement, watcher);
  const engine = createFlowEngine(context, { accounts, settlement, runWork });
  const baseUrl = endpointUrl(options.publicUrl, basePath);
  const rounds = createRounds(context, { accounts, settlement, runWork, baseUrl });
  const inbox = createInbox(context, accounts, settlement);
  const freshSessions = createFreshSessions(context, accounts);
  const notices = createNotices(context, accounts);
  const sweeper = createSweeper(context, {
    setTime: () => clock.set(),
    settlement,
    watcher,
    inbox,
    freshSessions,
    notices,
  });
  const reconciler = createReconciler(context, { accounts, freshSessions });
  const app = createApp({ context, accounts, engine, watcher, inbox, rounds, freshSessions }, basePath);

  const sweepEveryMs = options.sweepEveryMs ?? DEFAULT_SWEEP_MS;
  if (sweepEveryMs > 0) sweeper.start(sweepEveryMs);
  const reconcileEveryMs = options.reconcileEveryMs ?? (sweepEveryMs > 0 ? DEFAULT_RECONCILE_MS : 0);
  if (reconcileEveryMs > 0) reconciler.start(reconcileEveryMs);

  return {
    fetch: completing(async (request) => {
      const setting = clock.keep();
      if (setting) await setting;
      return app.fetch(request);
    }),
    sweep: () => sweeper.sweep(),
    async registerHook() {
      if (!options.hookSecret) return false;
      const url = `${baseUrl.href}/hooks/${options.upstream.name}`;
      return options.upstream.registerHook(url, options.hookSecret, AbortSignal.timeout(timings.look));
    },
    listUnclaimed: () => listUnclaimed(context),
    async reconcile() {
      await clock.set();
      return reconciler.reconcile();
    },
    releaseNotices: () => notices.release(),
    history: (accountId, { limit = 50 } = {}) =>
      options.accounts.history(accountId, Math.max(0, Math.min(limit, MOST_HISTORY))),
    async close() {
      sweeper.stop();
      reconciler.stop();
      watcher.stop();
      app.closeStreams();
      hints.close();
      await Promise.allSettled([...running]);
      await hints.flush();
    },
  };
}
