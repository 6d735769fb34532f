import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  createConnectServer,
  systemClock,
  unipileV1,
  type Clock,
  type ConnectServerOptions,
  type LogEntry,
} from '../../../src/server/index.js';
import { createSharedClock } from '../../../src/server/shared-clock.js';
import { migrate } from '../../../src/server/stores/sql/migrate.js';
import { openPglite } from '../../../src/server/stores/sql/pglite-node.js';
import type { OpenDatabase } from '../../../src/server/stores/sql/open-database.js';
import type { StoresWithSessions } from '../../../src/server/stores/stores.js';
import { createAccount } from '../../../src/testing/conformance/records.js';
import { emptyStores } from '../../support/empty-stores.js';
import { ManualClock } from '../simulator/manual-clock.js';
import { listedUpstream } from './support/listed-upstream.js';
import { HOST } from './support/world.js';

/* Processes whose machines do not agree on the time go by the clock of their database. */

const MINUTE_MS = 60_000;

const clockOff = (ms: number): Clock => ({ ...systemClock, now: () => Date.now() + ms });

let database: OpenDatabase;
let stores: StoresWithSessions;
beforeAll(async () => {
  database = await openPglite('memory://');
  await migrate(database.db);
});
beforeEach(async () => {
  stores = await emptyStores(database.db);
});
afterAll(() => database.close());

const { upstream } = listedUpstream();

const start = (offMs: number, options: Partial<ConnectServerOptions> = {}) =>
  createConnectServer({
    ...stores,
    upstream,
    publicUrl: HOST,
    clock: clockOff(offMs),
    sweepEveryMs: 0,
    getUser: () => ({ id: 'user-1' }),
    ...options,
  });

const lose = async (id: string) => {
  const now = Date.now();
  await stores.accounts.insert(createAccount({ id }), { at: now, cause: 'flow' });
  const lost = { state: 'action_required', status: 'CREDENTIALS', action: 'reconnect' } as const;
  await stores.accounts.update(id, lost, undefined, { at: now, cause: 'hook' });
};

it('do not take what another holds for abandoned, however far ahead they are', async () => {
  await lose('account-1');
  const told: string[] = [];
  let finish = (): void => undefined;
  const slow = start(0, {
    notifier: {
      graceMs: 0,
      tell: () =>
        new Promise((resolve) => {
          told.push('slow');
          finish = () => resolve('told');
        }),
    },
  });
  const fast = start(10 * MINUTE_MS, {
    notifier: {
      graceMs: 0,
      async tell() {
        told.push('fast');
        return 'told';
      },
    },
  });
  await slow.sweep();
  await expect.poll(() => told).toEqual(['slow']);
  await fast.sweep();
  await fast.close();
  finish();
  await slow.close();
  expect(told).toEqual(['slow']);
});

it('give a user the whole grace, and keep no incident from being told, whichever way they are off', async () => {
  await lose('account-1');
  for (const [offMs, graceMs, expected] of [
    [10 * MINUTE_MS, 5 * MINUTE_MS, 0],
    [-10 * MINUTE_MS, 0, 1],
  ] as const) {
    let told = 0;
    const server = start(offMs, {
      notifier: {
        graceMs,
        async tell() {
          told += 1;
          return 'told';
        },
      },
    });
    await server.sweep();
    await server.close();
    expect(told).toBe(expected);
  }
});

it('begin flows at the time of the database, so that another does not end them', async () => {
  const offline = () => Promise.reject(new Error('Nobody is asked.'));
  const behind = start(-40 * MINUTE_MS, {
    upstream: unipileV1({ dsn: 'https://simulator.test', apiKey: 'unused', fetch: offline }),
  });
  const request = (body: object) =>
    new Request(`${HOST}/api/connect/flows`, {
      method: 'POST',
      headers: { 'connect-protocol': '1', 'content-type': 'application/json', origin: HOST },
      body: JSON.stringify(body),
    });
  const begun = await behind.fetch(request({ intent: 'connect', provider: 'linkedin' }));
  expect(begun.status).toBe(201);
  const { id } = (await begun.json()) as { id: string };
  const flow = await stores.flows.get(id);
  expect(Math.abs((flow?.createdAt ?? 0) - Date.now())).toBeLessThan(MINUTE_MS);
  await behind.close();
});

it('say so to the operator, once, and go on by their own clock where the database does not answer', async () => {
  const own = new ManualClock();
  const log: LogEntry[] = [];
  let answer: () => Promise<number> = () => Promise.reject(new Error('secret text'));
  const clock = createSharedClock(
    own,
    (entry) => log.push(entry),
    () => answer(),
  );
  await clock.keep();
  expect(clock.now()).toBe(own.now());
  answer = async () => own.now() - 90_000;
  await clock.keep();
  expect(clock.now()).toBe(own.now() - 90_000);
  expect(clock.keep()).toBeUndefined();
  answer = async () => own.now() - 80_000;
  await own.advance(MINUTE_MS);
  // Nobody waits for it again.
  expect(clock.keep()).toBeUndefined();
  await expect.poll(() => clock.now()).toBe(own.now() - 80_000);
  expect(log).toEqual([
    { level: 'warn', event: 'clock.not-set', fields: { error: 'Error' } },
    { level: 'warn', event: 'clock.off', fields: { ms: -90_000 } },
  ]);
});

it('notice a clock that was set back or ahead, and judge nothing before they know by how much', async () => {
  let jump = 0;
  const own = new ManualClock();
  const jumping: Clock = {
    now: () => own.now() + jump,
    setTimeout: (callback, ms) => own.setTimeout(callback, ms),
    clearTimeout: (handle) => own.clearTimeout(handle),
  };
  const clock = createSharedClock(
    jumping,
    () => undefined,
    async () => own.now(),
  );
  await clock.keep();
  for (const ms of [-MINUTE_MS * 30, MINUTE_MS * 30, -1]) {
    jump = ms;
    await clock.set();
    expect(clock.now()).toBe(own.now());
  }
  const { accounts } = stores;
  let offMs = 0;
  const looked: number[] = [];
  const server = start(0, {
    clock: { ...systemClock, now: () => Date.now() + offMs },
    accounts: {
      ...accounts,
      takeFromOutbox: (now, ...rest) => {
        looked.push(Math.abs(now - Date.now()));
        return accounts.takeFromOutbox(now, ...rest);
      },
    },
  });
  for (const ms of [0, -10 * MINUTE_MS, 10 * MINUTE_MS]) {
    offMs = ms;
    await server.sweep();
  }
  await server.close();
  expect(looked).toHaveLength(3);
  expect(Math.max(...looked)).toBeLessThan(MINUTE_MS);
});

it('wait some seconds and once for a database that does not answer, and hear it when it does', async () => {
  const own = new ManualClock();
  let answer: () => Promise<number> = () => new Promise(() => undefined);
  const clock = createSharedClock(
    own,
    () => undefined,
    () => answer(),
  );
  const first = clock.keep();
  expect(first).toBeInstanceOf(Promise);
  await own.advance(5_000);
  await first;
  expect(clock.keep()).toBeUndefined();
  await own.advance(5_000);
  answer = async () => own.now() + 90_000;
  await clock.set();
  expect(clock.now()).toBe(own.now() + 90_000);
});
