import type { FlowStore } from '../../server/stores/flow-store.js';
import { assertEqual } from './assert.js';
import { awkwardTexts, createInboxEntry, range, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

const now = startOfTime;
const leaseUntil = startOfTime + 60_000;

export const testInbox = (test: StoreTest<FlowStore>): void => {
  test('gives an entry to who takes it, counted as a try, and hides it for the lease', async (store) => {
    const entry = createInboxEntry({ id: 'hook-1', tries: 2 });
    await store.addToInbox(entry);
    const taken = await store.takeFromInbox(now, leaseUntil, 10);
    assertEqual(taken, [{ ...entry, tries: 3, nextTryAt: leaseUntil }], 'taken');
    assertEqual(await store.takeFromInbox(leaseUntil - 1, leaseUntil, 10), [], 'during the lease');
  });

  test('gives an entry again when the lease is over and nobody has removed it', async (store) => {
    await store.addToInbox(createInboxEntry({ id: 'hook-1' }));
    await store.takeFromInbox(now, leaseUntil, 10);
    const [again] = await store.takeFromInbox(leaseUntil, leaseUntil + 1, 10);
    assertEqual([again?.id, again?.tries], ['hook-1', 2], 'the second try');
  });

  test('hides entries for longer that are held, and brings back none that is gone', async (store) => {
    for (const id of ['hook-1', 'hook-2', 'hook-3']) await store.addToInbox(createInboxEntry({ id }));
    await store.takeFromInbox(now, leaseUntil, 10);
    await store.removeFromInbox('hook-3');
    await store.holdInInbox(['hook-1', 'hook-3', 'hook-4'], leaseUntil + 5);
    await store.holdInInbox([], leaseUntil + 9);
    const takeAt = async (at: number) =>
      (await store.takeFromInbox(at, leaseUntil + 60_000, 10)).map(({ id, tries }) => [id, tries]);
    assertEqual(await takeAt(leaseUntil), [['hook-2', 2]], 'the one that was not held');
    assertEqual(await takeAt(leaseUntil + 5), [['hook-1', 2]], 'the one that was');
  });

  test('counts what is in it, taken or not, and no further than asked', async (store) => {
    assertEqual(await store.countInbox(10), 0, 'empty');
    for (const id of ['hook-1', 'hook-2', 'hook-3']) await store.addToInbox(createInboxEntry({ id }));
    await store.takeFromInbox(now, leaseUntil, 1);
    assertEqual(await store.countInbox(10), 3, 'all');
    assertEqual(await store.countInbox(2), 2, 'up to two');
    await store.removeFromInbox('hook-1');
    assertEqual(await store.countInbox(10), 2, 'without one that is removed');
  });

  test('forgets an entry that is removed', async (store) => {
    await store.addToInbox(createInboxEntry({ id: 'hook-1' }));
    await store.addToInbox(createInboxEntry({ id: 'hook-2' }));
    await store.removeFromInbox('hook-1');
    await store.removeFromInbox('hook-1');
    const left = await store.takeFromInbox(now, leaseUntil, 10);
    assertEqual(
      left.map(({ id }) => id),
      ['hook-2'],
      'what is left',
    );
  });

  test('keeps the first of two entries with one id', async (store) => {
    await store.addToInbox(createInboxEntry({ id: 'hook-1', event: 'first' }));
    await store.addToInbox(createInboxEntry({ id: 'hook-1', event: 'second' }));
    const taken = await store.takeFromInbox(now, leaseUntil, 10);
    assertEqual(
      taken.map(({ event }) => event),
      ['first'],
      'taken',
    );
  });

  test('gives what has waited longest first, and no more than asked for', async (store) => {
    await store.addToInbox(createInboxEntry({ id: 'hook-1', nextTryAt: now + 1 }));
    await store.addToInbox(createInboxEntry({ id: 'hook-2', nextTryAt: now, receivedAt: now }));
    await store.addToInbox(createInboxEntry({ id: 'hook-3', nextTryAt: now - 5 }));
    await store.addToInbox(createInboxEntry({ id: 'hook-4', nextTryAt: now, receivedAt: now - 5 }));
    const take = async (limit: number) =>
      (await store.takeFromInbox(now, leaseUntil, limit)).map(({ id }) => id);
    assertEqual(await take(2), ['hook-3', 'hook-4'], 'two');
    assertEqual(await take(10), ['hook-2'], 'the rest that is due');
  });

  test('gives each entry to one of many who take at once', async (store) => {
    for (const n of range(30)) await store.addToInbox(createInboxEntry({ id: `hook-${n}` }));
    const hands = await Promise.all(range(10).map(() => store.takeFromInbox(now, leaseUntil, 5)));
    const taken = hands.flat().map(({ id }) => id);
    assertEqual(new Set(taken).size, taken.length, 'entries that were taken, each once');
    const left = await store.takeFromInbox(now, leaseUntil, 30);
    assertEqual(taken.length + left.length, 30, 'entries altogether');
  });

  test('keeps awkward text to the letter', async (store) => {
    for (const [index, text] of awkwardTexts.entries()) {
      const entry = createInboxEntry({
        id: `${index}${text}`,
        upstreamId: text,
        event: text,
        accountType: text,
      });
      await store.addToInbox(entry);
      const taken = await store.takeFromInbox(now, leaseUntil, 10);
      assertEqual(taken, [{ ...entry, tries: 1, nextTryAt: leaseUntil }], `an entry with ${text}`);
      await store.removeFromInbox(entry.id);
    }
    assertEqual(await store.takeFromInbox(leaseUntil, leaseUntil, 10), [], 'what is left');
  });

  test('takes entries with text that no database holds', async (store) => {
    await store.addToInbox(createInboxEntry({ id: 'hook-1', upstreamId: 'a\0b', event: 'half \uD83D' }));
    assertEqual((await store.takeFromInbox(now, leaseUntil, 10)).length, 1, 'taken');
  });
};
