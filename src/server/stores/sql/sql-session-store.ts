import type { Insertable, Kysely, Selectable } from 'kysely';
import type { SessionRecord, SessionStore } from '../session-store.js';
import { storableText } from './storable-text.js';
import { asConnectDatabase, type ConnectSessionTable } from './tables.js';

/** A `SessionStore` over the table `connect_session`, which `migrate` makes. One statement a call. */
export const createSqlSessionStore = <Tables>(host: Kysely<Tables>): SessionStore => {
  const db = asConnectDatabase(host);

  return {
    async get(accountId) {
      const row = await db
        .selectFrom('connect_session')
        .selectAll()
        .where('account_id', '=', storableText(accountId))
        .executeTakeFirst();
      return row && toRecord(row);
    },

    async put(record, expectedVersion) {
      const row = toRow(record);
      if (expectedVersion === 0) {
        const inserted = await db
          .insertInto('connect_session')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .returning('account_id')
          .executeTakeFirst();
        return inserted !== undefined;
      }
      const { numUpdatedRows } = await db
        .updateTable('connect_session')
        .set(row)
        .where('account_id', '=', row.account_id)
        .where('version', '=', expectedVersion)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async takeDue(now, leaseUntil, limit) {
      const taken = await db
        .with('due', (query) =>
          query
            .selectFrom('connect_session')
            .select(['account_id', 'due_at as was_due_at'])
            .where('due_at', '<=', new Date(now))
            .orderBy('due_at')
            .limit(limit)
            .forUpdate()
            .skipLocked(),
        )
        .updateTable('connect_session')
        .from('due')
        .set((rows) => ({
          version: rows('connect_session.version', '+', 1),
          due_at: new Date(leaseUntil),
        }))
        .whereRef('connect_session.account_id', '=', 'due.account_id')
        .returningAll('connect_session')
        .returning('due.was_due_at')
        .execute();
      return taken
        .sort((a, b) => (a.was_due_at?.getTime() ?? 0) - (b.was_due_at?.getTime() ?? 0))
        .map(toRecord);
    },

    async remove(accountId) {
      await db.deleteFrom('connect_session').where('account_id', '=', storableText(accountId)).execute();
    },

    async purge(now) {
      const at = new Date(now);
      await db.deleteFrom('connect_session').where('purge_at', '<=', at).execute();
      await db
        .updateTable('connect_session')
        .set((rows) => ({ sealed: null, sealed_until: null, version: rows('version', '+', 1) }))
        .where('sealed_until', '<=', at)
        .execute();
    },
  };
};

const toTime = (time: number | undefined): Date | null => (time === undefined ? null : new Date(time));

const toRow = (record: SessionRecord): Insertable<ConnectSessionTable> & { readonly account_id: string } => ({
  account_id: storableText(record.accountId),
  version: record.version,
  tenant_id: storableText(record.tenantId ?? ''),
  user_id: storableText(record.userId),
  seen_at: new Date(record.seenAt),
  waits_until: toTime(record.waitsUntil),
  sealed: record.sealed ?? null,
  sealed_until: toTime(record.sealedUntil),
  next_try_at: toTime(record.nextTryAt),
  due_at: toTime(record.dueAt),
  purge_at: new Date(record.purgeAt),
});

const toRecord = (row: Selectable<ConnectSessionTable>): SessionRecord => ({
  accountId: row.account_id,
  version: row.version,
  userId: row.user_id,
  ...(row.tenant_id === '' ? {} : { tenantId: row.tenant_id }),
  seenAt: row.seen_at.getTime(),
  ...(row.waits_until ? { waitsUntil: row.waits_until.getTime() } : {}),
  ...(row.sealed === null ? {} : { sealed: row.sealed }),
  ...(row.sealed_until ? { sealedUntil: row.sealed_until.getTime() } : {}),
  ...(row.next_try_at ? { nextTryAt: row.next_try_at.getTime() } : {}),
  ...(row.due_at ? { dueAt: row.due_at.getTime() } : {}),
  purgeAt: row.purge_at.getTime(),
});
