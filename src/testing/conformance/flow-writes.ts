import type { FlowStore } from '../../server/stores/flow-store.js';
import { assert, assertEqual } from './assert.js';
import { createAttempt, createFlow, otherTenant, otherUser, owner, range } from './records.js';
import type { StoreTest } from './runner.js';

export const testFlowWrites = (test: StoreTest<FlowStore>): void => {
  test('replaces a flow only when its version is the expected one', async (store) => {
    const flow = createFlow({ id: 'flow-1', version: 1 });
    await store.insert(flow);
    const next = { ...flow, version: 2, rev: 2 };
    assertEqual(await store.replace(next, 0), false, 'an older version');
    assertEqual(await store.replace(next, 2), false, 'a version to come');
    assertEqual(await store.get('flow-1'), flow, 'the flow that was not replaced');
    assertEqual(await store.replace(next, 1), true, 'the right version');
    assertEqual(await store.replace({ ...next, rev: 3 }, 1), false, 'the same a second time');
    assertEqual(await store.get('flow-1'), next, 'the flow that was replaced');
  });

  test('replaces no other flow, and none that is not there', async (store) => {
    const other = createFlow({ id: 'flow-2' });
    await store.insert(createFlow({ id: 'flow-1' }));
    await store.insert(other);
    await store.replace(createFlow({ id: 'flow-1', version: 2 }), 1);
    assertEqual(await store.get('flow-2'), other, 'the other flow');
    assertEqual(await store.replace(createFlow({ id: 'flow-3', version: 2 }), 1), false, 'a missing one');
    assertEqual(await store.get('flow-3'), undefined, 'the missing flow');
  });

  test('lets exactly one of twenty replaces of one version win', async (store) => {
    const flow = createFlow({ id: 'flow-1', version: 1 });
    await store.insert(flow);
    const replaces = await Promise.all(
      range(20).map((n) => store.replace({ ...flow, version: 2, supportId: `SUPPORT-${n}` }, 1)),
    );
    assertEqual(replaces.filter(Boolean).length, 1, 'winners');
    const winner = `SUPPORT-${replaces.indexOf(true)}`;
    assertEqual((await store.get('flow-1'))?.supportId, winner, 'the flow is the winner’s');
  });

  test('answers a repeated idempotency key with the flow that it made', async (store) => {
    const first = createFlow({ id: 'flow-1', idempotencyKey: 'key-1' });
    await store.insert(first);
    const again = await store.insert(createFlow({ id: 'flow-2', idempotencyKey: 'key-1' }));
    assertEqual(again, { inserted: false, existing: first }, 'insert');
    assertEqual(await store.get('flow-2'), undefined, 'the second flow');
  });

  test('remembers an idempotency key after its flow has ended, as it is now', async (store) => {
    const first = createFlow({ id: 'flow-1', idempotencyKey: 'key-1' });
    await store.insert(first);
    const ended = { ...first, version: 2, state: 'failed' as const };
    await store.replace(ended, 1);
    const again = await store.insert(createFlow({ id: 'flow-2', idempotencyKey: 'key-1' }));
    assertEqual(again, { inserted: false, existing: ended }, 'insert');
  });

  test('keeps the idempotency keys of owners apart', async (store) => {
    for (const [n, whose] of [owner, otherTenant, otherUser, { userId: 'user-1' }].entries()) {
      const flow = createFlow({ id: `flow-${n}`, tenantId: undefined, ...whose, idempotencyKey: 'key-1' });
      assertEqual(await store.insert(flow), { inserted: true }, `owner ${n}`);
    }
  });

  test('answers with the open flow of an account instead of opening a second one', async (store) => {
    const first = createFlow({ id: 'flow-1', accountId: 'account-1' });
    await store.insert(first);
    const second = await store.insert(createFlow({ id: 'flow-2', accountId: 'account-1' }));
    assertEqual(second, { inserted: false, existing: first }, 'the same account');
    const other = await store.insert(createFlow({ id: 'flow-3', accountId: 'account-2' }));
    assertEqual(other, { inserted: true }, 'another account');
    for (const n of range(2)) {
      assertEqual(await store.insert(createFlow({ id: `new-${n}` })), { inserted: true }, 'no account');
    }
  });

  test('never answers with a flow of another owner', async (store) => {
    await store.insert(createFlow({ id: 'flow-1', accountId: 'account-1', idempotencyKey: 'key-1' }));
    const foreign = createFlow({
      ...otherTenant,
      id: 'flow-2',
      accountId: 'account-1',
      idempotencyKey: 'key-1',
    });
    assertEqual(await store.insert(foreign), { inserted: true }, 'insert');
  });

  test('goes by the idempotency key first when another flow of the account is open', async (store) => {
    const open = createFlow({ id: 'flow-1', accountId: 'account-1' });
    const ended = createFlow({
      id: 'flow-2',
      accountId: 'account-1',
      idempotencyKey: 'key-1',
      state: 'failed',
    });
    await store.insert(ended);
    await store.insert(open);
    const again = createFlow({ id: 'flow-3', accountId: 'account-1', idempotencyKey: 'key-1' });
    assertEqual(await store.insert(again), { inserted: false, existing: ended }, 'insert');
  });

  test('opens a flow for an account again once the earlier one has ended', async (store) => {
    const first = createFlow({ id: 'flow-1', accountId: 'account-1' });
    await store.insert(first);
    await store.replace({ ...first, version: 2, state: 'cancelled' }, 1);
    const second = createFlow({ id: 'flow-2', accountId: 'account-1' });
    assertEqual(await store.insert(second), { inserted: true }, 'insert');
  });

  test('never makes a second open flow for an account out of one that had none', async (store) => {
    await store.insert(createFlow({ id: 'flow-1', accountId: 'account-1' }));
    const second = createFlow({ id: 'flow-2', state: 'failed', accountId: 'account-1' });
    await store.insert(second);
    assertEqual(await store.replace({ ...second, version: 2, state: 'open' }, 1), false, 'replace');
    assertEqual(await store.get('flow-2'), second, 'the flow');
  });

  test('makes one flow of twenty starts with one idempotency key', async (store) => {
    const starts = await Promise.all(
      range(20).map((n) => store.insert(createFlow({ id: `flow-${n}`, idempotencyKey: 'key-1' }))),
    );
    const [winner, ...others] = await store.listOpen(owner);
    assertEqual(others, [], 'further flows');
    assertEqual(starts.filter((start) => start.inserted).length, 1, 'winners');
    for (const start of starts) {
      if (!start.inserted) assertEqual(start.existing, winner, 'what a loser is told');
    }
  });

  test('makes one flow of twenty reconnections of one account', async (store) => {
    const starts = await Promise.all(
      range(20).map((n) =>
        store.insert(
          createFlow({ id: `flow-${n}`, accountId: 'account-1', attempts: [createAttempt(`upstream-${n}`)] }),
        ),
      ),
    );
    assertEqual(starts.filter((start) => start.inserted).length, 1, 'winners');
    assert((await store.listOpen(owner)).length === 1, 'one flow is open');
  });
};
