import type { AccountRecord, AccountStore } from '../../server/stores/account-store.js';
import { assert, assertEqual } from './assert.js';
import { awkwardTexts, completeAccount, createAccount, otherTenant, otherUser } from './records.js';
import type { StoreTest } from './runner.js';

export const testAccountRows = (test: StoreTest<AccountStore>): void => {
  test('gives back a row as it was inserted, with every field', async (store) => {
    assertEqual(await store.insert(completeAccount), true, 'insert of a new row');
    assertEqual(await store.get(completeAccount.id), completeAccount, 'the row');
  });

  test('leaves out what was left out, and never turns it into null', async (store) => {
    const account = createAccount({ id: 'account-1', tenantId: undefined, label: undefined });
    await store.insert(account);
    const stored = await store.get('account-1');
    assertEqual(stored, account, 'the row');
    assertEqual(stored?.tenantId ?? undefined, undefined, 'the tenant');
  });

  test('keeps awkward text to the letter', async (store) => {
    for (const [index, text] of awkwardTexts.entries()) {
      const account: AccountRecord = {
        ...completeAccount,
        id: `account-${index}`,
        tenantId: text,
        userId: text,
        upstreamId: text,
        name: text,
        label: text,
        loginHint: text,
        identityKey: text,
        sources: [{ kind: text, status: text, state: 'connected' }],
      };
      assertEqual(await store.insert(account), true, `insert with ${text}`);
      assertEqual(await store.get(account.id), account, 'by id');
      assertEqual(await store.findByUpstreamId(text), account, 'by upstream id');
      assertEqual(await store.findByIdentity(account, 'linkedin', text), account, 'by identity');
      assertEqual(await store.list(account, { limit: 5 }), [account], 'in the list');
    }
  });

  test('answers a question with text that no database holds as any other', async (store) => {
    for (const text of ['\0', 'half \uD83D of a pair']) {
      assertEqual(await store.get(text), undefined, 'get');
      assertEqual(await store.findByUpstreamId(text), undefined, 'findByUpstreamId');
      assertEqual(await store.list({ userId: text }, { limit: 5 }), [], 'list');
      assertEqual(await store.remove(text), false, 'remove');
    }
  });

  test('keeps what it stored when the caller changes the objects afterwards', async (store) => {
    const sources = [{ kind: 'messaging', status: 'OK', state: 'connected' as const }];
    await store.insert(createAccount({ id: 'account-1', sources }));
    sources.pop();
    const first = await store.get('account-1');
    (first?.sources as unknown[]).pop();
    assertEqual((await store.get('account-1'))?.sources.length, 1, 'sources that are stored');
  });

  test('knows nothing of an id that it was never given', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }));
    assertEqual(await store.get('account-2'), undefined, 'get');
    assertEqual(await store.get('account'), undefined, 'get by the beginning of an id');
    assertEqual(await store.get('account-%'), undefined, 'get by a pattern');
    assertEqual(await store.findByUpstreamId('account-1'), undefined, 'findByUpstreamId by our own id');
  });

  test('removes a row only while it still is as expected', async (store) => {
    const row = createAccount({ id: 'account-1', upstreamId: 'upstream-1' });
    await store.insert(row);
    const note = { at: row.lastUpdate, cause: 'user' } as const;
    assertEqual(await store.remove(row.id, note, { upstreamId: 'upstream-2' }), false, 'another upstream id');
    assertEqual(await store.remove(row.id, note, { lastUpdate: row.lastUpdate - 1 }), false, 'another time');
    assertEqual(await store.get(row.id), row, 'the row');
    assertEqual((await store.history(row.id, 9)).length, 0, 'entries of what did not happen');
    const expected = { upstreamId: 'upstream-1', lastUpdate: row.lastUpdate };
    assertEqual(await store.remove(row.id, note, expected), true, 'as it is');
    assertEqual(await store.get(row.id), undefined, 'the row');
  });

  test('lets only one win of a removal and a move of the row, both of which expect it as it was', async (store) => {
    for (const turn of ['remove first', 'move first']) {
      const row = createAccount({ id: `account of ${turn}`, upstreamId: `upstream of ${turn}` });
      await store.insert(row);
      const { upstreamId } = row;
      const remove = async () => store.remove(row.id, undefined, { upstreamId });
      const move = async () =>
        (await store.update(row.id, { upstreamId: `newer ${turn}` }, { upstreamId })) !== undefined;
      const both = turn === 'remove first' ? [remove, move] : [move, remove];
      const done = await Promise.all(both.map((write) => write()));
      assertEqual(done.filter(Boolean).length, 1, turn);
      assertEqual((await store.get(row.id)) !== undefined, done[both.indexOf(move)], `the row, ${turn}`);
    }
  });

  test('counts those who have a row', async (store) => {
    assertEqual(await store.countOwners(), 0, 'empty');
    await store.insert(createAccount({ id: 'account-1' }));
    await store.insert(createAccount({ ...otherUser, id: 'account-2' }));
    await store.insert(createAccount({ ...otherUser, id: 'account-3' }));
    await store.insert(createAccount({ ...otherTenant, id: 'account-4' }));
    await store.insert(createAccount({ id: 'account-5', userId: 'user-3', tenantId: undefined }));
    assertEqual(await store.countOwners(), 4, 'of all');
    assertEqual(await store.countOwners({ tenantId: 'tenant-1' }), 2, 'of a tenant');
    assertEqual(await store.countOwners({}), 1, 'of none');
    assertEqual(await store.countOwners({ tenantId: 'tenant-3' }), 0, 'of one that is not there');
  });

  test('removes a row once', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }));
    await store.insert(createAccount({ id: 'account-2' }));
    assertEqual(await store.remove('account-1'), true, 'the first time');
    assertEqual(await store.remove('account-1'), false, 'the second time');
    assertEqual(await store.get('account-1'), undefined, 'the row');
    assert((await store.get('account-2')) !== undefined, 'the other row is still there');
  });
};
