import { sql, type Kysely } from 'kysely';
import type { StoresWithSessions } from '../stores.js';
import { createSqlAccountStore } from './sql-account-store.js';
import { createSqlFlowStore } from './sql-flow-store.js';
import { createSqlSessionStore } from './sql-session-store.js';

/**
 * All stores over one PostgreSQL, through a Kysely that the host may use for its own tables as well. Call `migrate`
 * before. Several processes may share the database. Closing it stays with whoever opened it.
 */
export const createSqlStores = <Tables>(db: Kysely<Tables>): StoresWithSessions => ({
  accounts: createSqlAccountStore(db),
  flows: createSqlFlowStore(db),
  sessions: createSqlSessionStore(db),
  async time() {
    // Not `now()`, which is when a transaction began.
    const { rows } = await sql<{ ms: number }>`
      select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`.execute(db);
    const [row] = rows;
    if (!row) throw new Error('The database does not say what time it is.');
    return Math.round(row.ms);
  },
});
