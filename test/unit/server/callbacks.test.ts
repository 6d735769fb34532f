import { afterEach, expect, it } from 'vitest';
import {
  type AccountRecord,
  type ConnectServerOptions,
  type LogEntry,
  type Told,
} from '../../../src/server/index.js';
import { settle } from '../simulator/manual-clock.js';
import { upstreamAccount } from './support/listed-upstream.js';
import { openListed } from './support/listed-world.js';
import { World } from './support/world.js';

/* What the host is told of rows: once as a rule, and at least once whatever happens. */

const LEASE_MS = 30_000;

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

interface Heard {
  readonly id: string;
  readonly status: string;
  readonly previous: string;
  readonly told: Told;
}

/** One row whose status changes upstream, and a host that hears of it as `hear` says. */
const openChanging = async (hear: (heard: Heard) => void | Promise<void>) => {
  const onStatusChange: ConnectServerOptions['onStatusChange'] = ({ id, status }, previous, told) =>
    hear({ id, status, previous: previous.status, told });
  const opened = await openListed(1, { onStatusChange });
  const change = (status: string) =>
    opened.listed.accounts.set(
      'upstream-0',
      upstreamAccount('upstream-0', { status, state: 'degraded', action: 'wait' }),
    );
  return { ...opened, change };
};

it('tells a change once, with an id and its time', async () => {
  const heard: Heard[] = [];
  const { change, run, server, clock } = await openChanging((now) => void heard.push(now));
  change('STOPPED');
  await run();
  for (const _sweep of [1, 2, 3]) {
    await clock.advance(60_000);
    await server.sweep();
  }
  expect(heard).toMatchObject([{ id: 'account-0', status: 'STOPPED', previous: 'OK' }]);
  expect(heard[0]?.told.id).toMatch(/^[\w-]{22}$/);
  expect(heard[0]?.told.at).toBeLessThanOrEqual(clock.now());
  await server.close();
});

it('tells again what the host could not take, later and later, as the same event', async () => {
  const heard: Heard[] = [];
  const { change, run, server, clock, log } = await openChanging((now) => {
    heard.push(now);
    if (heard.length < 3) throw new Error('Not now.');
  });
  change('STOPPED');
  await run();
  const pauses: number[] = [];
  for (let seconds = 0; seconds < 60; seconds += 1) {
    const before = heard.length;
    await clock.advance(1_000);
    await server.sweep();
    await settle();
    if (heard.length > before) pauses.push(seconds + 1);
  }
  expect(heard).toHaveLength(3);
  expect(new Set(heard.map(({ told }) => told.id)).size).toBe(1);
  expect(new Set(heard.map(({ status, previous }) => `${previous} ${status}`))).toEqual(
    new Set(['OK STOPPED']),
  );
  expect(pauses).toEqual([5, 15]);
  expect(log.filter(({ event }) => event === 'callback.failed')).toMatchObject([
    {
      level: 'error',
      fields: { callback: 'onStatusChange', account: 'account-0', tries: 1, error: 'Error' },
    },
    { fields: { tries: 2 } },
  ]);
  await server.close();
});

it('is told by another process what a process had in its hands that is gone', async () => {
  const heard: Heard[] = [];
  const { change, stores, clock, start } = await openChanging((now) => void heard.push(now));
  change('STOPPED');
  let isAtIt = false;
  // It dies while its host is at it: that never comes to an end, and nothing renews its lease.
  const dying = start({
    accounts: { ...stores.accounts, holdInOutbox: async () => undefined },
    onStatusChange: () => {
      isAtIt = true;
      return new Promise(() => undefined);
    },
  });
  void dying.reconcile();
  await expect.poll(() => isAtIt).toBe(true);
  const survivor = start();
  await survivor.sweep();
  await settle();
  expect(heard).toEqual([]);
  await clock.advance(LEASE_MS);
  await survivor.sweep();
  await settle();
  expect(heard).toMatchObject([{ id: 'account-0', status: 'STOPPED', previous: 'OK' }]);
  await survivor.sweep();
  await settle();
  expect(heard).toHaveLength(1);
  await survivor.close();
});

it('leaves to another process what one has no callback for, says so once, and gives it up after three days', async () => {
  const { stores, clock, server, start, log } = await openListed(1);
  const [row] = await stores.accounts.scan(undefined, 1);
  if (!row) throw new Error('No row.');
  const write = (id: string) => {
    const event = { kind: 'status-changed', account: row, previous: row } as const;
    const entry = { id, eventId: `event-${id}`, at: clock.now(), tries: 1, nextTryAt: clock.now(), event };
    return stores.accounts.update(
      row.id,
      { status: id },
      {},
      { at: clock.now(), cause: 'hook', tells: [entry] },
    );
  };
  await write('first');
  const told: string[] = [];
  for (const _sweep of [1, 2]) {
    await server.sweep();
    await settle();
    await clock.advance(10_000);
  }
  const other = start({ onStatusChange: (_account, _previous, { id }) => void told.push(id) });
  await other.sweep();
  await settle();
  expect(told).toEqual(['event-first']);
  expect(log.filter(({ event }) => event.startsWith('callback.'))).toMatchObject([
    { level: 'warn', event: 'callback.missing', fields: { kind: 'status-changed', account: 'account-0' } },
  ]);
  await write('second');
  await clock.advance(3 * 24 * 60 * 60_000);
  await server.sweep();
  await settle();
  expect(log.filter(({ event }) => event === 'callback.given-up')).toHaveLength(1);
  await clock.advance(60 * 60_000);
  await other.sweep();
  await settle();
  expect(told).toEqual(['event-first']);
  await Promise.all([server.close(), other.close()]);
});

