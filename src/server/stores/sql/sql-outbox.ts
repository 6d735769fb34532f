import { sql, type Kysely, type RawBuilder, type Selectable } from 'kysely';
import type { OutboxEntry, OutboxStore } from '../outbox.js';
import { storableJson, storableText } from './storable-text.js';
import type { ConnectOutboxTable, ConnectTables } from './tables.js';

/** The reading half of the outbox; `outboxOf` is the part of the statements that write a row. */
export const createSqlOutbox = (db: Kysely<ConnectTables>): OutboxStore => ({
  async takeFromOutbox(now, leaseUntil, limit) {
    const taken = await db
      .with('due', (query) =>
        query
          .selectFrom('connect_outbox')
          .select('id')
          .where('next_try_at', '<=', new Date(now))
          .orderBy('next_try_at')
          .orderBy('seq')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .updateTable('connect_outbox')
      .from('due')
      .set((entries) => ({
        tries: entries('connect_outbox.tries', '+', 1),
        next_try_at: new Date(leaseUntil),
      }))
      .whereRef('connect_outbox.id', '=', 'due.id')
      .returningAll('connect_outbox')
      .execute();
    return taken.sort((a, b) => Number(a.seq) - Number(b.seq)).map(toOutboxEntry);
  },

  async holdInOutbox(ids, until) {
    if (!ids.length) return;
    await db
      .updateTable('connect_outbox')
      .set({ next_try_at: new Date(until) })
      .where('id', 'in', ids.map(storableText))
      .execute();
  },

  async removeFromOutbox(ids) {
    if (!ids.length) return;
    await db.deleteFrom('connect_outbox').where('id', 'in', ids.map(storableText)).execute();
  },
});

/**
 * The part of a statement that keeps what the host is to be told of a row that goes from `before` to `after`; nothing is
 * kept where no row was written.
 */
export const outboxOf = (entries: readonly OutboxEntry[]): RawBuilder<unknown> => {
  const given = entries.map(
    (entry, n) => sql`
      select ${sql.lit(n)}::integer, ${storableText(entry.id)}::text, ${storableText(entry.eventId)}::text,
        ${new Date(entry.at)}::timestamptz, ${entry.tries}::integer, ${new Date(entry.nextTryAt)}::timestamptz,
        ${storableJson(entry.event)}::jsonb`,
  );
  return sql`
    outboxed as (
      insert into connect_outbox (id, event_id, at, tries, next_try_at, event)
      select id, event_id, at, tries, next_try_at, event
      from (${sql.join(given, sql` union all `)}) as given (n, id, event_id, at, tries, next_try_at, event)
      where exists (select from before) or exists (select from after)
      order by n
    )`;
};

const toOutboxEntry = (row: Selectable<ConnectOutboxTable>): OutboxEntry => ({
  id: row.id,
  eventId: row.event_id,
  at: row.at.getTime(),
  tries: row.tries,
  nextTryAt: row.next_try_at.getTime(),
  event: row.event,
});
