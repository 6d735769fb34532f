import type { AccountStore } from '../../server/stores/account-store.js';
import { assertEqual } from './assert.js';
import { createAccount, otherTenant, otherUser, owner, range } from './records.js';
import type { StoreTest } from './runner.js';

export const testAccountIdentity = (test: StoreTest<AccountStore>): void => {
  test('refuses a second row with the same id, and leaves the first as it is', async (store) => {
    const first = createAccount({ id: 'account-1' });
    await store.insert(first);
    const second = createAccount({ id: 'account-1', upstreamId: 'other', name: 'Second' });
    assertEqual(await store.insert(second), false, 'insert');
    assertEqual(await store.get('account-1'), first, 'the first row');
    assertEqual(await store.findByUpstreamId('other'), undefined, 'the second row');
  });

  test('refuses a second row with the same upstream id, whoever owns it', async (store) => {
    await store.insert(createAccount({ id: 'account-1', upstreamId: 'same' }));
    const second = createAccount({ ...otherTenant, id: 'account-2', upstreamId: 'same' });
    assertEqual(await store.insert(second), false, 'insert');
    assertEqual(await store.get('account-2'), undefined, 'the second row');
  });

  test('refuses the same identity twice for one owner and provider', async (store) => {
    const identityKey = 'member-1';
    await store.insert(createAccount({ id: 'account-1', identityKey }));
    assertEqual(await store.insert(createAccount({ id: 'account-2', identityKey })), false, 'same owner');
    const elsewhere = [
      createAccount({ id: 'account-3', identityKey, ...otherTenant }),
      createAccount({ id: 'account-4', identityKey, ...otherUser }),
      createAccount({ id: 'account-5', identityKey, provider: 'whatsapp' }),
    ];
    for (const account of elsewhere) assertEqual(await store.insert(account), true, account.id);
  });

  test('takes any number of rows without an identity', async (store) => {
    assertEqual(await store.insert(createAccount({ id: 'account-1' })), true, 'first');
    assertEqual(await store.insert(createAccount({ id: 'account-2' })), true, 'second');
  });

  test('lets exactly one of twenty inserts of one identity win', async (store) => {
    const inserts = await Promise.all(
      range(20).map((n) => store.insert(createAccount({ id: `account-${n}`, identityKey: 'member-1' }))),
    );
    assertEqual(inserts.filter(Boolean).length, 1, 'winners');
    assertEqual((await store.list(owner, { limit: 50 })).length, 1, 'rows');
  });

  test('takes an identity again after its row is gone', async (store) => {
    await store.insert(createAccount({ id: 'account-1', identityKey: 'member-1' }));
    await store.remove('account-1');
    const again = createAccount({ id: 'account-1', identityKey: 'member-1' });
    assertEqual(await store.insert(again), true, 'insert');
  });

  test('finds a row by the upstream id that it has now', async (store) => {
    await store.insert(createAccount({ id: 'account-1', upstreamId: 'before' }));
    await store.update('account-1', { upstreamId: 'after' });
    assertEqual(await store.findByUpstreamId('before'), undefined, 'by the old id');
    assertEqual((await store.findByUpstreamId('after'))?.id, 'account-1', 'by the new id');
  });

  test('finds an identity of this owner and provider alone', async (store) => {
    await store.insert(createAccount({ id: 'account-1', identityKey: 'member-1' }));
    const find = async (...question: Parameters<AccountStore['findByIdentity']>) =>
      (await store.findByIdentity(...question))?.id;
    assertEqual(await find(owner, 'linkedin', 'member-1'), 'account-1', 'the owner');
    assertEqual(await find(otherTenant, 'linkedin', 'member-1'), undefined, 'another tenant');
    assertEqual(await find(otherUser, 'linkedin', 'member-1'), undefined, 'another user');
    assertEqual(await find({ userId: owner.userId }, 'linkedin', 'member-1'), undefined, 'no tenant');
    assertEqual(await find(owner, 'x', 'member-1'), undefined, 'another provider');
    assertEqual(await find(owner, 'linkedin', 'member-2'), undefined, 'another identity');
  });

  test('finds the rows of others with an identity, and not the one of the owner', async (store) => {
    const identityKey = 'member-1';
    await store.insert(createAccount({ id: 'account-1', identityKey }));
    await store.insert(createAccount({ id: 'account-2', identityKey, ...otherTenant }));
    await store.insert(createAccount({ id: 'account-3', identityKey, ...otherUser }));
    await store.insert(createAccount({ id: 'account-4', identityKey: 'member-2', ...otherUser }));
    await store.insert(createAccount({ id: 'account-5', identityKey, ...otherUser, provider: 'x' }));
    const others = await store.findOthersByIdentity(owner, 'linkedin', identityKey);
    assertEqual(others.map(({ id }) => id).sort(), ['account-2', 'account-3'], 'others');
  });
};
