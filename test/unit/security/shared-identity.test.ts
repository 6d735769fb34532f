import { afterEach, expect, it } from 'vitest';
import { createMemoryStores, type AccountStore } from '../../../src/server/index.js';
import { World } from '../server/support/world.js';

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

/** Two processes on the same stores, which let nobody search and write without the other coming in between. */
const openTwo = () => {
  const { accounts, ...stores } = createMemoryStores();
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let asked = 0;
  const slow: AccountStore = {
    ...accounts,
    async findOthersByIdentity(...question) {
      const found = await accounts.findOthersByIdentity(...question);
      asked += 1;
      // Who has looked waits for the other to have looked as well, if that one may.
      for (let waited = 0; asked < 2 && waited < 30; waited += 1) await pause(10);
      return found;
    },
    async update(...change) {
      // Longer than it takes the other to write and to look once more.
      await pause(100);
      return accounts.update(...change);
    },
  };
  const options = {
    simulator: { webhooks: 'off' },
    server: { ...stores, accounts: slow, sharedIdentity: 'refuse', sweepEveryMs: 0 },
  } as const;
  const first = new World(options);
  const second = new World({ ...options, clock: first.clock });
  worlds.push(first, second);
  return { first, second, accounts };
};

const signIn = (world: World, user: string) => world.signIn('member@example.com', 'fine', { user });

it('two processes connect one person for one user alone, when both are asked at once', async () => {
  const { first, second, accounts } = openTwo();
  await Promise.all([signIn(first, 'user-1'), signIn(second, 'user-2')]);
  await first.clock.advance(30_000);
  const rows = await accounts.scan(undefined, 9);
  expect(rows).toHaveLength(1);
});

it('not even when one of them gives the person a row that was there before, and had no identity', async () => {
  const { first, second, accounts } = openTwo();
  await signIn(first, 'user-1');
  const [row] = await accounts.scan(undefined, 9);
  if (!row) throw new Error('Nothing was connected.');
  // What was known of it before its upstream said who it is.
  const { identityKey: _identityKey, ...unknown } = row;
  await accounts.remove(row.id);
  await accounts.insert({ ...unknown, upstreamId: 'an-older-one', state: 'removed', action: 'reconnect' });
  const flow = await first.start({ intent: 'reconnect', accountId: row.id, method: 'password' });
  const values = { username: 'member@example.com', password: 'fine' };
  await Promise.all([first.answer(flow, { values }), signIn(second, 'user-2')]);
  await first.clock.advance(30_000);
  const rows = await accounts.scan(undefined, 9);
  expect(rows.filter(({ identityKey }) => identityKey !== undefined)).toHaveLength(1);
});
