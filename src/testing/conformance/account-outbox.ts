import type { AccountStore } from '../../server/stores/account-store.js';
import type { OutboxEntry } from '../../server/stores/outbox.js';
import { assertEqual } from './assert.js';
import { awkwardTexts, createAccount, range, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

const now = startOfTime;
const leaseUntil = startOfTime + 60_000;

const row = createAccount({ id: 'account-1' });

const entryOf = (changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: 'entry-1',
  eventId: 'event-1',
  at: now,
  tries: 1,
  nextTryAt: now,
  event: { kind: 'connected', account: row },
  ...changes,
});

const noteOf = (...tells: readonly OutboxEntry[]) => ({ at: now, cause: 'flow', tells }) as const;

export const testAccountOutbox = (test: StoreTest<AccountStore>): void => {
  const idsIn = async (store: AccountStore, at = now): Promise<readonly string[]> =>
    (await store.takeFromOutbox(at, at + 60_000, 100)).map(({ id }) => id);

  test('keeps what is to be told with the row that was written, and gives it to who takes it', async (store) => {
    const entry = entryOf();
    await store.insert(row, noteOf(entry));
    const taken = await store.takeFromOutbox(now, leaseUntil, 10);
    assertEqual(taken, [{ ...entry, tries: 2, nextTryAt: leaseUntil }], 'taken');
    assertEqual(await idsIn(store, leaseUntil - 1), [], 'during the lease');
    assertEqual(await idsIn(store, leaseUntil), ['entry-1'], 'after the lease');
  });

  test('keeps what is to be told of an update and of a removal', async (store) => {
    await store.insert(row);
    const told = entryOf({
      id: 'entry-2',
      event: { kind: 'status-changed', account: { ...row, status: 'ERROR' }, previous: row },
    });
    const more = entryOf({
      id: 'entry-3',
      at: now + 1,
      event: { kind: 'replaced', account: row, previousUpstreamId: 'upstream-0' },
    });
    await store.update(row.id, { status: 'ERROR' }, row, noteOf(told, more));
    await store.remove(
      row.id,
      noteOf(entryOf({ id: 'entry-4', at: now + 2, event: { kind: 'disconnected', account: row } })),
    );
    assertEqual(await idsIn(store), ['entry-2', 'entry-3', 'entry-4'], 'taken, the oldest first');
  });

  test('keeps nothing of a write that did not happen', async (store) => {
    await store.insert(row);
    await store.insert(createAccount({ id: 'account-2', upstreamId: 'upstream-2' }));
    await store.insert(row, noteOf(entryOf({ id: 'inserted' })));
    await store.update(row.id, { status: 'ERROR' }, { lastUpdate: 1 }, noteOf(entryOf({ id: 'late' })));
    await store.update(row.id, { upstreamId: 'upstream-2' }, {}, noteOf(entryOf({ id: 'taken' })));
    await store.update('account-3', { status: 'ERROR' }, {}, noteOf(entryOf({ id: 'none' })));
    await store.remove(row.id, noteOf(entryOf({ id: 'kept' })), { upstreamId: 'upstream-9' });
    await store.remove('account-3', noteOf(entryOf({ id: 'absent' })));
    assertEqual(await idsIn(store), [], 'taken');
  });

  test('hides what is held until another time, and brings back none that is gone', async (store) => {
    const entries = ['entry-1', 'entry-2', 'entry-3'].map((id) => entryOf({ id }));
    await store.insert(row, noteOf(...entries));
    await store.removeFromOutbox(['entry-3', 'entry-4']);
    await store.removeFromOutbox([]);
    await store.holdInOutbox(['entry-1', 'entry-3', 'entry-4'], now + 5);
    await store.holdInOutbox([], now + 9);
    assertEqual(await idsIn(store), ['entry-2'], 'the one that was not held');
    assertEqual(await idsIn(store, now + 5), ['entry-1'], 'the one that was');
  });

  test('gives what has been due for longest, in the order in which it was written', async (store) => {
    const ids = ['entry-c', 'entry-a', 'entry-d', 'entry-b'];
    await store.insert(row, noteOf(...ids.map((id) => entryOf({ id }))));
    assertEqual(await idsIn(store), ids, 'of one write, in the order of its tells');
    await store.holdInOutbox(['entry-b'], now + 1);
    await store.holdInOutbox(['entry-d'], now + 2);
    await store.holdInOutbox(['entry-a'], now + 3);
    await store.holdInOutbox(['entry-c'], now + 4);
    const taken = await store.takeFromOutbox(now + 9, leaseUntil, 3);
    assertEqual(
      taken.map(({ id }) => id),
      ['entry-a', 'entry-d', 'entry-b'],
      'all but the one that was put off for longest',
    );
  });

  test('gives each entry to one of many who take at once', async (store) => {
    await store.insert(row, noteOf(...range(30).map((n) => entryOf({ id: `entry-${n}` }))));
    const hands = await Promise.all(range(10).map(() => store.takeFromOutbox(now, leaseUntil, 5)));
    const taken = hands.flat().map(({ id }) => id);
    assertEqual(new Set(taken).size, taken.length, 'entries that were taken, each once');
    const left = await store.takeFromOutbox(now, leaseUntil, 30);
    assertEqual(taken.length + left.length, 30, 'entries altogether');
  });

  test('keeps awkward text in what is to be told, and takes text that no database holds', async (store) => {
    await store.insert(row);
    for (const name of awkwardTexts) {
      const event = { kind: 'disconnected', account: { ...row, name } } as const;
      await store.update(row.id, { name }, {}, noteOf(entryOf({ event })));
      const [taken] = await store.takeFromOutbox(now, leaseUntil, 1);
      assertEqual(taken?.event, event, `an event with ${name}`);
      await store.removeFromOutbox(['entry-1']);
    }
    const event = { kind: 'disconnected', account: { ...row, name: 'half \uD83D and \0' } } as const;
    await store.update(row.id, { status: 'ERROR' }, {}, noteOf(entryOf({ event })));
    assertEqual(await idsIn(store), ['entry-1'], 'taken');
  });
};
