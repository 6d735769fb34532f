import { expect, it } from 'vitest';
import { settle } from '../simulator/manual-clock.js';
import { World } from './support/world.js';

const isLook = (request: Request) => request.method === 'GET' && /\/accounts\/[^/?]+$/.test(request.url);

it('One success that two processes write leaves the row to a connection that came in between', async () => {
  let holdsLooks = true;
  const held: (() => void)[] = [];
  const world = new World({
    simulator: { webhooks: 'off' },
    server: { sweepEveryMs: 0 },
    // The first process can not read back what it has connected.
    upstream: async (request, forward) =>
      isLook(request) && holdsLooks ? Response.json({}, { status: 502 }) : forward(),
  });
  const slow = world.startProcess({
    server: { sweepEveryMs: 0 },
    // The second one hears at last how the account was, when much has happened since.
    upstream: async (request, forward) => {
      const response = await forward();
      if (isLook(request)) await new Promise<void>((resolve) => held.push(resolve));
      return response;
    },
  });
  try {
    await world.signIn('plain@example.com');
    await world.clock.advance(20_000);
    const sweep = slow.sweep();
    await settle();
    expect(held.length).toBeGreaterThan(0);

    holdsLooks = false;
    await world.clock.advance(20_000);
    await world.server.sweep();
    const [first] = await world.stores.accounts.scan(undefined, 10);
    await world.until(world.signIn('plain@example.com'));
    const [moved] = await world.stores.accounts.scan(undefined, 10);
    expect(moved?.upstreamId).not.toBe(first?.upstreamId);

    for (const release of held) release();
    await world.until(sweep);
    await world.clock.advance(20_000);
    const rows = await world.stores.accounts.scan(undefined, 10);
    expect(rows.map(({ upstreamId }) => upstreamId)).toEqual([moved?.upstreamId]);
    expect(await world.upstreamIds()).toEqual([moved?.upstreamId]);
  } finally {
    await world.until(slow.close());
    await world.close();
  }
});
