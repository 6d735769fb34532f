import { sql, type Kysely } from 'kysely';
import { createSqlStores } from '../../src/server/stores/sql/create-sql-stores.js';
import type { StoresWithSessions } from '../../src/server/stores/stores.js';

/** The stores of a migrated database, after all that was in them is gone. */
export const emptyStores = async (db: Kysely<unknown>): Promise<StoresWithSessions> => {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = current_schema and tablename like 'connect\\_%' and tablename <> 'connect_migration'`.execute(
    db,
  );
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(db);
  return createSqlStores(db);
};
