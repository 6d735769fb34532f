import type { Kysely, Selectable } from 'kysely';
import type { FlowStore, InboxEntry } from '../flow-store.js';
import { storableJson, storableText } from './storable-text.js';
import type { ConnectInboxTable, ConnectTables } from './tables.js';

/** The inbox of hooks, as a part of the flow store. */
export const createSqlInbox = (
  db: Kysely<ConnectTables>,
): Pick<FlowStore, 'addToInbox' | 'countInbox' | 'takeFromInbox' | 'holdInInbox' | 'removeFromInbox'> => ({
  async addToInbox(entry) {
    await db
      .insertInto('connect_inbox')
      .values({
        id: storableText(entry.id),
        received_at: new Date(entry.receivedAt),
        tries: entry.tries,
        next_try_at: new Date(entry.nextTryAt),
        entry: storableJson(entry),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  },

  async countInbox(most) {
    const { count } = await db
      .selectFrom(db.selectFrom('connect_inbox').select('id').limit(most).as('entry'))
      .select((entries) => entries.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  },

  async takeFromInbox(now, leaseUntil, limit) {
    // Processes that take at once pass over each other's rows instead of waiting for them.
    const taken = await db
      .with('due', (query) =>
        query
          .selectFrom('connect_inbox')
          .select(['id', 'next_try_at as due_at'])
          .where('next_try_at', '<=', new Date(now))
          .orderBy('next_try_at')
          .orderBy('received_at')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .updateTable('connect_inbox')
      .from('due')
      .set((entries) => ({
        tries: entries('connect_inbox.tries', '+', 1),
        next_try_at: new Date(leaseUntil),
      }))
      .whereRef('connect_inbox.id', '=', 'due.id')
      .returningAll('connect_inbox')
      .returning('due.due_at')
      .execute();
    return taken
      .sort(
        (a, b) =>
          a.due_at.getTime() - b.due_at.getTime() || a.received_at.getTime() - b.received_at.getTime(),
      )
      .map(toInboxEntry);
  },

  async holdInInbox(ids, leaseUntil) {
    if (!ids.length) return;
    await db
      .updateTable('connect_inbox')
      .set({ next_try_at: new Date(leaseUntil) })
      .where('id', 'in', ids.map(storableText))
      .execute();
  },

  async removeFromInbox(id) {
    await db.deleteFrom('connect_inbox').where('id', '=', storableText(id)).execute();
  },
});

const toInboxEntry = ({ entry, tries, next_try_at }: Selectable<ConnectInboxTable>): InboxEntry => ({
  ...entry,
  tries,
  nextTryAt: next_try_at.getTime(),
});
