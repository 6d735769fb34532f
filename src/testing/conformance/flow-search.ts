import type { FlowStore } from '../../server/stores/flow-store.js';
import { assertEqual } from './assert.js';
import { createAttempt, createFlow, otherTenant, otherUser, owner, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

export const testFlowSearch = (test: StoreTest<FlowStore>): void => {
  test('lists the open flows of an owner, newest first', async (store) => {
    await store.insert(createFlow({ id: 'flow-1', createdAt: startOfTime }));
    await store.insert(createFlow({ id: 'flow-2', createdAt: startOfTime + 2 }));
    await store.insert(createFlow({ id: 'flow-3', createdAt: startOfTime + 1 }));
    for (const state of ['connected', 'failed', 'cancelled', 'expired'] as const) {
      await store.insert(createFlow({ id: `flow-${state}`, state }));
    }
    assertEqual(ids(await store.listOpen(owner)), ['flow-2', 'flow-3', 'flow-1'], 'open flows');
  });

  test('says when flows of an owner began, in whatever state, newest first', async (store) => {
    for (const [place, state] of (['open', 'cancelled', 'failed', 'connected'] as const).entries()) {
      await store.insert(createFlow({ id: `flow-${place}`, state, createdAt: startOfTime + place }));
    }
    await store.insert(createFlow({ id: 'flow-of-tenant', ...otherTenant, createdAt: startOfTime + 9 }));
    await store.insert(createFlow({ id: 'flow-of-user', ...otherUser, createdAt: startOfTime + 9 }));
    const after = [startOfTime + 3, startOfTime + 2, startOfTime + 1];
    assertEqual(await store.startTimes(owner, startOfTime, 9), after, 'after a moment');
    assertEqual(await store.startTimes(owner, startOfTime - 1, 2), after.slice(0, 2), 'the newest two');
    assertEqual(await store.startTimes(owner, startOfTime + 3, 9), [], 'none');
  });

  test('drops a flow from the open ones when it ends', async (store) => {
    const flow = createFlow({ id: 'flow-1' });
    await store.insert(flow);
    await store.replace({ ...flow, version: 2, state: 'expired' }, 1);
    assertEqual(await store.listOpen(owner), [], 'open flows');
  });

  test('shows no owner the flows of another, even when the ids of users are the same', async (store) => {
    await store.insert(createFlow({ id: 'flow-1' }));
    await store.insert(createFlow({ id: 'flow-2', ...otherTenant }));
    await store.insert(createFlow({ id: 'flow-3', ...otherUser }));
    await store.insert(createFlow({ id: 'flow-4', userId: 'user-1', tenantId: undefined }));
    const list = async (whose: { userId: string; tenantId?: string }) => ids(await store.listOpen(whose));
    assertEqual(await list(owner), ['flow-1'], 'the owner');
    assertEqual(await list(otherTenant), ['flow-2'], 'another tenant');
    assertEqual(await list(otherUser), ['flow-3'], 'another user');
    assertEqual(await list({ userId: 'user-1' }), ['flow-4'], 'without a tenant');
    assertEqual(await list({ userId: 'user-1', tenantId: '' }), ['flow-4'], 'an empty tenant');
    assertEqual(await list({ userId: 'user-9' }), [], 'a stranger');
  });

  test('finds flows by any of their attempts, whatever their state, newest first', async (store) => {
    const [first, second] = [createAttempt('upstream-1'), createAttempt('upstream-2')];
    await store.insert(createFlow({ id: 'flow-1', attempts: [first, second], state: 'cancelled' }));
    await store.insert(createFlow({ id: 'flow-2', attempts: [second], createdAt: startOfTime + 1 }));
    await store.insert(createFlow({ id: 'flow-3', attempts: [] }));
    assertEqual(ids(await store.findByUpstreamId('upstream-1')), ['flow-1'], 'in one flow');
    assertEqual(ids(await store.findByUpstreamId('upstream-2')), ['flow-2', 'flow-1'], 'in two flows');
    assertEqual(await store.findByUpstreamId('upstream'), [], 'the beginning of an id');
  });

  test('finds a flow by an attempt that was added, and no longer by one that is gone', async (store) => {
    const flow = createFlow({ id: 'flow-1', attempts: [createAttempt('upstream-1')] });
    await store.insert(flow);
    await store.replace({ ...flow, version: 2, attempts: [createAttempt('upstream-2')] }, 1);
    assertEqual(await store.findByUpstreamId('upstream-1'), [], 'gone');
    assertEqual(ids(await store.findByUpstreamId('upstream-2')), ['flow-1'], 'added');
  });

  test('lists the flows that are due, of all owners and states, the longest due first', async (store) => {
    await store.insert(createFlow({ id: 'flow-1', dueAt: startOfTime - 1 }));
    await store.insert(createFlow({ id: 'flow-2', dueAt: startOfTime - 3, ...otherTenant }));
    await store.insert(createFlow({ id: 'flow-3', dueAt: startOfTime, state: 'cancelled' }));
    await store.insert(createFlow({ id: 'flow-4', dueAt: startOfTime + 1 }));
    await store.insert(createFlow({ id: 'flow-5' }));
    assertEqual(ids(await store.listDue(startOfTime, 10)), ['flow-2', 'flow-1', 'flow-3'], 'all');
    assertEqual(ids(await store.listDue(startOfTime, 2)), ['flow-2', 'flow-1'], 'two');
  });

  test('follows a flow whose due time moves or goes', async (store) => {
    const flow = createFlow({ id: 'flow-1', dueAt: startOfTime });
    await store.insert(flow);
    await store.replace({ ...flow, version: 2, dueAt: startOfTime + 9 }, 1);
    assertEqual(await store.listDue(startOfTime, 10), [], 'before its time');
    assertEqual(ids(await store.listDue(startOfTime + 9, 10)), ['flow-1'], 'at its time');
    await store.replace({ ...flow, version: 3, dueAt: undefined }, 2);
    assertEqual(await store.listDue(startOfTime + 99, 10), [], 'without a time');
  });
};

const ids = (flows: readonly { readonly id: string }[]): string[] => flows.map(({ id }) => id);
