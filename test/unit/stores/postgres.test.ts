import { Kysely, PostgresDialect, sql, type CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlStores } from '../../../src/server/stores/sql/create-sql-stores.js';
import { migrate } from '../../../src/server/stores/sql/migrate.js';
import type { OpenDatabase } from '../../../src/server/stores/sql/open-database.js';
import { openStoresNode } from '../../../src/server/stores/sql/open-stores-node.js';
import { openPostgres } from '../../../src/server/stores/sql/postgres-node.js';
import { testAccountStore } from '../../../src/testing/conformance/account-store.js';
import { testFlowStore } from '../../../src/testing/conformance/flow-store.js';
import { testSessionStore } from '../../../src/testing/conformance/session-store.js';
import {
  createAccount,
  createInboxEntry,
  range,
  startOfTime,
} from '../../../src/testing/conformance/records.js';
import { emptyStores } from '../../support/empty-stores.js';
import { postgresMissing, startPostgres, type Postgres } from '../../support/postgres.js';

const title = ['Stores in a PostgreSQL server', postgresMissing].filter(Boolean).join(', ');

describe.skipIf(postgresMissing)(title, () => {
  let postgres: Postgres;
  let database: OpenDatabase;

  beforeAll(async () => {
    postgres = await startPostgres();
    database = openPostgres(postgres.url);
    await migrate(database.db);
  });

  afterAll(async () => {
    await database.close();
    await postgres.stop();
  });

  describe('AccountStore', () => {
    testAccountStore(async () => (await emptyStores(database.db)).accounts, { describe, it });
  });

  describe('SessionStore', () => {
    testSessionStore(async () => (await emptyStores(database.db)).sessions, { describe, it });
  });

  describe('FlowStore', () => {
    testFlowStore(async () => (await emptyStores(database.db)).flows, { describe, it });
  });

  describe('migrate', () => {
    it('is done once when five processes start at the same moment', async () => {
      const url = await postgres.createDatabase('five');
      const open = () => openPostgres(url);
      const five = [open(), open(), open(), open(), open()] as const;
      const versions = await Promise.all(five.map(({ db }) => migrate(db)));
      const [first] = five;
      const { rows } = await sql`select version from connect_migration`.execute(first.db);
      expect(versions).toEqual(five.map(() => rows.length));
      await Promise.all(five.map(({ close }) => close()));
    });

    it('keeps what is there when it is called again', async () => {
      const { accounts } = await emptyStores(database.db);
      await accounts.insert(createAccount({ id: 'account-1' }));
      await migrate(database.db);
      expect(await accounts.get('account-1')).toBeDefined();
    });

    it('leaves nothing behind when it fails halfway', async () => {
      const { db, close } = openPostgres(await postgres.createDatabase('halfway'));
      await sql`create table connect_inbox (id text)`.execute(db);
      await expect(migrate(db)).rejects.toThrow('connect_inbox');
      await sql`drop table connect_inbox`.execute(db);
      await expect(migrate(db)).resolves.toBeGreaterThan(0);
      await close();
    });

    it('leaves a database alone that is ahead of this code', async () => {
      const { db, close } = openPostgres(await postgres.createDatabase('ahead'));
      await migrate(db);
      await sql`insert into connect_migration (version) values (99)`.execute(db);
      expect(await migrate(db)).toBe(99);
      await close();
    });

    it('says so when a newer version has made the database its own', async () => {
      const { db, close } = openPostgres(await postgres.createDatabase('newer'));
      await migrate(db);
      await sql`insert into connect_migration (version, needs) values (99, 98)`.execute(db);
      await expect(migrate(db)).rejects.toMatchObject({ name: 'NewerDatabaseError', version: 99, needs: 98 });
      await close();
    });
  });

  it('has the columns that hosts are advised to have', async () => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = 'connect_account'`.execute(
      database.db,
    );
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(
        'id user_id account_type account_id status last_update created_on identity_key'.split(' '),
      ),
    );
  });

  it('gives an entry of the inbox to one of several processes, without waiting for one another', async () => {
    const { flows } = await emptyStores(database.db);
    for (const n of range(10)) await flows.addToInbox(createInboxEntry({ id: `hook-${n}` }));
    const other = openPostgres(postgres.url);
    await other.db.transaction().execute(async (transaction) => {
      const first = await createSqlStores(transaction).flows.takeFromInbox(startOfTime, startOfTime + 9, 4);
      const second = await flows.takeFromInbox(startOfTime, startOfTime + 9, 10);
      expect([first.length, second.length]).toEqual([4, 6]);
    });
    await other.close();
  });

  it('answers the questions that are asked often from an index', async () => {
    await emptyStores(database.db);
    await fill(database);
    const questions = {
      connect_account_list: sql`select * from connect_account where tenant_id = '' and user_id = 'user-7'
        order by rank, created_on desc, id limit 20`,
      connect_account_identity: sql`select * from connect_account where provider = 'linkedin'
        and identity_key = 'member-7'`,
      connect_account_upstream: sql`select * from connect_account where account_id = 'upstream-7'`,
      connect_flow_upstream: sql`select * from connect_flow where upstream_ids @> array['upstream-7']`,
      connect_flow_due: sql`select * from connect_flow where due_at <= '2001-01-01' order by due_at, id limit 20`,
      connect_flow_open: sql`select * from connect_flow where tenant_id = '' and user_id = 'user-7'
        and state = 'open' order by created_at desc, id desc`,
    };
    for (const [index, question] of Object.entries(questions)) {
      const { rows } = await sql<Record<string, string>>`explain ${question}`.execute(database.db);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain(index);
      expect(plan).not.toContain('Seq Scan');
    }
  });

  it('takes incidents, counts them and takes what the host is to be told by an index', async () => {
    await emptyStores(database.db);
    await fill(database);
    const statements: CompiledQuery[] = [];
    const { pool, close } = openPostgres(postgres.url);
    const db = new Kysely<unknown>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query }) => void statements.push(query),
    });
    const { accounts } = createSqlStores(db);
    const now = Date.now();
    const from = now - 3 * 24 * 60 * 60_000;
    await accounts.takeIncidents({ now, until: now - 120_000, from, leaseUntil: now, limit: 10 });
    await accounts.countIncidents({
      begunFrom: now - 60_000,
      heldFrom: from,
      doneFrom: now - 60_000,
      most: 20,
    });
    await accounts.takeFromOutbox(now, now, 10);
    await accounts.hasDueIncidents({ now, until: now - 120_000, from });
    await accounts.holdIncidents(now - 60_000);
    const plans = await Promise.all(
      statements.map(async ({ sql: text, parameters }) => {
        const { rows } = await pool.query<Record<string, string>>(`explain ${text}`, [...parameters]);
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      }),
    );
    const [taken, counted, told, due, held] = plans;
    expect(taken).toMatch(/connect_incident_due.*\n.*Index Cond: \(COALESCE\(next_at, since\) <=/);
    expect(taken).toContain('connect_incident_owner');
    expect(counted).toContain('connect_incident_since');
    expect(counted).toContain('connect_incident_done');
    expect(told).toContain('connect_outbox_next');
    expect(due).toContain('connect_incident_due');
    expect(held).toContain('connect_incident_since');
    for (const plan of plans) expect(plan).not.toContain('Seq Scan on connect_');
    await close();
  });

  it('works beside a host’s own Kysely plugins', async () => {
    const { CamelCasePlugin } = await import('kysely');
    const db = database.db.withPlugin(new CamelCasePlugin());
    await emptyStores(database.db);
    const { accounts } = createSqlStores(db);
    const account = createAccount({ id: 'account-1' });
    await accounts.insert(account);
    expect(await accounts.get('account-1')).toEqual(account);
  });

  it('opens, migrates and closes both stores by the URL of a database', async () => {
    const databaseUrl = await postgres.createDatabase('opened');
    const account = createAccount({ id: 'account-1' });
    const first = await openStoresNode({ databaseUrl, folder: '/nowhere' });
    await first.accounts.insert(account);
    await first.close();
    const second = await openStoresNode({ databaseUrl });
    expect(await second.accounts.get('account-1')).toEqual(account);
    expect(await second.flows.listDue(startOfTime, 1)).toEqual([]);
    await second.close();
  });

  it('says what time it is, so that processes may go by one clock', async () => {
    const databaseUrl = await postgres.createDatabase('timed');
    const { time, close } = await openStoresNode({ databaseUrl });
    const before = Date.now();
    const there = (await time?.()) ?? 0;
    // The server runs on this machine.
    expect(there).toBeGreaterThanOrEqual(before - 1);
    expect(there).toBeLessThanOrEqual(Date.now() + 1);
    await close();
  });

  it('survives connections that the server breaks while they are idle', async () => {
    const url = await postgres.createDatabase('broken');
    const { db, close } = openPostgres(url);
    await sql`select 1`.execute(db);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'broken'`.execute(
      database.db,
    );
    const answersAgain = async (): Promise<boolean> =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      );
    await expect.poll(answersAgain).toBe(true);
    await close();
  });
});

