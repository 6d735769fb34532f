import type { ChangeNote } from '../../server/stores/account-history.js';
import type { AccountStore } from '../../server/stores/account-store.js';
import { assertEqual } from './assert.js';
import { createAccount, range, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

const at = (ms: number, cause: ChangeNote['cause'] = 'hook'): ChangeNote => ({ at: startOfTime + ms, cause });

const lost = { state: 'action_required', status: 'CREDENTIALS', action: 'reconnect' } as const;
const well = { state: 'connected', status: 'OK', action: 'none' } as const;

export const testAccountHistory = (test: StoreTest<AccountStore>): void => {
  test('tells the life of a row, newest first, no more than asked for', async (store) => {
    const { id } = createAccount({ id: 'account-1' });
    await store.insert(createAccount({ id }), at(0, 'flow'));
    await store.update(id, lost, undefined, at(1, 'hook'));
    await store.update(id, { ...well, upstreamId: 'upstream-2' }, undefined, at(2, 'flow'));
    await store.update(id, { upstreamId: 'upstream-3' }, undefined, at(3, 'reconcile'));
    await store.remove(id, at(4, 'user'));
    const life = [
      { from: 'connected', to: 'removed', status: 'OK', cause: 'user' },
      { from: 'connected', to: 'connected', status: 'OK', cause: 'reconcile', moved: true },
      { from: 'action_required', to: 'connected', status: 'OK', cause: 'flow', moved: true },
      { from: 'connected', to: 'action_required', status: 'CREDENTIALS', cause: 'hook' },
      { to: 'connected', status: 'OK', cause: 'flow' },
    ].map((entry, index) => ({ ...entry, accountId: id, at: startOfTime + 4 - index }));
    assertEqual(await store.history(id, 10), life, 'all of it');
    assertEqual(await store.history(id, 2), life.slice(0, 2), 'two');
    assertEqual(await store.history('account-2', 10), [], 'of another');
  });

  test('is written for a change of state, status or upstream account alone', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }), at(0, 'flow'));
    await store.update('account-1', { label: 'Mine', name: 'Other' }, undefined, at(1, 'user'));
    await store.update('account-1', { state: 'connected', status: 'OK' }, undefined, at(2));
    await store.update('account-1', {}, undefined, at(3));
    await store.update('account-1', lost);
    assertEqual((await store.history('account-1', 10)).length, 1, 'entries');
  });

  test('says nothing of a write that did not happen', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }), at(0, 'flow'));
    await store.insert(createAccount({ id: 'account-2' }), at(0, 'flow'));
    await store.insert(createAccount({ id: 'account-1' }), at(1, 'flow'));
    await store.update('account-1', lost, { upstreamId: 'another' }, at(1));
    await store.update('account-1', lost, { lastUpdate: startOfTime - 1 }, at(1));
    await store.update('account-1', { ...lost, upstreamId: 'upstream-of-account-2' }, undefined, at(1));
    await store.update('account-9', lost, undefined, at(1));
    await store.remove('account-9', at(1));
    assertEqual((await store.history('account-1', 10)).length, 1, 'entries');
    assertEqual(await store.history('account-9', 10), [], 'entries of a row that never was');
  });

  test('keeps of a status only what is a word', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }));
    for (const status of ['it said: <b>no</b>', 'A'.repeat(41), 'ok', 'SYNC_2', 'A\nB', 'a\0b', '']) {
      await store.update('account-1', { status }, undefined, at(1));
    }
    assertEqual(
      (await store.history('account-1', 10)).map(({ status }) => status),
      ['OTHER', 'OTHER', 'OTHER', 'SYNC_2', 'OTHER', 'OTHER', 'OTHER'],
      'words',
    );
  });

  test('is a chain without a gap when many write at once', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }), at(0, 'flow'));
    const states = ['connected', 'degraded', 'paused', 'syncing'] as const;
    await Promise.all(
      range(24).map((n) =>
        store.update('account-1', { state: states[n % 4] ?? 'syncing' }, undefined, at(n)),
      ),
    );
    const entries = [...(await store.history('account-1', 100))].reverse();
    const row = await store.get('account-1');
    assertEqual(entries.at(-1)?.to, row?.state, 'the last one is how the row is');
    entries.slice(1).forEach((entry, index) => {
      assertEqual(entry.from, entries[index]?.to, `entry ${index + 1} begins where the one before ended`);
    });
  });

  test('forgets what is old enough, and says how much', async (store) => {
    for (const n of range(3)) await store.insert(createAccount({ id: `account-${n}` }), at(n * 100, 'flow'));
    assertEqual(await store.purgeHistory(startOfTime + 200), 2, 'entries');
    assertEqual(await store.purgeHistory(startOfTime + 200), 0, 'entries the second time');
    assertEqual(
      await Promise.all(range(3).map(async (n) => (await store.history(`account-${n}`, 9)).length)),
      [0, 0, 1],
      'what is left',
    );
  });

  test('lets a write happen only while the row is as it was read', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }));
    const seen = { upstreamId: 'upstream-of-account-1', lastUpdate: startOfTime };
    const written = await Promise.all(
      range(10).map((n) => store.update('account-1', { lastUpdate: startOfTime + 1 + n }, seen, at(n))),
    );
    assertEqual(written.filter(Boolean).length, 1, 'writes');
  });
};