it('is not told twice while the host takes its time, whoever looks', async () => {
  let calls = 0;
  let finish = (): void => undefined;
  const { change, run, start, clock } = await openChanging(() => {
    calls += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  change('STOPPED');
  const running = run();
  await expect.poll(() => calls).toBe(1);
  const other = start();
  for (let seconds = 0; seconds < 50; seconds += 1) {
    await clock.advance(1_000);
    await other.sweep();
    await settle();
  }
  expect(calls).toBe(1);
  finish();
  await running;
  await clock.advance(60_000);
  await other.sweep();
  await settle();
  expect(calls).toBe(1);
  await other.close();
});

it('holds nobody up with a callback that never ends, and gives a failing one up after three days', async () => {
  let calls = 0;
  const { change, run, server, clock, log } = await openChanging(() => {
    calls += 1;
    return new Promise(() => undefined);
  });
  change('STOPPED');
  const running = run();
  await expect.poll(() => calls).toBe(1);
  await clock.advance(60_000);
  await running;
  expect(log.filter(({ event }) => event === 'callback.failed')).toMatchObject([
    { fields: { error: 'TimeoutError' } },
  ]);
  const givenUp = (): readonly LogEntry[] => log.filter(({ event }) => event === 'callback.given-up');
  for (let hours = 0; hours < 80; hours += 1) {
    await clock.advance(60 * 60_000);
    await server.sweep();
    await clock.advance(61_000);
    await settle();
  }
  expect(givenUp()).toHaveLength(1);
  const before = calls;
  await clock.advance(2 * 60 * 60_000);
  await server.sweep();
  await settle();
  expect(calls).toBe(before);
  await server.close();
});

it('tells again, as the same event, what the store could not be told is done', async () => {
  const heard: Heard[] = [];
  const { change, stores, clock, start, log } = await openChanging((now) => void heard.push(now));
  change('STOPPED');
  let isDown = true;
  const server = start({
    accounts: {
      ...stores.accounts,
      removeFromOutbox: (ids) =>
        isDown ? Promise.reject(new Error('secret of the database')) : stores.accounts.removeFromOutbox(ids),
    },
  });
  await clock.advance(1_000);
  expect((await server.reconcile()).outcome).toBe('complete');
  isDown = false;
  await clock.advance(LEASE_MS);
  await server.sweep();
  await settle();
  expect(heard).toHaveLength(2);
  expect(new Set(heard.map(({ told }) => told.id)).size).toBe(1);
  expect(JSON.stringify(log)).not.toContain('secret');
  await clock.advance(LEASE_MS);
  await server.sweep();
  await settle();
  expect(heard).toHaveLength(2);
  await server.close();
});

it('tells of a connection and of its end once, and keeps nothing of either', async () => {
  const told: string[] = [];
  const keep = (name: string) => (account: AccountRecord, event: Told) =>
    void told.push(`${name} ${account.id} ${event.id}`);
  world = new World({
    server: { onAccountConnected: keep('connected'), onDisconnected: keep('disconnected') },
  });
  await world.signIn('plain.told@example.com');
  const [account] = await world.accounts();
  const id = account?.id ?? '';
  await world.send('DELETE', `accounts/${id}`);
  await world.clock.advance(60_000);
  await world.server.sweep();
  expect(told.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    `connected ${id}`,
    `disconnected ${id}`,
  ]);
  expect(new Set(told.map((line) => line.split(' ')[2])).size).toBe(2);
  const late = world.clock.now() + 1e12;
  expect(await world.stores.accounts.takeFromOutbox(late, late, 10)).toEqual([]);
});

it('is told of a connection once, after its flow is written, however slow another callback is', async () => {
  const told: string[] = [];
  let isMoving = false;
  let finish = (): void => undefined;
  world = new World({
    server: {
      onAccountConnected: (_account, { id }) => void told.push(id),
      onAccountReplaced: () =>
        new Promise<void>((resolve) => {
          isMoving = true;
          finish = resolve;
        }),
    },
  });
  await world.signIn('plain.slow@example.com');
  expect(told).toHaveLength(1);
  // The same person again: the row moves, and the host takes its time over that.
  const again = await world.start({ provider: 'linkedin' });
  const values = { username: 'plain.slow@example.com', password: 'fine' };
  const body = world.answerBody(again, { values });
  const answered = world.server.fetch(world.request('POST', `flows/${again.id}/answers`, { body }));
  await world.eventually(async () => isMoving);
  expect((await world.stores.flows.get(again.id))?.state).toBe('connected');
  for (let seconds = 0; seconds < 40; seconds += 1) await world.clock.advance(1_000);
  // What another process would take to be told.
  const now = world.clock.now();
  expect(await world.stores.accounts.takeFromOutbox(now, now, 10)).toEqual([]);
  expect(told).toHaveLength(1);
  finish();
  await world.until(answered);
  expect(told).toHaveLength(2);
  expect(new Set(told).size).toBe(2);
});

it('keeps nothing for a host that does not want to hear', async () => {
  const { listed, stores, run, server } = await openListed(1);
  listed.accounts.set('upstream-0', upstreamAccount('upstream-0', { status: 'STOPPED', state: 'degraded' }));
  await run();
  expect(await stores.accounts.takeFromOutbox(Number.MAX_SAFE_INTEGER / 2, 0, 10)).toEqual([]);
  await server.close();
});
