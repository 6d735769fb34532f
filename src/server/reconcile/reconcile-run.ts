import { isUnchanged } from '../accounts/account-changes.js';
import type { Accounts } from '../accounts/accounts.js';
import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import { eachOf } from '../each-of.js';
import { isAtWork } from '../flows/is-at-work.js';
import { randomId } from '../ids.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { UpstreamAccount } from '../upstream.js';
import { IncompleteListingError, listUpstream } from './list-upstream.js';
import type { RunLease } from './run-lease.js';

/**
 * One reconciliation. The listing is only a reason to look: a row that differs from it is read once more by itself, as
 * after a hook, and what that says is written, unless somebody wrote the row meanwhile. Rows that a flow is at work on
 * are left to it.
 *
 * An account counts as vanished only after a complete listing, missing from two in a row, when a read of it says so as
 * well, and never more than a tenth of the rows at once: a wrong key or a bad day upstream looks just like it. Where
 * that limit is met and more than half of all are missing, nothing more is removed for a day.
 */
export interface ReconcileReport {
  /** `incomplete`: the upstream did not give its whole listing, so that nothing can count as missing. */
  readonly outcome: 'complete' | 'incomplete' | 'busy';
  /** Rows that were compared. */
  readonly checked: number;
  /** Rows that were brought up to date. */
  readonly refreshed: number;
  /** Rows whose account the listing did not have. */
  readonly missing: number;
  /** Rows that became `removed`. */
  readonly removed: number;
}

const PAGE = 200;
const VANISHING_PART = 10;
const PAUSE = 'reconcile-pause';
const PAUSE_MS = 24 * 60 * 60_000;

/** Another process has the lease by now and goes on, or this one is ending. */
class LostLeaseError extends Error {
  override readonly name = 'LostLeaseError';
}

export async function runReconciliation(
  context: Context,
  accounts: Accounts,
  lease: RunLease,
  stopped: AbortSignal,
): Promise<ReconcileReport> {
  const { options, flows, clock, timings, log } = context;
  const startedAt = clock.now();
  const counts = { checked: 0, refreshed: 0, missing: 0, removed: 0 };
  let present = 0;

  const keepLease = async () => {
    if (stopped.aborted || !(await lease.hold())) throw new LostLeaseError('Another process reconciles.');
  };

  const look = (upstreamId: string) =>
    withDeadline(clock, timings.look, (signal) => options.upstream.look(upstreamId, signal));

  const isBusy = (row: AccountRecord): Promise<boolean> => isAtWork(context, row);

  const current = async (row: AccountRecord): Promise<AccountRecord | undefined> => {
    const now = await options.accounts.get(row.id);
    return now?.upstreamId === row.upstreamId ? now : undefined;
  };

  /** Reads one account by itself and writes what that says. */
  const refresh = async (row: AccountRecord): Promise<'absent' | 'seen'> => {
    if (await isBusy(row)) return 'seen';
    const read = await current(row);
    if (!read) return 'seen';
    const seen = await look(read.upstreamId);
    if (seen.kind === 'absent') return 'absent';
    if (seen.kind !== 'found' || isUnchanged(read, seen.account)) return 'seen';
    // A row that somebody wrote meanwhile is theirs: they have seen something newer.
    if (!(await isBusy(row)) && (await accounts.update(read, seen.account, 'reconcile')))
      counts.refreshed += 1;
    return 'seen';
  };

  const list = async (): Promise<ReadonlyMap<string, UpstreamAccount>> => {
    const listed = new Map<string, UpstreamAccount>();
    for await (const page of listUpstream(context)) {
      await keepLease();
      for (const account of page) listed.set(account.upstreamId, account);
    }
    return listed;
  };

  /** Compares every row with the listing; answers with those that it does not have. */
  const compare = async (listed: ReadonlyMap<string, UpstreamAccount>): Promise<readonly AccountRecord[]> => {
    const missing: AccountRecord[] = [];
    let after: string | undefined;
    do {
      const rows = await options.accounts.scan(after, PAGE);
      after = rows.length < PAGE ? undefined : rows.at(-1)?.id;
      counts.checked += rows.length;
      present += rows.filter(({ state }) => state !== 'removed').length;
      const drifted = rows.filter((row) => {
        const account = listed.get(row.upstreamId);
        return account && !isUnchanged(row, account);
      });
      await eachOf(drifted, refresh, keepLease);
      // What came or changed since the listing began may be on a page that had passed by then.
      const absent = rows.filter(
        (row) =>
          row.state !== 'removed' &&
          !listed.has(row.upstreamId) &&
          row.createdOn < startedAt &&
          row.lastUpdate < startedAt,
      );
      for (const row of absent) if (!(await isBusy(row))) missing.push(row);
    } while (after !== undefined);
    return missing;
  };

  /** Only this run removes anything until then; `false` while removals are paused. */
  const remover = randomId();
  const holdRemovals = (ms: number): Promise<boolean> =>
    flows.store.acquireLease(PAUSE, remover, clock.now() + ms, clock.now());

  const removeVanished = async (missing: readonly AccountRecord[]) => {
    const before = new Set(
      await flows.store.noteMissing(
        missing.map(({ upstreamId }) => upstreamId),
        startedAt,
      ),
    );
    const twice = missing.filter(({ upstreamId }) => before.has(upstreamId));
    const limit = Math.max(1, Math.floor(present / VANISHING_PART));
    // For a moment, only to see whether they are paused.
    if (!twice.length || !(await holdRemovals(1))) return;
    for (const row of twice) {
      await keepLease();
      if ((await refresh(row)) !== 'absent') continue;
      if (counts.removed >= limit) {
        log({
          level: 'warn',
          event: 'reconcile.too-many-missing',
          fields: { missing: missing.length, rows: present, removed: counts.removed },
        });
        if (missing.length * 2 > present) await holdRemovals(PAUSE_MS);
        return;
      }
      const read = await current(row);
      if (!read || read.lastUpdate !== row.lastUpdate || (await isBusy(row))) continue;
      if (await accounts.vanish(read)) counts.removed += 1;
    }
  };

  try {
    const missing = await compare(await list());
    counts.missing = missing.length;
    await removeVanished(missing);
    return { outcome: 'complete', ...counts };
  } catch (error) {
    if (error instanceof LostLeaseError) return { outcome: 'busy', ...counts };
    if (!(error instanceof IncompleteListingError)) throw error;
    log({ level: 'warn', event: 'reconcile.incomplete', fields: { reason: error.message } });
    return { outcome: 'incomplete', ...counts };
  }
}
