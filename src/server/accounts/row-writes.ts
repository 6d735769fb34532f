import type { Context } from '../context.js';
import { awaitSession, forgetSession } from '../sessions/await-session.js';
import type { ChangeCause } from '../stores/account-history.js';
import type { AccountChanges, AccountRecord } from '../stores/account-store.js';
import type { OutboxEntry } from '../stores/outbox.js';
import { ownerOnly } from '../stores/owner.js';
import { eventsOf, stateSince } from './account-changes.js';

/** How a row is written and let go of, with all that follows from it; the host is told by the `Tell` that is handed in. */
export interface RowWrites {
  /** `undefined`, and nothing written, when somebody wrote the row since it was read. */
  write(
    record: AccountRecord,
    changes: AccountChanges,
    cause: ChangeCause,
    tell: Tell,
  ): Promise<AccountRecord | undefined>;
  /** `false` when the row has let go of its upstream account before. */
  forget(record: AccountRecord, cause: ChangeCause, tell: Tell): Promise<boolean>;
  /** Says that a row is another one now. */
  readonly changed: (record: AccountRecord) => void;
  /** Times of a row only grow, however many write it in a millisecond and whatever their clocks say. */
  readonly timeAfter: (record: AccountRecord) => number;
}

/** Tells the host, now or later: it may take its time, which nobody has who holds a lease. */
export type Tell = (entries: readonly OutboxEntry[]) => Promise<void>;

export function createRowWrites(context: Context): RowWrites {
  const { options, hints, clock, outbox } = context;
  const store = options.accounts;

  const changed: RowWrites['changed'] = (record) => {
    hints.publish({ type: 'account', id: record.id }, ownerOnly(record));
  };

  const timeAfter: RowWrites['timeAfter'] = (record) => Math.max(clock.now(), record.lastUpdate + 1);

  return {
    changed,
    timeAfter,
    async write(record, changes, cause, tell) {
      const lastUpdate = timeAfter(record);
      const written = { ...changes, lastUpdate, ...stateSince(record, changes, lastUpdate) };
      const tells = outbox.entries(eventsOf(record, { ...record, ...written }));
      const updated = await store.update(record.id, written, record, { at: clock.now(), cause, tells });
      if (!updated) return undefined;
      changed(updated);
      if (updated.action !== record.action || updated.state !== record.state)
        await awaitSession(context, updated);
      await tell(tells);
      return updated;
    },
    async forget(record, cause, tell) {
      // Only if it still has the upstream account that is gone: a connection may have moved it on meanwhile.
      const { upstreamId } = record;
      const tells = outbox.entries([{ kind: 'disconnected', account: record }]);
      if (!(await store.remove(record.id, { at: clock.now(), cause, tells }, { upstreamId }))) return false;
      changed(record);
      await forgetSession(context, record.id);
      await tell(tells);
      return true;
    },
  };
}
