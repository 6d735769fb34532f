import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { migrate } from '../../../src/server/stores/sql/migrate.js';
import type { OpenDatabase } from '../../../src/server/stores/sql/open-database.js';
import { openPglite } from '../../../src/server/stores/sql/pglite-node.js';
import { testAccountStore } from '../../../src/testing/conformance/account-store.js';
import { testFlowStore } from '../../../src/testing/conformance/flow-store.js';
import { testSessionStore } from '../../../src/testing/conformance/session-store.js';
import { range } from '../../../src/testing/conformance/records.js';
import { emptyStores } from '../../support/empty-stores.js';

describe('Stores in PGlite', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await openPglite('memory://');
    await migrate(database.db);
  });

  afterAll(() => database.close());

  describe('AccountStore', () => {
    testAccountStore(async () => (await emptyStores(database.db)).accounts, { describe, it });
  });

  describe('SessionStore', () => {
    testSessionStore(async () => (await emptyStores(database.db)).sessions, { describe, it });
  });

  describe('FlowStore', () => {
    testFlowStore(async () => (await emptyStores(database.db)).flows, { describe, it });
  });

  it('is migrated once when that is asked for five times at once', async () => {
    const versions = await Promise.all(range(5).map(() => migrate(database.db)));
    expect(new Set(versions).size).toBe(1);
  });

  it('keeps transactions apart that run at once', async () => {
    await sql`create table counter (n integer)`.execute(database.db);
    await sql`insert into counter values (0)`.execute(database.db);
    const add = (fails: boolean): Promise<void> =>
      database.db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ n: number }>`select n from counter`.execute(transaction);
        await sql`update counter set n = ${(rows[0]?.n ?? 0) + 1}`.execute(transaction);
        if (fails) throw new Error('rolled back');
      });
    const outcomes = await Promise.allSettled(range(20).map((n) => add(n % 2 === 0)));
    const { rows } = await sql`select n from counter`.execute(database.db);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(rows).toEqual([{ n: 10 }]);
  });
});
