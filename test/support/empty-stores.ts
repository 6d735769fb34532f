import { sql, type Kysely } from 'kysely';
import { createSqlStores } from '../../src/server/stores/sql/create-sql-stores.js';
import type { Stores } from '../../src/server/stores/stores.js';

/** The stores of a migrated database, after all that was in them is gone. */
export const emptyStores = async (db: Kysely<unknown>): Promise<Stores> => {
  await sql`truncate connect_account, connect_flow, connect_inbox`.execute(db);
  return createSqlStores(db);
};
