import type { Account, AccountList, AccountSync, ProviderList } from '../contract/types.js';
import { accountShape, type Reader, reader } from './guard.js';

export const readAccount: Reader<Account> = reader(accountShape);

export const readAccountSync: Reader<AccountSync> = reader({ state: '' });

export const readAccountList: Reader<AccountList> = reader({
  items: [accountShape],
  nextCursor: (value: unknown) => value === null || typeof value === 'string',
});

export const readProviderList: Reader<ProviderList> = reader({
  items: [{ id: '', group: '', methods: [''] }],
});
