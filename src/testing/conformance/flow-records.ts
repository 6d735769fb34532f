import type { FlowRecord, FlowStore } from '../../server/stores/flow-store.js';
import { assert, assertEqual } from './assert.js';
import { awkwardTexts, completeFlow, createAttempt, createFlow, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

export const testFlowRecords = (test: StoreTest<FlowStore>): void => {
  test('gives back a flow as it was inserted, with every field', async (store) => {
    assertEqual(await store.insert(completeFlow), { inserted: true }, 'insert');
    assertEqual(await store.get(completeFlow.id), completeFlow, 'the flow');
  });

  test('gives back a flow as it was last replaced, with every field', async (store) => {
    await store.insert(createFlow({ id: completeFlow.id }));
    assertEqual(await store.replace(completeFlow, 1), true, 'replace');
    assertEqual(await store.get(completeFlow.id), completeFlow, 'the flow');
  });

  test('leaves out what was left out, and never turns it into null', async (store) => {
    const bare = createFlow({ id: 'flow-1', tenantId: undefined, claim: undefined, dueAt: undefined });
    await store.insert(bare);
    assertEqual(await store.get('flow-1'), bare, 'after insert');
    await store.insert(completeFlow);
    const emptied = createFlow({ id: completeFlow.id, version: 8 });
    assertEqual(await store.replace(emptied, completeFlow.version), true, 'replace');
    assertEqual(await store.get(completeFlow.id), emptied, 'after all that may go has gone');
  });

  test('keeps awkward text to the letter', async (store) => {
    for (const [index, text] of awkwardTexts.entries()) {
      const flow: FlowRecord = {
        ...completeFlow,
        id: `flow-${index}`,
        tenantId: text,
        userId: text,
        accountId: text,
        idempotencyKey: text,
        loginHint: text,
        returnTo: text,
        answerIds: [text, text],
        attempts: [createAttempt(text)],
      };
      assertEqual(await store.insert(flow), { inserted: true }, `insert with ${text}`);
      assertEqual(await store.get(flow.id), flow, 'by id');
      assertEqual(await store.findByUpstreamId(text), [flow], 'by upstream id');
      assertEqual(await store.listOpen(flow), [flow], 'among the open ones');
      const again = await store.insert({ ...flow, id: `flow-again-${index}` });
      assertEqual(again, { inserted: false, existing: flow }, 'by idempotency key');
    }
  });

  test('takes and answers text that no database holds as any other', async (store) => {
    for (const [index, text] of ['\0', 'half \uD83D of a pair'].entries()) {
      assertEqual(await store.get(text), undefined, 'get');
      assertEqual(await store.findByUpstreamId(text), [], 'findByUpstreamId');
      assertEqual(await store.listOpen({ userId: text }), [], 'listOpen');
      const flow = createFlow({ id: `flow-${index}`, loginHint: text });
      assertEqual(await store.insert(flow), { inserted: true }, 'insert');
      assertEqual((await store.get(flow.id))?.id, flow.id, 'the flow');
    }
  });

  test('keeps what it stored when the caller changes the objects afterwards', async (store) => {
    const answerIds = ['answer-1'];
    await store.insert(createFlow({ id: 'flow-1', answerIds }));
    answerIds.push('answer-2');
    const first = await store.get('flow-1');
    (first?.answerIds as unknown[]).push('answer-3');
    assertEqual((await store.get('flow-1'))?.answerIds, ['answer-1'], 'ids that are stored');
  });

  test('knows nothing of an id that it was never given', async (store) => {
    await store.insert(createFlow({ id: 'flow-1' }));
    for (const id of ['flow-2', 'flow', 'flow-%', ''])
      assertEqual(await store.get(id), undefined, `get ${id}`);
  });

  test('never lets a second flow take the id of the first', async (store) => {
    const first = createFlow({ id: 'flow-1' });
    await store.insert(first);
    const outcome = await store.insert(createFlow({ id: 'flow-1', rev: 9 })).catch(() => undefined);
    assert(outcome?.inserted !== true, 'the second insert fails');
    assertEqual(await store.get('flow-1'), first, 'the first flow');
  });

  test('purges the flows whose time has come, and says how many', async (store) => {
    await store.insert(createFlow({ id: 'flow-1', purgeAt: startOfTime - 1 }));
    await store.insert(createFlow({ id: 'flow-2', purgeAt: startOfTime, state: 'connected' }));
    await store.insert(createFlow({ id: 'flow-3', purgeAt: startOfTime + 1 }));
    assertEqual(await store.purge(startOfTime), 2, 'how many');
    assertEqual(await store.purge(startOfTime), 0, 'how many the second time');
    assertEqual(await store.get('flow-2'), undefined, 'a purged flow');
    assert((await store.get('flow-3')) !== undefined, 'a flow whose time has not come is still there');
  });
};
