import { afterEach, describe, expect, it } from 'vitest';
import type { AccountStore } from '../../../src/server/index.js';
import { createMemoryStores, unipileV1 } from '../../../src/server/index.js';
import { World, type WorldOptions } from '../server/support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

/** Holds back the replies to requests that match, until they are let go. */
const gate = () => {
  const held: (() => void)[] = [];
  let matches: (request: Request) => boolean = () => false;
  return {
    upstream: async (request: Request, forward: () => Promise<Response>) => {
      const isHeld = matches(request);
      const response = await forward();
      if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
      return response;
    },
    hold: (which: (request: Request) => boolean) => {
      matches = which;
    },
    release: async () => {
      matches = () => false;
      for (const letGo of held.splice(0)) letGo();
      await world.clock.advance(1_000);
    },
    held,
  };
};

describe('disconnecting an account that is being connected again', () => {
  it('leaves neither of its upstream accounts', async () => {
    const { upstream, hold, release, held } = gate();
    open({ upstream, simulator: { webhooks: 'off' } });
    await world.signIn('plain@example.com');
    const [account] = await world.accounts();
    hold(({ method }) => method === 'DELETE');
    const path = `accounts/${account?.id ?? ''}`;
    const deletion = world.server.fetch(world.request('DELETE', path));
    await world.clock.advance(100);
    expect(held).toHaveLength(1);
    hold(() => false);
    expect((await world.signIn('plain@example.com')).state).toBe('connected');
    await release();
    expect((await world.until(deletion)).status).toBe(204);
    await world.clock.advance(30_000);
    expect(await world.accounts()).toEqual([]);
    expect(await world.upstreamIds()).toEqual([]);
  });
});

describe('a hook of the older upstream account', () => {
  it('does not cost the row that has moved to the newer one', async () => {
    const { upstream, hold, release } = gate();
    open({ upstream, simulator: { webhooks: 'off' } });
    await world.signIn('plain@example.com');
    const [older] = await world.upstreamIds();
    const [account] = await world.accounts();
    // Its look is asked when the older account is gone, and answered after the row has moved.
    await world.signIn('plain@example.com');
    hold(({ method, url }) => method === 'GET' && url.endsWith(older ?? 'none'));
    await world.stores.flows.addToInbox({
      id: 'entry-0001',
      upstreamId: older ?? '',
      accountType: 'LINKEDIN',
      event: 'DELETED',
      isSuccess: false,
      receivedAt: world.clock.now(),
      nextTryAt: world.clock.now(),
      tries: 0,
    });
    const swept = world.server.sweep();
    await world.clock.advance(5_000);
    await release();
    await world.until(swept);
    expect(await world.accounts()).toMatchObject([{ id: account?.id, state: 'connected' }]);
    expect(await world.upstreamIds()).toHaveLength(1);
  });
});

describe('an older upstream account', () => {
  it('is deleted even when the process died right after its row had moved', async () => {
    const clockStores = createMemoryStores();
    let isDying = false;
    const accounts: AccountStore = {
      ...clockStores.accounts,
      async update(id, changes, expected) {
        const updated = await clockStores.accounts.update(id, changes, expected);
        if (isDying && changes.upstreamId !== undefined) {
          isDying = false;
          throw new Error('The process dies.');
        }
        return updated;
      },
    };
    open({ server: { accounts, flows: clockStores.flows }, simulator: { webhooks: 'off' } });
    await world.signIn('plain@example.com');
    isDying = true;
    const again = await world.signIn('plain@example.com');
    await world.waitFor(again, ({ state }) => state === 'connected', 60_000);
    await world.clock.advance(60_000);
    expect(await world.accounts()).toHaveLength(1);
    expect(await world.upstreamIds()).toHaveLength(1);
    const [left] = await world.upstreamIds();
    expect(await clockStores.accounts.findByUpstreamId(left ?? '')).toBeDefined();
  });
});

describe('two servers on one store', () => {
  it('send one answer upstream once, and write one row', async () => {
    open();
    const twin = new World({
      clock: world.clock,
      server: {
        ...world.stores,
        upstream: unipileV1({
          dsn: 'https://simulator.test',
          apiKey: 'api-key-of-the-tests',
          fetch: async (input, init) => {
            const request = new Request(input, init);
            world.upstreamCalls.push(
              `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`,
            );
            return world.simulator.fetch(request);
          },
        }),
        sweepEveryMs: 0,
      },
    });
    const asked = await world.signIn('sms@example.com');
    const body = world.answerBody(asked, { values: { code: await world.code() } });
    const other = world.answerBody(asked, { values: { code: await world.code() } });
    const path = `flows/${asked.id}/answers`;
    const replies = await Promise.all([
      world.send('POST', path, { body }),
      twin.send('POST', path, { body }),
      twin.send('POST', path, { body: other }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(world.upstreamCalls.filter((call) => call === 'POST /accounts/checkpoint').length).toBeLessThan(2);
    await world.waitFor(asked, ({ state }) => state !== 'open', 60_000);
    expect(await world.accounts()).toHaveLength(1);
    await twin.close();
  });
});
