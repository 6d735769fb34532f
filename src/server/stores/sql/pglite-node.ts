import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { lockFolder } from './folder-lock-node.js';
import { createPgliteDialect } from './pglite-dialect.js';
import type { OpenDatabase } from './open-database.js';

/**
 * Opens PostgreSQL inside this process: in a folder, which is made if need be and which one process at a time may
 * hold, or in memory with `'memory://'`. The folder is ours to fill; PostgreSQL's own files are in `pglite` inside.
 *
 * @throws FolderInUseError when a live process has the folder open; what a killed one left is taken over.
 */
export const openPglite = async (folder: string): Promise<OpenDatabase & { readonly pglite: PGlite }> => {
  const isInMemory = folder.startsWith('memory://');
  const lock = isInMemory ? undefined : await lockFolder(folder);
  try {
    const pglite = await PGlite.create(isInMemory ? folder : join(folder, 'pglite'));
    const db = new Kysely<unknown>({ dialect: createPgliteDialect(pglite) });
    return {
      db,
      pglite,
      async close() {
        try {
          await db.destroy();
          // Kysely does not close what it never used.
          if (!pglite.closed) await pglite.close();
        } finally {
          await lock?.release();
        }
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
};
