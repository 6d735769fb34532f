import type { SessionRecord, SessionStore } from '../../server/stores/session-store.js';
import { assert, assertEqual } from './assert.js';
import { awkwardTexts, owner, range, startOfTime } from './records.js';
import { createStoreTest, type TestRunner } from './runner.js';

const now = startOfTime;

const createSession = (changes: Partial<SessionRecord> = {}): SessionRecord => ({
  ...owner,
  accountId: 'account-1',
  version: 1,
  seenAt: now,
  purgeAt: now + 1_000,
  ...changes,
});

const complete = createSession({
  waitsUntil: now + 1,
  sealed: 'c2VhbGVk',
  sealedUntil: now + 2,
  nextTryAt: now + 4,
  dueAt: now + 3,
  purgeAt: now + 1_000,
});

/** What a `SessionStore` must do. `createStore` answers with an empty one. */
export const testSessionStore = (
  createStore: () => SessionStore | Promise<SessionStore>,
  runner: TestRunner,
): void => {
  const test = createStoreTest(createStore, runner);

  test('keeps a record as it is, and only as long as it is there', async (store) => {
    assertEqual(await store.get('account-1'), undefined, 'before');
    assertEqual(await store.put(complete, 0), true, 'put');
    assertEqual(await store.get('account-1'), complete, 'the record');
    const bare = createSession({ version: 2 });
    assertEqual(await store.put(bare, 1), true, 'put again');
    assertEqual(await store.get('account-1'), bare, 'without what is no longer there');
    await store.remove('account-1');
    await store.remove('account-1');
    assertEqual(await store.get('account-1'), undefined, 'after');
  });

  test('writes nothing over another version than the expected one', async (store) => {
    assertEqual(await store.put(createSession({ version: 5 }), 4), false, 'where there is none');
    await store.put(complete, 0);
    assertEqual(await store.put(createSession({ version: 1 }), 0), false, 'where there is one');
    assertEqual(await store.put(createSession({ version: 3 }), 2), false, 'another version');
    assertEqual(await store.get('account-1'), complete, 'the record');
  });

  test('lets one of twenty writers win', async (store) => {
    await store.put(complete, 0);
    const writes = await Promise.all(
      range(20).map((n) => store.put(createSession({ version: 2, seenAt: now + n }), 1)),
    );
    assertEqual(writes.filter(Boolean).length, 1, 'winners');
  });

  test('gives what is due to one of many who take, the longest due first', async (store) => {
    for (const [n, dueAt] of [now, now - 5, now + 1].entries())
      await store.put(createSession({ accountId: `account-${n}`, dueAt }), 0);
    await store.put(createSession({ accountId: 'account-9' }), 0);
    const [first] = await store.takeDue(now, now + 10, 1);
    assertEqual([first?.accountId, first?.version, first?.dueAt], ['account-1', 2, now + 10], 'the first');
    const rest = await Promise.all(range(5).map(() => store.takeDue(now, now + 10, 10)));
    assertEqual(
      rest.flat().map(({ accountId }) => accountId),
      ['account-0'],
      'the rest that is due',
    );
    assertEqual((await store.takeDue(now + 10, now + 20, 10)).length, 3, 'when the leases are over');
  });

  test('makes a write fail of who read before it was taken', async (store) => {
    await store.put(createSession({ dueAt: now }), 0);
    await store.takeDue(now, now + 10, 1);
    assertEqual(await store.put(createSession({ version: 2 }), 1), false, 'put');
  });

  test('forgets what is sealed when its time has come, and the record when its own has', async (store) => {
    await store.put(createSession({ accountId: 'account-1', sealed: 'x', sealedUntil: now + 5 }), 0);
    await store.put(createSession({ accountId: 'account-2', purgeAt: now + 5 }), 0);
    await store.purge(now + 4);
    assertEqual((await store.get('account-1'))?.sealed, 'x', 'too early');
    assert((await store.get('account-2')) !== undefined, 'a record, too early');
    await store.purge(now + 5);
    const left = await store.get('account-1');
    assertEqual(
      [left?.sealed, left?.sealedUntil, left?.accountId],
      [undefined, undefined, 'account-1'],
      'sealed',
    );
    assert(left?.version !== 1, 'a write that knows of what is gone must fail');
    assertEqual(await store.get('account-2'), undefined, 'the record');
  });

  test('tells apart whatever ids there are', async (store) => {
    for (const id of awkwardTexts) await store.put(createSession({ accountId: id }), 0);
    for (const id of awkwardTexts) assert((await store.get(id)) !== undefined, JSON.stringify(id));
  });
};
