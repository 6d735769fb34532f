import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { createCallbackPool } from './callback-pool-node.js';
import type { OpenDatabase } from './open-database.js';
import { createPostgresHintChannel, type OpenHintChannel } from './postgres-hint-channel.js';

/** How long a start or a request waits for a connection before it fails instead of hanging. */
const connectionTimeoutMs = 10_000;

export interface OpenPostgres extends OpenDatabase {
  readonly pool: pg.Pool;
  readonly hints: OpenHintChannel;
}

/**
 * Opens a PostgreSQL server by its URL (`postgres://…`), with a pool of node-postgres. Nothing is connected before
 * the first query, and the connection that listens for hints not before somebody subscribes to them.
 */
export const openPostgres = (databaseUrl: string, listenUrl = databaseUrl): OpenPostgres => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectionTimeoutMs,
    application_name: 'connect-account-kit',
  });
  // A connection that breaks while nobody uses it is dropped from the pool and replaced on demand. Without a
  // listener, Node would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: createCallbackPool(pool) }) });
  const hints = createPostgresHintChannel({
    connect: () =>
      new pg.Client({
        connectionString: listenUrl,
        connectionTimeoutMillis: connectionTimeoutMs,
        application_name: 'connect-account-kit hints',
        keepAlive: true,
      }),
    async notify(channel, payloads) {
      await sql`select pg_notify(${channel}, payload) from unnest(${[...payloads]}::text[]) payload`.execute(
        db,
      );
    },
  });
  return {
    db,
    pool,
    hints,
    async close() {
      await hints.close();
      await db.destroy();
      // Kysely does not close what it never used.
      if (!pool.ended) await pool.end();
    },
  };
};
