import type { ChangeNote, Incident, IncidentCountQuery } from '../../server/stores/account-history.js';
import type { AccountStore } from '../../server/stores/account-store.js';
import { assertEqual } from './assert.js';
import { createAccount, otherTenant, otherUser, owner, range, startOfTime } from './records.js';
import type { StoreTest } from './runner.js';

const now = startOfTime + 10_000;
const leaseUntil = now + 60_000;
const at = (ms: number): ChangeNote => ({ at: startOfTime + ms, cause: 'hook' });

const lost = { state: 'action_required', status: 'CREDENTIALS' } as const;
const well = { state: 'connected', status: 'OK' } as const;

const take = (store: AccountStore, changes: Partial<Parameters<AccountStore['takeIncidents']>[0]> = {}) =>
  store.takeIncidents({ now, until: now, from: 0, leaseUntil, limit: 10, ...changes });

const idsOf = (incidents: readonly Incident[]): string[] =>
  incidents.map(({ accountId }) => accountId).sort();

/** Rows that are lost, each at its time. */
const lose = async (store: AccountStore, rows: Readonly<Record<string, number>>, whose = owner) => {
  for (const [id, ms] of Object.entries(rows)) {
    await store.insert(createAccount({ ...whose, id }), at(0));
    await store.update(id, lost, undefined, at(ms));
  }
};

/** Of all tenants together. */
const countAll = async (store: AccountStore, query: IncidentCountQuery) => {
  const { tenants, doneOwners } = await store.countIncidents(query);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    begunOwners: sum(tenants.map(({ begunOwners }) => begunOwners)),
    heldOwners: sum(tenants.map(({ heldOwners }) => heldOwners)),
    doneOwners,
  };
};

