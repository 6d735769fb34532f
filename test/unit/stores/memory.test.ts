import { describe, it } from 'vitest';
import { createMemoryStores } from '../../../src/server/stores/memory/create-memory-stores.js';
import { testAccountStore } from '../../../src/testing/conformance/account-store.js';
import { testFlowStore } from '../../../src/testing/conformance/flow-store.js';
import { testSessionStore } from '../../../src/testing/conformance/session-store.js';

describe('AccountStore in memory', () => {
  testAccountStore(() => createMemoryStores().accounts, { describe, it });
});

describe('SessionStore in memory', () => {
  testSessionStore(() => createMemoryStores().sessions, { describe, it });
});

describe('FlowStore in memory', () => {
  testFlowStore(() => createMemoryStores().flows, { describe, it });
});
