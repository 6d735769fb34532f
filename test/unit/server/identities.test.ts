import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStores } from '../../../src/server/index.js';
import { World } from './support/world.js';

let world: World;
afterEach(() => world.close());

describe('a reconnection that ends with a person who has another row', () => {
  it('leaves one row of that person, with the account that was reconnected', async () => {
    const replaced: string[] = [];
    const disconnected: string[] = [];
    const swapped: string[] = [];
    world = new World({
      server: {
        onAccountReplaced: ({ id }) => void replaced.push(id),
        onDisconnected: ({ id }) => void disconnected.push(id),
      },
      // The upstream lets another person in under the id of the account.
      upstream: async (request, forward) => {
        const response = await forward();
        const isLook =
          request.method === 'GET' && swapped.some((id) => request.url.endsWith(`/accounts/${id}`));
        if (!isLook || !response.ok) return response;
        const text = JSON.stringify(await response.json());
        return Response.json(
          JSON.parse(text.replaceAll(JSON.stringify(identities[0]), JSON.stringify(identities[1]))),
        );
      },
    });
    const identities: string[] = [];
    const rowOf = async (username: string) => {
      const before = await world.upstreamIds();
      await world.signIn(username);
      const upstreamId = (await world.upstreamIds()).find((id) => !before.includes(id)) ?? '';
      const row = await world.stores.accounts.findByUpstreamId(upstreamId);
      if (!row?.identityKey) throw new Error('No row.');
      identities.push(row.identityKey);
      return row;
    };
    const first = await rowOf('member-a@example.com');
    const second = await rowOf('member-b@example.com');
    swapped.push(first.upstreamId);
    const flow = await world.start({ intent: 'reconnect', accountId: first.id, method: 'password' });
    const values = { username: 'member-a@example.com', password: 'fine' };
    await world.answer(flow, { values });
    const ended = await world.waitFor(flow, ({ state }) => state !== 'open', 90_000);
    expect(ended).toMatchObject({ state: 'connected', accountId: second.id });
    expect(await world.accounts()).toMatchObject([{ id: second.id }]);
    expect((await world.stores.accounts.get(second.id))?.upstreamId).toBe(first.upstreamId);
    expect({ replaced, disconnected }).toEqual({ replaced: [second.id], disconnected: [first.id] });
    await world.eventually(async () => !(await world.upstreamIds()).includes(second.upstreamId));
  });
});

describe('one person under two users at once, where that is refused', () => {
  it('is connected for exactly one of them', async () => {
    const { accounts } = createMemoryStores();
    const slow: typeof accounts = {
      ...accounts,
      async findOthersByIdentity(...question) {
        const found = await accounts.findOthersByIdentity(...question);
        await new Promise((resolve) => setTimeout(resolve, 20));
        return found;
      },
    };
    world = new World({ server: { sharedIdentity: 'refuse', accounts: slow } });
    const users = ['user-1', 'user-2', 'user-3'];
    // All look for others before any has written.
    await Promise.all(users.map((user) => world.signIn('member@example.com', 'fine', { user })));
    await world.clock.advance(5_000);
    const rows = await Promise.all(users.map((user) => world.accounts(user)));
    expect(rows.flat()).toHaveLength(1);
  });
});