const fill = async ({ db }: OpenDatabase): Promise<void> => {
  await sql`
    insert into connect_account (id, user_id, provider, account_type, account_id, status, state, rank, name, identity_key)
    select 'account-' || n, 'user-' || n % 2000, 'linkedin', 'LINKEDIN', 'upstream-' || n, 'OK', 'connected', 2, '', 'member-' || n
    from generate_series(1, 10000) n`.execute(db);
  await sql`
    insert into connect_flow (id, version, user_id, state, upstream_ids, created_at, due_at, purge_at, record)
    select 'flow-' || n, 1, 'user-' || n % 2000, 'open', array['upstream-' || n], now(),
      case when n % 100 = 0 then now() end, now(), '{}'
    from generate_series(1, 10000) n`.execute(db);
  // A bad day's: most of them are told, or were put off.
  await sql`
    insert into connect_incident (account_id, user_id, since, next_at, done_at)
    select 'account-' || n, 'user-' || n % 2000, now() - n * interval '10 seconds',
      case when n % 50 <> 0 then now() + interval '1 hour' end, case when n % 3 = 0 then now() - n * interval '8 seconds' end
    from generate_series(1, 10000) n`.execute(db);
  await sql`
    insert into connect_outbox (id, event_id, at, tries, next_try_at, event)
    select 'entry-' || n, 'event-' || n, now(), 1, now() + n * interval '1 second', '{}'
    from generate_series(1, 10000) n`.execute(db);
  await sql`analyze`.execute(db);
};
