import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { OpenDatabase } from './open-database.js';

/** How long a start or a request waits for a connection before it fails instead of hanging. */
const connectionTimeoutMs = 10_000;

/**
 * Opens a PostgreSQL server by its URL (`postgres://…`), with a pool of node-postgres. Nothing is connected before
 * the first query. The pool is there for what Kysely has no word for, such as LISTEN.
 */
export const openPostgres = (databaseUrl: string): OpenDatabase & { readonly pool: pg.Pool } => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectionTimeoutMs,
    application_name: 'connect-account-kit',
  });
  // A connection that breaks while nobody uses it is dropped from the pool and replaced on demand. Without a
  // listener, Node would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    pool,
    async close() {
      await db.destroy();
      // Kysely does not close what it never used.
      if (!pool.ended) await pool.end();
    },
  };
};
