import type { Kysely } from 'kysely';
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
});
