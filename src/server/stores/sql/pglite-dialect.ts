import { PostgresDialect, type PostgresPool } from 'kysely';

/** What is used of a PGlite; `new PGlite(…)` of `@electric-sql/pglite` is one. */
export interface PgliteLike {
  query(
    text: string,
    parameters?: unknown[],
  ): Promise<{ readonly rows: readonly unknown[]; readonly affectedRows?: number }>;
  close(): Promise<void>;
}

/**
 * Lets Kysely's own PostgreSQL dialect talk to PGlite, in Node as in a page. PGlite is one connection, so whoever
 * holds it makes the others wait in line: a transaction is never interleaved with a stranger's query. Destroying
 * the Kysely closes the PGlite.
 */
export const createPgliteDialect = (pglite: PgliteLike): PostgresDialect =>
  new PostgresDialect({ pool: createPglitePool(pglite) });

const createPglitePool = (pglite: PgliteLike): PostgresPool => {
  let lastInLine = Promise.resolve();

  return {
    async connect() {
      const { promise: released, resolve: release } = createDeferred();
      const turn = lastInLine;
      lastInLine = released;
      await turn;
      return {
        // Kysely asks for a stream only by a cursor class, and none is given.
        async query(text: unknown, parameters: readonly unknown[] = []) {
          const { rows, affectedRows } = await pglite.query(String(text), [...parameters]);
          // Kysely reads the count from commands that change rows alone, and nothing else from the command.
          return { command: 'UPDATE', rowCount: affectedRows ?? 0, rows };
        },
        release,
      } as Awaited<ReturnType<PostgresPool['connect']>>;
    },

    async end() {
      await lastInLine;
      await pglite.close();
    },
  };
};

const createDeferred = (): { readonly promise: Promise<void>; readonly resolve: () => void } => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};
