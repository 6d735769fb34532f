import type { Kysely } from 'kysely';

/** A database that is open until `close`. Its tables are not known to the type: see `ConnectTables`. */
export interface OpenDatabase {
  readonly db: Kysely<unknown>;
  readonly close: () => Promise<void>;
}
