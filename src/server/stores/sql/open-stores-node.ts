import type { StoresWithSessions } from '../stores.js';
import type { OpenDatabase } from './open-database.js';

export interface StoresLocation {
  /** A PostgreSQL server, such as `process.env.DATABASE_URL`. It wins over `folder`. */
  readonly databaseUrl?: string;
  /** The same server without a pooler in transaction mode in between, for LISTEN. Default: `databaseUrl`. */
  readonly listenUrl?: string;
  /** A folder for a PostgreSQL inside this process (PGlite), or `'memory://'`. */
  readonly folder?: string;
}

/** Stores with a database of their own, which is open until `close`. */
export interface OpenStores extends StoresWithSessions {
  readonly close: () => Promise<void>;
}

/**
 * Opens a database, brings the kit's tables up to date, and answers with both stores and, for a server, with the
 * channel by which its processes tell one another. Needs the packages `kysely` and, for a server, `pg`, or, for a
 * folder, `@electric-sql/pglite`.
 *
 * @throws FolderInUseError when another process has the folder open.
 */
export const openStoresNode = async (location: StoresLocation): Promise<OpenStores> => {
  // Loaded here, so that who brings stores of their own installs no database package.
  const { createSqlStores } = await import('./create-sql-stores.js');
  const { migrate } = await import('./migrate.js');
  const { db, hints, close } = await open(location);
  try {
    await migrate(db);
    const { time, ...stores } = createSqlStores(db);
    // A folder has one process, and with it one clock.
    return { ...stores, ...(hints ? { hints, ...(time ? { time } : {}) } : {}), close };
  } catch (error) {
    await close();
    throw error;
  }
};

const open = async ({ databaseUrl, listenUrl, folder }: StoresLocation): Promise<OpenDatabase> => {
  if (databaseUrl) return (await import('./postgres-node.js')).openPostgres(databaseUrl, listenUrl);
  if (folder) return (await import('./pglite-node.js')).openPglite(folder);
  throw new Error('Say where the data is: a databaseUrl or a folder.');
};
