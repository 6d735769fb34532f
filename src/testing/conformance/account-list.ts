import { attentionRank, type AccountRecord, type AccountStore } from '../../server/stores/account-store.js';
import { assert, assertEqual } from './assert.js';
import { createAccount, otherTenant, otherUser, owner, range, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

export const testAccountList = (test: StoreTest<AccountStore>): void => {
  test('puts what needs its user first, then the newest, then goes by id', async (store) => {
    const accounts = [
      createAccount({ id: 'account-h', state: 'removed', createdOn: startOfTime + 1 }),
      createAccount({ id: 'account-g', createdOn: startOfTime + 2 }),
      createAccount({ id: 'account-f', state: 'syncing', createdOn: startOfTime + 3 }),
      createAccount({ id: 'account-e', createdOn: startOfTime + 3 }),
      createAccount({ id: 'account-d', state: 'paused', createdOn: startOfTime }),
      createAccount({ id: 'account-c', state: 'degraded', createdOn: startOfTime }),
      createAccount({ id: 'account-b', state: 'action_required', createdOn: startOfTime - 9 }),
      createAccount({ id: 'account-a', state: 'action_required', createdOn: startOfTime - 8 }),
    ];
    for (const account of accounts) await store.insert(account);
    assertEqual(
      await listAll(store),
      'a b c d e f g h'.split(' ').map((letter) => `account-${letter}`),
      'order',
    );
  });

  test('moves a row when its state changes', async (store) => {
    await store.insert(createAccount({ id: 'account-a', createdOn: startOfTime + 1 }));
    await store.insert(createAccount({ id: 'account-b' }));
    await store.update('account-b', { state: 'action_required' });
    assertEqual(await listAll(store), ['account-b', 'account-a'], 'after it was lost');
    await store.update('account-b', { state: 'connected' });
    assertEqual(await listAll(store), ['account-a', 'account-b'], 'after it is back');
  });

  test('shows each row once whatever the size of a page', async (store) => {
    const states = ['connected', 'action_required', 'degraded', 'syncing'] as const;
    for (const n of range(13)) {
      const state = states[n % states.length] ?? 'connected';
      // Few different times, so that pages end between rows that differ in id alone.
      const createdOn = startOfTime + (n % 3);
      await store.insert(createAccount({ id: `account-${range(26)[n + 10]}`, state, createdOn }));
    }
    const whole = await listAll(store);
    assertEqual(whole.length, 13, 'rows');
    for (const size of [1, 2, 5, 13, 14])
      assertEqual(await listByPages(store, size), whole, `pages of ${size}`);
  });

  test('goes on from its place when rows before it come and go', async (store) => {
    for (const n of range(6)) {
      await store.insert(createAccount({ id: `account-${n}`, createdOn: startOfTime - n }));
    }
    const [, , third] = await store.list(owner, { limit: 3 });
    assert(third !== undefined, 'a third row');
    await store.insert(createAccount({ id: 'account-new', createdOn: startOfTime + 1 }));
    await store.remove('account-0');
    await store.remove(third.id);
    const rest = await store.list(owner, { after: positionOf(third), limit: 10 });
    assertEqual(
      rest.map(({ id }) => id),
      ['account-3', 'account-4', 'account-5'],
      'the rest',
    );
  });

  test('lists one provider when asked to', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }));
    await store.insert(createAccount({ id: 'account-2', provider: 'whatsapp' }));
    const found = await store.list(owner, { provider: 'whatsapp', limit: 10 });
    assertEqual(
      found.map(({ id }) => id),
      ['account-2'],
      'accounts of WhatsApp',
    );
  });

  test('says which providers an owner has accounts of', async (store) => {
    assertEqual(await store.providersOf(owner), [], 'without accounts');
    await store.insert(createAccount({ id: 'account-1', provider: 'whatsapp' }));
    await store.insert(createAccount({ id: 'account-2', provider: 'google' }));
    await store.insert(createAccount({ id: 'account-3', provider: 'whatsapp', state: 'removed' }));
    await store.insert(createAccount({ id: 'account-4', provider: 'imap', ...otherTenant }));
    await store.insert(createAccount({ id: 'account-5', provider: 'telegram', ...otherUser }));
    assertEqual(await store.providersOf(owner), ['google', 'whatsapp'], 'the owner');
    assertEqual(await store.providersOf(otherTenant), ['imap'], 'another tenant');
  });

  test('shows no owner the rows of another, even when the ids of users are the same', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }));
    await store.insert(createAccount({ id: 'account-2', ...otherTenant }));
    await store.insert(createAccount({ id: 'account-3', ...otherUser }));
    await store.insert(createAccount({ id: 'account-4', userId: 'user-1', tenantId: undefined }));
    assertEqual(await listAll(store), ['account-1'], 'the owner');
    assertEqual(await listAll(store, otherTenant), ['account-2'], 'another tenant');
    assertEqual(await listAll(store, otherUser), ['account-3'], 'another user');
    assertEqual(await listAll(store, { userId: 'user-1' }), ['account-4'], 'without a tenant');
    assertEqual(await listAll(store, { userId: 'user-1', tenantId: '' }), ['account-4'], 'an empty tenant');
    assertEqual(await listAll(store, { userId: 'user' }), [], 'the beginning of an id');
    assertEqual(await listAll(store, { userId: 'tenant-1user-1' }), [], 'tenant and user run together');
  });

  test('scans every row of every owner once, a page at a time', async (store) => {
    const ids = range(7).map((n) => `account-${n}`);
    const owners = [owner, otherTenant, otherUser];
    for (const [n, id] of [...ids.entries()].reverse()) {
      await store.insert(createAccount({ id, ...owners[n % owners.length] }));
    }
    const seen: string[] = [];
    for (let after: string | undefined; ; after = seen.at(-1)) {
      const page = await store.scan(after, 3);
      if (page.length === 0) break;
      assert(page.length <= 3, 'a page is no longer than asked for');
      seen.push(...page.map(({ id }) => id));
      assert(seen.length <= 100, 'pages come to an end');
    }
    assertEqual(seen, ids, 'ids');
  });
};

const positionOf = ({ id, state, createdOn }: AccountRecord) => ({
  rank: attentionRank(state),
  createdOn,
  id,
});

const listAll = async (store: AccountStore, whose = owner): Promise<string[]> =>
  (await store.list(whose, { limit: 100 })).map(({ id }) => id);

const listByPages = async (store: AccountStore, size: number): Promise<string[]> => {
  const seen: AccountRecord[] = [];
  for (;;) {
    const last = seen.at(-1);
    const page = await store.list(owner, { limit: size, ...(last && { after: positionOf(last) }) });
    if (page.length === 0) return seen.map(({ id }) => id);
    assert(page.length <= size, 'a page is no longer than asked for');
    seen.push(...page);
    assert(seen.length <= 100, 'pages come to an end');
  }
};