export const testAccountIncidents = (test: StoreTest<AccountStore>): void => {
  test('begin when a row enters a state in which it needs its user', async (store) => {
    await lose(store, { 'account-1': 5 });
    assertEqual(
      await take(store),
      [{ ...owner, accountId: 'account-1', since: startOfTime + 5, tries: 1 }],
      'taken',
    );
  });

  test('begin with a row that is lost from the start, or that the upstream has no more', async (store) => {
    await store.insert(createAccount({ id: 'account-1', ...lost }), at(0));
    await store.insert(createAccount({ id: 'account-2' }), at(0));
    await store.update('account-2', { state: 'removed' }, undefined, at(1));
    assertEqual(idsOf(await take(store)), ['account-1', 'account-2'], 'taken');
  });

  test('do not begin with what comes by itself, or for a row that was lost before', async (store) => {
    await store.insert(createAccount({ id: 'account-1' }), at(0));
    for (const state of ['syncing', 'degraded', 'paused', 'connected'] as const)
      await store.update('account-1', { state }, undefined, at(1));
    await store.insert(createAccount({ id: 'account-2', ...lost }));
    await store.update('account-2', { status: 'PERMISSIONS' }, undefined, at(1));
    assertEqual(await take(store), [], 'taken');
  });

  test('remember that somebody has begun to tell of them, until it is known that nobody was told', async (store) => {
    await lose(store, { 'account-1': 1 });
    const [first] = await take(store);
    if (!first) throw new Error('There is none.');
    await store.settleIncident(first, { tellingAt: now });
    await store.settleIncident(first, { nextAt: now });
    const [begun] = await take(store);
    assertEqual([begun?.tries, begun?.tellingAt], [2, now], 'begun');
    await store.settleIncident(first, { doneAt: now });
    assertEqual(await take(store, { now: leaseUntil }), [], 'given up');
    await store.settleIncident(first, { nextAt: now, isUntold: true });
    const [again] = await take(store);
    assertEqual([again?.tries, again?.tellingAt], [3, undefined], 'untold');
  });

  test('that were begun before of which the end is unknown stay so when nobody was told the next time', async (store) => {
    await lose(store, { 'account-1': 1 });
    const [first] = await take(store);
    if (!first) throw new Error('There is none.');
    await store.settleIncident(first, { tellingAt: now });
    const [begun] = await take(store, { now: leaseUntil });
    if (!begun) throw new Error('It is not taken again.');
    await store.settleIncident(begun, { doneAt: leaseUntil });
    await store.settleIncident(begun, { nextAt: leaseUntil, isUntold: true });
    const [again] = await take(store, { now: leaseUntil });
    assertEqual([again?.tries, again?.tellingAt], [3, now], 'untold');
  });

  test('are counted by their owners, when they began and when they were told, until they are over', async (store) => {
    await lose(store, { 'account-1': 1, 'account-2': 2 });
    await lose(store, { 'account-3': 3 }, otherUser);
    const count = (begunFrom: number, doneFrom: number) =>
      countAll(store, {
        most: 10,
        begunFrom: startOfTime + begunFrom,
        heldFrom: 0,
        doneFrom: startOfTime + doneFrom,
      });
    assertEqual(await count(2, 0), { begunOwners: 2, heldOwners: 0, doneOwners: 0 }, 'before any is told');
    const [first, second] = await take(store);
    if (first) await store.settleIncident(first, { doneAt: startOfTime + 10 });
    if (second) await store.settleIncident(second, { doneAt: startOfTime + 20 });
    assertEqual(await count(1, 10), { begunOwners: 2, heldOwners: 0, doneOwners: 1 }, 'of all');
    assertEqual(await count(4, 21), { begunOwners: 0, heldOwners: 0, doneOwners: 0 }, 'of late');
    await store.update('account-3', { state: 'connected' });
    assertEqual(
      await count(1, 10),
      { begunOwners: 1, heldOwners: 0, doneOwners: 1 },
      'when one is connected again',
    );
  });

  test('are held until they are told, over or released, and then never again', async (store) => {
    await lose(store, { 'account-1': 1, 'account-2': 2, 'account-3': 3 });
    await lose(store, { 'account-4': 4 }, otherUser);
    await lose(store, { 'account-5': 5 }, otherTenant);
    const count = async (begunFrom = 0, heldFrom = 0) => {
      const { begunOwners, heldOwners } = await countAll(store, {
        most: 10,
        begunFrom: startOfTime + begunFrom,
        heldFrom: startOfTime + heldFrom,
        doneFrom: now,
      });
      return [begunOwners, heldOwners];
    };
    await store.holdIncidents(startOfTime + 4);
    assertEqual(await count(), [3, 2], 'those that began since');
    await store.holdIncidents(startOfTime + 1);
    assertEqual(await count(5, 5), [1, 1], 'of late');
    assertEqual(await count(6), [0, 3], 'of any time');
    const taken = await take(store);
    assertEqual(taken.length, 5, 'taken all the same');
    for (const incident of taken.filter(({ accountId }) => accountId === 'account-4'))
      await store.settleIncident(incident, { doneAt: now });
    assertEqual(await count(), [3, 2], 'when one is told');
    await store.update('account-5', { state: 'connected' });
    assertEqual(await count(), [2, 1], 'when one is over');
    await store.releaseIncidents();
    await store.holdIncidents(startOfTime);
    assertEqual(await count(), [0, 0], 'when they were released');
    await lose(store, { 'account-6': 6 });
    assertEqual(await count(), [1, 0], 'and another began');
  });

  test('are counted, held and left aside by their tenants', async (store) => {
    await lose(store, { 'account-1': 1, 'account-2': 2 });
    await lose(store, { 'account-3': 3 }, otherUser);
    await lose(store, { 'account-4': 4 }, otherTenant);
    await lose(store, { 'account-5': 5 }, { userId: 'user-1', tenantId: undefined });
    const count = async () => {
      const { tenants } = await store.countIncidents({
        begunFrom: startOfTime + 1,
        heldFrom: 0,
        doneFrom: now,
        most: 10,
      });
      return tenants
        .map(({ tenantId = 'none', begunOwners, heldOwners }) => `${tenantId} ${begunOwners} ${heldOwners}`)
        .sort();
    };
    assertEqual(await count(), ['none 1 0', 'tenant-1 2 0', 'tenant-2 1 0'], 'begun');
    await store.holdIncidents(startOfTime, [{ tenantId: 'tenant-2' }, {}]);
    assertEqual(await count(), ['none 1 1', 'tenant-1 2 0', 'tenant-2 1 1'], 'held');
    await store.holdIncidents(startOfTime, []);
    assertEqual(await count(), ['none 1 1', 'tenant-1 2 0', 'tenant-2 1 1'], 'nobody’s held');
    const most = await store.countIncidents({
      begunFrom: startOfTime + 1,
      heldFrom: 0,
      doneFrom: now,
      most: 1,
    });
    assertEqual(
      most,
      {
        lostOwners: 4,
        tenants: [{ tenantId: 'tenant-1', begunOwners: 2, heldOwners: 0 }],
        doneOwners: 0,
      },
      'the tenant that lost most',
    );
    const except = [{ tenantId: 'tenant-1' }, {}];
    assertEqual(idsOf(await take(store, { except })), ['account-4'], 'but for two');
    assertEqual(
      idsOf(await take(store, { except: [], limit: 1 })),
      ['account-1', 'account-2'],
      'but for none',
    );
    assertEqual(idsOf(await take(store)), ['account-3', 'account-5'], 'the others');
  });

  test('are said to be due when they can be taken', async (store) => {
    const isDue = (changes: { now?: number; until?: number; from?: number } = {}) =>
      store.hasDueIncidents({ now, until: now, from: 0, ...changes });
    assertEqual(await isDue(), false, 'without any');
    await lose(store, { 'account-1': 5 });
    assertEqual(await isDue(), true, 'with one');
    assertEqual(await isDue({ until: startOfTime + 4 }), false, 'too early');
    assertEqual(await isDue({ from: startOfTime + 6 }), false, 'too late');
    const [incident] = await take(store);
    assertEqual([await isDue(), await isDue({ now: leaseUntil })], [false, true], 'while it is taken');
    if (incident) await store.settleIncident(incident, { doneAt: now });
    assertEqual(await isDue({ now: leaseUntil }), false, 'when it was told');
  });

  test('that are put off let those go first that have waited longer since', async (store) => {
    await lose(store, { 'account-1': 1 });
    await lose(store, { 'account-2': 2 }, otherUser);
    const [first] = await take(store, { limit: 1 });
    if (first) await store.settleIncident(first, { nextAt: now });
    assertEqual(
      [first?.accountId, ...idsOf(await take(store, { limit: 1 }))],
      ['account-1', 'account-2'],
      'taken',
    );
  });

  test('end when the row is connected again, or gone', async (store) => {
    await lose(store, { 'account-1': 1, 'account-2': 2 });
    await store.update('account-1', well, undefined, at(3));
    await store.remove('account-2');
    assertEqual(await take(store), [], 'taken');
    await store.update('account-1', lost, undefined, at(4));
    assertEqual((await take(store))[0]?.since, startOfTime + 4, 'the next one');
  });

  test('go on while the row is on its way to be connected', async (store) => {
    await lose(store, { 'account-1': 1 });
    await store.update('account-1', { state: 'syncing' }, undefined, at(2));
    await store.update('account-1', lost, undefined, at(3));
    assertEqual(
      (await take(store)).map(({ since }) => since),
      [startOfTime + 1],
      'taken',
    );
  });

  test('are hidden from others until the lease ends, and then counted again', async (store) => {
    await lose(store, { 'account-1': 1 });
    await take(store);
    assertEqual(await take(store, { now: leaseUntil - 1 }), [], 'during the lease');
    assertEqual((await take(store, { now: leaseUntil }))[0]?.tries, 2, 'tries');
  });

  test('wait until they are old enough, unless their owner is told anyway', async (store) => {
    await lose(store, { 'account-1': 1, 'account-2': 500 });
    await lose(store, { 'account-3': 500 }, otherUser);
    await lose(store, { 'account-4': 500 }, otherTenant);
    assertEqual(idsOf(await take(store, { until: startOfTime })), [], 'before');
    assertEqual(
      idsOf(await take(store, { until: startOfTime + 1 })),
      ['account-1', 'account-2'],
      'one owner',
    );
    assertEqual(idsOf(await take(store)), ['account-3', 'account-4'], 'the others');
  });

  test('are not told when they are too old', async (store) => {
    await lose(store, { 'account-1': 1, 'account-2': 500 });
    assertEqual(idsOf(await take(store, { from: startOfTime + 2 })), ['account-2'], 'taken');
  });

  test('are taken from no more owners than asked for, the longest waiting first', async (store) => {
    await lose(store, { 'account-1': 3 }, otherUser);
    await lose(store, { 'account-2': 1 }, otherTenant);
    assertEqual(idsOf(await take(store, { limit: 1 })), ['account-2'], 'the first');
    assertEqual(idsOf(await take(store, { limit: 1 })), ['account-1'], 'the second');
  });

  test('are told once, and again only when they begin again', async (store) => {
    await lose(store, { 'account-1': 1 });
    for (const incident of await take(store)) await store.settleIncident(incident, { doneAt: now });
    assertEqual(await take(store, { now: leaseUntil + 1 }), [], 'afterwards');
    await store.update('account-1', { state: 'degraded' }, undefined, at(2));
    await store.update('account-1', lost, undefined, at(3));
    assertEqual(await take(store, { now: leaseUntil + 1 }), [], 'in the same incident');
    await store.update('account-1', well, undefined, at(4));
    await store.update('account-1', lost, undefined, at(5));
    assertEqual(idsOf(await take(store, { now: leaseUntil + 1 })), ['account-1'], 'in the next one');
  });

  test('come again when they could not be told', async (store) => {
    await lose(store, { 'account-1': 1 });
    for (const incident of await take(store)) await store.settleIncident(incident, { nextAt: now + 100 });
    assertEqual(await take(store, { now: now + 99 }), [], 'before');
    assertEqual((await take(store, { now: now + 100 }))[0]?.tries, 2, 'tries');
  });

  test('do not take the outcome of one that is over', async (store) => {
    await lose(store, { 'account-1': 1 });
    const before = await take(store);
    await store.update('account-1', well, undefined, at(2));
    await store.update('account-1', lost, undefined, at(3));
    for (const incident of before) await store.settleIncident(incident, { doneAt: now });
    assertEqual(idsOf(await take(store)), ['account-1'], 'the new one');
  });

  test('can be put off, and only further', async (store) => {
    await lose(store, { 'account-1': 1 });
    assertEqual(await store.postponeIncident('account-1', now + 500), true, 'put off');
    assertEqual(await store.postponeIncident('account-1', now + 100), true, 'put off less');
    assertEqual(await take(store, { now: now + 499 }), [], 'before');
    const [incident] = await take(store, { now: now + 500 });
    assertEqual(incident?.accountId, 'account-1', 'then');
    if (incident) await store.settleIncident(incident, { doneAt: now });
    assertEqual(await store.postponeIncident('account-1', now + 900), false, 'told by now');
    assertEqual(await store.postponeIncident('account-9', now + 900), false, 'of no row');
  });

  test('are each given to one of many who take at once', async (store) => {
    for (const n of range(8)) await lose(store, { [`account-${n}`]: n + 1 }, { userId: `user-${n % 4}` });
    const hands = await Promise.all(range(8).map(() => take(store)));
    assertEqual(
      idsOf(hands.flat()),
      range(8).map((n) => `account-${n}`),
      'taken',
    );
  });
};
