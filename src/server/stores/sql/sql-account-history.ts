import { sql, type Kysely, type RawBuilder, type Selectable, type Updateable } from 'kysely';
import {
  STATUS_WORD,
  type AccountHistoryStore,
  type ChangeCause,
  type ChangeNote,
  type Incident,
  type IncidentOutcome,
  type TenantIncidents,
} from '../account-history.js';
import type { Tenant } from '../owner.js';
import { tenantColumn } from './owner-columns.js';
import { createSqlOutbox, outboxOf } from './sql-outbox.js';
import { storableText } from './storable-text.js';
import type { ConnectHistoryTable, ConnectIncidentTable, ConnectTables } from './tables.js';

/** The reading half of history, incidents and outbox; `historyOf` is the part of the statements that write a row. */
export const createSqlAccountHistory = (db: Kysely<ConnectTables>): AccountHistoryStore => {
  const ofIncident = (incident: Incident) =>
    db
      .updateTable('connect_incident')
      .where('account_id', '=', storableText(incident.accountId))
      .where('since', '=', new Date(incident.since));

  return {
    ...createSqlOutbox(db),

    async history(accountId, limit) {
      const found = await db
        .selectFrom('connect_history')
        .selectAll()
        .where('account_id', '=', storableText(accountId))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return found.map(toHistoryEntry);
    },

    async purgeHistory(before) {
      const { numDeletedRows } = await db
        .deleteFrom('connect_history')
        .where('at', '<', new Date(before))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async takeIncidents({ now, until, from, leaseUntil, limit, except = [] }) {
      const isTaken = except.length ? sql`tenant_id not in (${listed(except)})` : sql`true`;
      // Whoever takes at the same moment waits for these rows, and then finds that they are hidden.
      const { rows } = await sql<Selectable<ConnectIncidentTable>>`
        with due as (
          select tenant_id, user_id from connect_incident
          where done_at is null and since between ${new Date(from)} and ${new Date(until)}
            and (next_at is null or next_at <= ${new Date(now)})
            -- Follows from the lines above, and is where the index can begin and end.
            and coalesce(next_at, since) <= ${new Date(Math.max(now, until))}
            and ${isTaken}
          order by coalesce(next_at, since) limit ${limit}
        ), owners as (select distinct tenant_id, user_id from due)
        update connect_incident as incident
        set tries = tries + 1, next_at = ${new Date(leaseUntil)}
        from owners
        where incident.tenant_id = owners.tenant_id and incident.user_id = owners.user_id
          and incident.done_at is null and incident.since >= ${new Date(from)}
          and (incident.next_at is null or incident.next_at <= ${new Date(now)})
        returning incident.*`.execute(db);
      return rows.map(toIncident).sort((a, b) => a.since - b.since);
    },

    async settleIncident(incident, outcome) {
      await ofIncident(incident).set(columnsOf(incident, outcome)).execute();
    },

    async hasDueIncidents({ now, until, from }) {
      const { rows } = await sql<{ due: boolean }>`
        select exists (
          select from connect_incident
          where done_at is null and since between ${new Date(from)} and ${new Date(until)}
            and (next_at is null or next_at <= ${new Date(now)})
            and coalesce(next_at, since) <= ${new Date(Math.max(now, until))}
        ) as due`.execute(db);
      return rows[0]?.due === true;
    },

    async countIncidents({ begunFrom, heldFrom, doneFrom, most }) {
      const owners = sql`select tenant_id, count(distinct user_id)::integer as owners from connect_incident`;
      const { rows } = await sql<{ lost: number; tenants: readonly CountedTenant[]; done: number }>`
        with begun as (
          ${owners} where since >= ${new Date(begunFrom)} and held is not false group by tenant_id
        ), held as (
          ${owners} where held and done_at is null and since >= ${new Date(heldFrom)} group by tenant_id
        ), tenants as (
          select tenant_id, coalesce(begun.owners, 0) as begun, coalesce(held.owners, 0) as held,
            greatest(begun.owners, held.owners) as lost
          from begun full join held using (tenant_id)
        ), largest as (
          select * from tenants order by lost desc, tenant_id limit ${most}
        )
        select (select coalesce(sum(lost), 0)::integer from tenants) as lost,
          (select coalesce(jsonb_agg(largest order by lost desc, tenant_id), '[]') from largest) as tenants,
          (
            select count(distinct (tenant_id, user_id))::integer
            from connect_incident where done_at >= ${new Date(doneFrom)}
          ) as done`.execute(db);
      const { lost = 0, tenants = [], done = 0 } = rows[0] ?? {};
      return { lostOwners: lost, tenants: tenants.map(toTenantIncidents), doneOwners: done };
    },

    async holdIncidents(from, tenants) {
      if (tenants?.length === 0) return;
      const held = db
        .updateTable('connect_incident')
        .set({ held: true })
        .where('since', '>=', new Date(from))
        .where('done_at', 'is', null)
        .where('held', 'is', null);
      await (tenants ? held.where('tenant_id', 'in', tenants.map(tenantColumn)) : held).execute();
    },

    async releaseIncidents() {
      await db
        .updateTable('connect_incident')
        .set({ held: false })
        .where(sql<boolean>`held is not false`)
        .execute();
    },

    async postponeIncident(accountId, until) {
      const { numUpdatedRows } = await db
        .updateTable('connect_incident')
        .set({ next_at: sql<Date>`greatest(next_at, ${new Date(until)}::timestamptz)` })
        .where('account_id', '=', storableText(accountId))
        .where('done_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
};

/**
 * The parts of a statement that write history, incidents and outbox for rows that go from `before` to `after`, which are the
 * names of two of its parts with the columns of `connect_account`; one row at most in either.
 */
export const historyOf = (note: ChangeNote | undefined): RawBuilder<unknown> => {
  const ended = sql`
    ended as (
      delete from connect_incident where account_id in (
        select id from after where state = 'connected'
        union all select id from before where not exists (select from after)
      )
    )`;
  if (!note) return ended;
  const at = sql`${new Date(note.at)}::timestamptz`;
  const outboxed = note.tells?.length ? sql`, ${outboxOf(note.tells)}` : sql``;
  return sql`
    noted as (
      insert into connect_history (account_id, at, from_state, to_state, status, cause, is_moved)
      select coalesce(after.id, before.id), ${at}, before.state, coalesce(after.state, 'removed'),
        case when coalesce(after.status, before.status) ~ ${STATUS_WORD}
          then coalesce(after.status, before.status) else 'OTHER' end,
        ${note.cause}::text, coalesce(before.account_id <> after.account_id, false)
      from before full join after on before.id = after.id
      where (before.state, before.status, before.account_id)
        is distinct from (after.state, after.status, after.account_id)
    ), began as (
      insert into connect_incident (account_id, tenant_id, user_id, since)
      select after.id, after.tenant_id, after.user_id, ${at}
      from after left join before on before.id = after.id
      where after.state in ('action_required', 'removed')
        and coalesce(before.state, '') not in ('action_required', 'removed')
      on conflict do nothing
    ), ${ended}${outboxed}`;
};

const listed = (tenants: readonly Tenant[]): RawBuilder<unknown> => sql.join(tenants.map(tenantColumn));

interface CountedTenant {
  readonly tenant_id: string;
  readonly begun: number;
  readonly held: number;
}

const toTenantIncidents = ({ tenant_id, begun, held }: CountedTenant): TenantIncidents => ({
  ...(tenant_id !== '' && { tenantId: tenant_id }),
  begunOwners: begun,
  heldOwners: held,
});

const columnsOf = ({ tellingAt }: Incident, outcome: IncidentOutcome): Updateable<ConnectIncidentTable> => {
  if ('doneAt' in outcome) return { done_at: new Date(outcome.doneAt) };
  if ('tellingAt' in outcome) return { telling_at: new Date(outcome.tellingAt) };
  const next_at = new Date(outcome.nextAt);
  if (!outcome.isUntold) return { next_at };
  // What was given up before it was tried for the last time is open again.
  return { next_at, telling_at: tellingAt === undefined ? null : new Date(tellingAt), done_at: null };
};

const toHistoryEntry = (row: Selectable<ConnectHistoryTable>) => ({
  accountId: row.account_id,
  at: row.at.getTime(),
  ...(row.from_state !== null && { from: row.from_state }),
  to: row.to_state,
  status: row.status,
  cause: row.cause as ChangeCause,
  ...(row.is_moved && { moved: true as const }),
});

const toIncident = (row: Selectable<ConnectIncidentTable>): Incident => ({
  userId: row.user_id,
  ...(row.tenant_id !== '' && { tenantId: row.tenant_id }),
  accountId: row.account_id,
  since: row.since.getTime(),
  tries: row.tries,
  ...(row.telling_at && { tellingAt: row.telling_at.getTime() }),
});
