import type { Kysely } from 'kysely';
import type { HintChannel } from '../../hint-channel.js';

/** A database that is open until `close`. Its tables are not known to the type: see `ConnectTables`. */
export interface OpenDatabase {
  readonly db: Kysely<unknown>;
  /** Between the processes that have it open; absent where only one can. */
  readonly hints?: HintChannel;
  readonly close: () => Promise<void>;
}
