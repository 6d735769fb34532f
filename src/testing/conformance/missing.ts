import type { FlowStore } from '../../server/stores/flow-store.js';
import { assertEqual } from './assert.js';
import { awkwardTexts, range, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

export const testMissing = (test: StoreTest<FlowStore>): void => {
  const note = async (store: FlowStore, ...ids: string[]) =>
    [...(await store.noteMissing(ids, startOfTime))].sort();

  test('tells what is missing for the second time in a row', async (store) => {
    assertEqual(await note(store, 'a', 'b'), [], 'the first time');
    assertEqual(await note(store, 'b', 'c'), ['b'], 'the second time');
    assertEqual(await note(store, 'a', 'b', 'c'), ['b', 'c'], 'the third time');
  });

  test('forgets what was seen in between', async (store) => {
    await note(store, 'a');
    assertEqual(await note(store), [], 'nothing is missing');
    assertEqual(await note(store, 'a'), [], 'missing anew');
  });

  test('takes any number and any text', async (store) => {
    const ids = [...awkwardTexts, ...range(5_000).map((n) => `upstream-${n}`)].sort();
    await note(store, ...ids, ...ids.slice(0, 3));
    assertEqual((await note(store, ...ids)).length, ids.length, 'missing twice');
  });
};
