import type { StoresWithSessions } from '../stores.js';
import { createMemoryAccountStore } from './memory-account-store.js';
import { createMemoryFlowStore } from './memory-flow-store.js';
import { createMemorySessionStore } from './memory-session-store.js';

/**
 * All stores in memory. Records are copied on their way in and out, so that a caller cannot change what is stored.
 * All of it is gone when the process or the page ends: `openStoresNode` keeps it.
 */
export const createMemoryStores = (): StoresWithSessions => ({
  accounts: createMemoryAccountStore(),
  flows: createMemoryFlowStore(),
  sessions: createMemorySessionStore(),
});
