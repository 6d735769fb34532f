export { createSqlSessionStore } from './stores/sql/sql-session-store.js';
export { createSqlStores } from './stores/sql/create-sql-stores.js';
export { createPgliteDialect } from './stores/sql/pglite-dialect.js';
export { migrate, NewerDatabaseError } from './stores/sql/migrate.js';
export type { ConnectTables } from './stores/sql/tables.js';
export {
  createPostgresHintChannel,
  type ListeningClient,
  type OpenHintChannel,
  type PostgresHintChannelOptions,
} from './stores/sql/postgres-hint-channel.js';
