import { migrate } from '../../src/server/stores/sql/migrate.js';
import { openPostgres } from '../../src/server/stores/sql/postgres-node.js';
import { asConnectDatabase } from '../../src/server/stores/sql/tables.js';
import type { Postgres } from '../../test/support/postgres.js';
import { seed } from './seed.js';

/** A database of its own with the kit's tables and the accounts of these users; answers with its URL. */
export async function createDatabase(
  postgres: Postgres,
  name: string,
  userIds: readonly string[],
  accountsEach: number,
): Promise<string> {
  const url = await postgres.createDatabase(name);
  const { db, close } = openPostgres(url);
  await migrate(db);
  await seed(asConnectDatabase(db), userIds, accountsEach);
  await close();
  return url;
}
