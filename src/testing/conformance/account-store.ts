import type { AccountStore } from '../../server/stores/account-store.js';
import { testAccountHistory } from './account-history.js';
import { testAccountIdentity } from './account-identity.js';
import { testAccountIncidents } from './account-incidents.js';
import { testAccountList } from './account-list.js';
import { testAccountOutbox } from './account-outbox.js';
import { testAccountRows } from './account-rows.js';
import { testAccountUpdate } from './account-update.js';
import { createStoreTest, type TestRunner } from './runner.js';

/**
 * Says whether an `AccountStore` keeps its promises. `createStore` is called once a test and gives a store that is
 * empty; it may be the same one, emptied.
 *
 * ```ts
 * import { describe, it } from 'vitest';
 * testAccountStore(() => createMyStore(emptyDatabase), { describe, it });
 * ```
 */
export const testAccountStore = (
  createStore: () => AccountStore | Promise<AccountStore>,
  runner: TestRunner,
): void => {
  const test = createStoreTest(createStore, runner);
  runner.describe('rows', () => testAccountRows(test));
  runner.describe('identity', () => testAccountIdentity(test));
  runner.describe('update', () => testAccountUpdate(test));
  runner.describe('list', () => testAccountList(test));
  runner.describe('history', () => testAccountHistory(test));
  runner.describe('incidents', () => testAccountIncidents(test));
  runner.describe('outbox', () => testAccountOutbox(test));
};
