import type { AccountStore } from '../../server/stores/account-store.js';
import { assertEqual } from './assert.js';
import { completeAccount, createAccount, range, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

export const testAccountUpdate = (test: StoreTest<AccountStore>): void => {
  test('changes what it is given, leaves the rest, and answers with the row', async (store) => {
    await store.insert(completeAccount);
    const changes = {
      accountType: 'OTHER',
      upstreamId: 'upstream-2',
      status: 'CREDENTIALS',
      state: 'action_required',
      sources: [],
      name: 'Renamed',
      label: 'Mine',
      handle: 'member-2',
      loginHint: 'member-2@example.com',
      identityKey: 'member-2',
      lastUpdate: startOfTime + 5,
    } as const;
    assertEqual(
      await store.update(completeAccount.id, changes),
      { ...completeAccount, ...changes },
      'all changed',
    );
    const renamed = { ...completeAccount, ...changes, label: 'Yours' };
    assertEqual(await store.update(completeAccount.id, { label: 'Yours' }), renamed, 'one changed');
    assertEqual(await store.get(completeAccount.id), renamed, 'the row');
  });

  test('leaves as it is what is undefined among the changes', async (store) => {
    await store.insert(completeAccount);
    const changes = { label: undefined, state: undefined, lastUpdate: startOfTime + 5 };
    const expected = { ...completeAccount, lastUpdate: startOfTime + 5 };
    assertEqual(await store.update(completeAccount.id, changes), expected, 'the row');
  });

  test('answers with the row when nothing changes', async (store) => {
    await store.insert(completeAccount);
    assertEqual(await store.update(completeAccount.id, {}), completeAccount, 'without changes');
    const expected = { upstreamId: 'other' };
    assertEqual(await store.update(completeAccount.id, {}, expected), undefined, 'expecting another');
  });

  test('changes no other row', async (store) => {
    const other = createAccount({ id: 'account-2' });
    await store.insert(createAccount({ id: 'account-1' }));
    await store.insert(other);
    await store.update('account-1', { status: 'CREDENTIALS', state: 'action_required' });
    assertEqual(await store.get('account-2'), other, 'the other row');
  });

  test('changes nothing, and says so, when there is no such row', async (store) => {
    assertEqual(await store.update('account-1', { name: 'Renamed' }), undefined, 'update');
    assertEqual(await store.get('account-1'), undefined, 'the row');
  });

  test('changes nothing when the row was written since it was read', async (store) => {
    const account = createAccount({ id: 'account-1' });
    await store.insert(account);
    const { upstreamId, lastUpdate } = account;
    const first = await store.update('account-1', { name: 'First', lastUpdate: lastUpdate + 1 }, account);
    assertEqual(first?.name, 'First', 'as it was read');
    const late = { name: 'Late', lastUpdate: lastUpdate + 2 };
    assertEqual(await store.update('account-1', late, { upstreamId, lastUpdate }), undefined, 'late');
    assertEqual((await store.get('account-1'))?.name, 'First', 'the row');
    assertEqual((await store.update('account-1', late, { upstreamId }))?.name, 'Late', 'whenever');
  });

  test('lets one of twenty changes of one reading through', async (store) => {
    const account = createAccount({ id: 'account-1' });
    await store.insert(account);
    const changes = await Promise.all(
      range(20).map((n) =>
        store.update('account-1', { name: `name-${n}`, lastUpdate: account.lastUpdate + 1 }, account),
      ),
    );
    assertEqual(changes.filter((row) => row !== undefined).length, 1, 'changes');
  });

  test('changes nothing when the row has moved to another upstream id', async (store) => {
    const account = createAccount({ id: 'account-1', upstreamId: 'now' });
    await store.insert(account);
    const changes = { status: 'CREDENTIALS' };
    assertEqual(await store.update('account-1', changes, { upstreamId: 'before' }), undefined, 'update');
    assertEqual(await store.get('account-1'), account, 'the row');
    const updated = await store.update('account-1', changes, { upstreamId: 'now' });
    assertEqual(updated?.status, 'CREDENTIALS', 'with the right upstream id');
  });

  test('lets exactly one of twenty moves from one upstream id win', async (store) => {
    await store.insert(createAccount({ id: 'account-1', upstreamId: 'before' }));
    const moves = await Promise.all(
      range(20).map((n) => store.update('account-1', { upstreamId: `after-${n}` }, { upstreamId: 'before' })),
    );
    const winners = moves.filter((row) => row !== undefined);
    assertEqual(winners.length, 1, 'winners');
    assertEqual(await store.get('account-1'), winners[0], 'the row');
  });

  test('changes nothing when the upstream id or the identity belongs to another row', async (store) => {
    await store.insert(createAccount({ id: 'account-1', upstreamId: 'taken', identityKey: 'taken' }));
    const account = createAccount({ id: 'account-2', identityKey: 'free' });
    await store.insert(account);
    assertEqual(await store.update('account-2', { upstreamId: 'taken' }), undefined, 'upstream id');
    assertEqual(await store.update('account-2', { identityKey: 'taken' }), undefined, 'identity');
    assertEqual(await store.get('account-2'), account, 'the row');
  });

  test('may write again the upstream id and the identity that the row has', async (store) => {
    await store.insert(completeAccount);
    const { upstreamId, identityKey } = completeAccount;
    assertEqual(
      await store.update(completeAccount.id, { upstreamId, identityKey }),
      completeAccount,
      'the row',
    );
  });
};
