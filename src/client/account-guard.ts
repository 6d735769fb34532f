import type { Account, AccountList, AccountSync, ProviderList, SessionResult } from '../contract/types.js';
import type { Reader } from './flow-shapes.js';
import { accountShape, reader } from './guard.js';

export const readAccount: Reader<Account> = reader(accountShape);

export const readAccountSync: Reader<AccountSync> = reader({ state: '' });

export const readSessionResult: Reader<SessionResult> = reader({ state: '', account: accountShape });

export const readAccountList: Reader<AccountList> = reader({
  items: [accountShape],
  'providers?': [''],
  nextCursor: (value: unknown) => value === null || typeof value === 'string',
});

export const readProviderList: Reader<ProviderList> = reader({
  items: [{ id: '', group: '', methods: [''] }],
});
