import type { FlowStore } from '../../server/stores/flow-store.js';
import { assertEqual } from './assert.js';
import { awkwardTexts, range, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

const now = startOfTime;
const until = startOfTime + 60_000;

export const testLeases = (test: StoreTest<FlowStore>): void => {
  test('gives a lease to one holder at a time', async (store) => {
    assertEqual(await store.acquireLease('work', 'process-1', until, now), true, 'the first');
    assertEqual(await store.acquireLease('work', 'process-2', until, now), false, 'the second');
    assertEqual(
      await store.acquireLease('work', 'process-2', until + 1, until - 1),
      false,
      'at the very end',
    );
    assertEqual(await store.acquireLease('other work', 'process-2', until, now), true, 'another lease');
  });

  test('lets its holder move the end of a lease, forward and back', async (store) => {
    await store.acquireLease('work', 'process-1', until, now);
    assertEqual(await store.acquireLease('work', 'process-1', until + 500, now), true, 'forward');
    assertEqual(
      await store.acquireLease('work', 'process-2', until + 900, until),
      false,
      'when it was to end',
    );
    assertEqual(await store.acquireLease('work', 'process-1', now + 5, now), true, 'back');
    assertEqual(await store.acquireLease('work', 'process-2', until, now + 5), true, 'when it ends');
  });

  test('gives a lease that is over to who asks for it, and not back', async (store) => {
    await store.acquireLease('work', 'process-1', until, now);
    assertEqual(await store.acquireLease('work', 'process-2', until + 100, until), true, 'another');
    assertEqual(
      await store.acquireLease('work', 'process-1', until + 200, until + 1),
      false,
      'the first again',
    );
  });

  test('takes a lease back from its holder alone', async (store) => {
    await store.acquireLease('work', 'process-1', until, now);
    await store.releaseLease('work', 'process-2');
    assertEqual(await store.acquireLease('work', 'process-2', until, now), false, 'given back by another');
    await store.releaseLease('work', 'process-1');
    await store.releaseLease('work', 'process-1');
    assertEqual(await store.acquireLease('work', 'process-2', until, now), true, 'given back by its holder');
  });

  test('gives a lease, free or over, to one of many who ask at once', async (store) => {
    for (const at of [now, until]) {
      const asked = await Promise.all(
        range(20).map((n) => store.acquireLease('work', `process-${n} at ${at}`, at + 60_000, at)),
      );
      assertEqual(asked.filter(Boolean).length, 1, 'holders');
    }
  });

  test('tells awkward names and holders apart', async (store) => {
    for (const text of [...awkwardTexts, 'a\0b', 'half \uD83D']) {
      assertEqual(await store.acquireLease(text, text, until, now), true, `${text} for itself`);
      assertEqual(await store.acquireLease(text, text, until, now), true, `${text} again`);
      assertEqual(await store.acquireLease(text, 'another', until, now), false, `${text} for another`);
    }
  });
};
