import type { FlowStore } from '../../server/stores/flow-store.js';
import { testFlowRecords } from './flow-records.js';
import { testFlowSearch } from './flow-search.js';
import { testFlowWrites } from './flow-writes.js';
import { testInbox } from './inbox.js';
import { testLeases } from './leases.js';
import { testMissing } from './missing.js';
import { createStoreTest, type TestRunner } from './runner.js';

/**
 * Says whether a `FlowStore` keeps its promises. `createStore` is called once a test and gives a store that is
 * empty; it may be the same one, emptied.
 *
 * ```ts
 * import { describe, it } from 'vitest';
 * testFlowStore(() => createMyStore(emptyDatabase), { describe, it });
 * ```
 */
export const testFlowStore = (
  createStore: () => FlowStore | Promise<FlowStore>,
  runner: TestRunner,
): void => {
  const test = createStoreTest(createStore, runner);
  runner.describe('records', () => testFlowRecords(test));
  runner.describe('writes', () => testFlowWrites(test));
  runner.describe('search', () => testFlowSearch(test));
  runner.describe('inbox', () => testInbox(test));
  runner.describe('leases', () => testLeases(test));
  runner.describe('missing', () => testMissing(test));
};
