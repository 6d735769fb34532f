import { sql, type RawBuilder } from 'kysely';

/**
 * The schema, a step a version. A step that has been released is never edited: a change is a new step at the end.
 * Ids are compared byte by byte (collation C), so that their order does not depend on the server's locale.
 */
export const migrations: readonly (readonly RawBuilder<unknown>[])[] = [
  [
    sql`
      create table connect_account (
        id text collate "C" primary key,
        tenant_id text not null default '',
        user_id text not null,
        provider text not null,
        account_type text not null,
        account_id text not null,
        status text not null,
        state text not null,
        rank smallint not null,
        sources jsonb not null default '[]',
        name text not null,
        label text,
        handle text,
        login_hint text,
        identity_key text,
        created_on timestamptz(3) not null default now(),
        last_update timestamptz(3) not null default now()
      )`,
    sql`create unique index connect_account_upstream on connect_account (account_id)`,
    // Provider and identity first: it then also finds the same identity under other owners.
    sql`create unique index connect_account_identity
        on connect_account (provider, identity_key, tenant_id, user_id) where identity_key is not null`,
    sql`create index connect_account_list on connect_account (tenant_id, user_id, rank, created_on desc, id)`,

    sql`
      create table connect_flow (
        id text collate "C" primary key,
        version integer not null,
        tenant_id text not null default '',
        user_id text not null,
        state text not null,
        account_id text,
        idempotency_key text,
        upstream_ids text[] not null default '{}',
        created_at timestamptz(3) not null,
        due_at timestamptz(3),
        purge_at timestamptz(3) not null,
        record jsonb not null
      )`,
    sql`create unique index connect_flow_idempotency
        on connect_flow (tenant_id, user_id, idempotency_key) where idempotency_key is not null`,
    sql`create unique index connect_flow_open_account
        on connect_flow (tenant_id, user_id, account_id) where state = 'open' and account_id is not null`,
    sql`create index connect_flow_open
        on connect_flow (tenant_id, user_id, created_at desc, id desc) where state = 'open'`,
    sql`create index connect_flow_upstream on connect_flow using gin (upstream_ids)`,
    sql`create index connect_flow_due on connect_flow (due_at, id) where due_at is not null`,
    sql`create index connect_flow_purge on connect_flow (purge_at)`,

    sql`
      create table connect_inbox (
        id text collate "C" primary key,
        received_at timestamptz(3) not null,
        tries integer not null,
        next_try_at timestamptz(3) not null,
        entry jsonb not null
      )`,
    sql`create index connect_inbox_next on connect_inbox (next_try_at, received_at)`,
  ],
  [sql`alter table connect_account add column action text not null default 'none'`],
  [
    sql`
      create table connect_lease (
        name text collate "C" primary key,
        holder text not null,
        until_at timestamptz(3) not null
      )`,

    sql`
      create table connect_history (
        id bigint generated always as identity primary key,
        account_id text collate "C" not null,
        at timestamptz(3) not null,
        from_state text,
        to_state text not null,
        status text not null,
        cause text not null,
        is_moved boolean not null default false
      )`,
    sql`create index connect_history_account on connect_history (account_id, id desc)`,
    sql`create index connect_history_purge on connect_history (at)`,

    sql`
      create table connect_incident (
        account_id text collate "C" primary key,
        tenant_id text not null default '',
        user_id text not null,
        since timestamptz(3) not null,
        next_at timestamptz(3),
        tries integer not null default 0,
        done_at timestamptz(3)
      )`,
    sql`create index connect_incident_due on connect_incident (since) where done_at is null`,
    sql`create index connect_incident_owner on connect_incident (tenant_id, user_id) where done_at is null`,

    sql`create table connect_missing (upstream_id text collate "C" primary key, since timestamptz(3) not null)`,
  ],
  [
    sql`
      create table connect_session (
        account_id text collate "C" primary key,
        version integer not null,
        tenant_id text not null default '',
        user_id text not null,
        seen_at timestamptz(3) not null,
        waits_until timestamptz(3),
        sealed text,
        sealed_until timestamptz(3),
        next_try_at timestamptz(3),
        due_at timestamptz(3),
        purge_at timestamptz(3) not null
      )`,
    sql`create index connect_session_due on connect_session (due_at) where due_at is not null`,
    sql`create index connect_session_sealed on connect_session (sealed_until) where sealed_until is not null`,
    sql`create index connect_session_purge on connect_session (purge_at)`,

    sql`alter table connect_migration add column needs integer not null default 0`,
  ],
  [sql`create index connect_flow_starts on connect_flow (tenant_id, user_id, created_at desc)`],
  [
    sql`
      create table connect_outbox (
        id text collate "C" primary key,
        event_id text not null,
        at timestamptz(3) not null,
        tries integer not null,
        next_try_at timestamptz(3) not null,
        event jsonb not null
      )`,
    sql`create index connect_outbox_next on connect_outbox (next_try_at)`,
  ],
  [
    // For the counts that tell whether so much is lost at once that nobody is told.
    sql`create index connect_incident_since on connect_incident (since)`,
    sql`create index connect_incident_done on connect_incident (done_at) where done_at is not null`,
  ],
  [
    // In the order in which incidents are taken: their turn is their beginning, or the time to which they were put off.
    sql`drop index connect_incident_due`,
    sql`create index connect_incident_due on connect_incident (coalesce(next_at, since)) where done_at is null`,
  ],
  [sql`alter table connect_incident add column telling_at timestamptz(3)`],
  [
    sql`alter table connect_incident add column held boolean`,
    sql`create index connect_incident_held on connect_incident (since) where held and done_at is null`,
  ],
  // The order in which entries were written: those of one write have the same time.
  [sql`alter table connect_outbox add column seq bigint generated always as identity`],
  [sql`alter table connect_account add column state_since timestamptz(3)`],
];
