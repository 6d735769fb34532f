import { afterEach, describe, expect, it } from 'vitest';
import { Browser } from './support/browser.js';
import { created, hosted, RoundTrips } from './support/round-trips.js';
import { type World, type WorldOptions } from './support/world.js';

/* Notifications in the hands of somebody who means harm: each test does what would have to be refused. */

let trip: RoundTrips;
let world: World;
const open = (options?: WorldOptions): World => {
  trip = new RoundTrips(options);
  return (world = trip.world);
};
afterEach(() => world.close());

describe('a notification', () => {
  it('that names a sign-in of somebody else gives them nothing of it', async () => {
    open({ simulator: { notify: 'never', webhooks: 'off' } });
    const theirs = await world.start({ provider: 'whatsapp' }, { user: 'user-2' });
    const { attempts, phoneNumbers } = await world.phone();
    const mine = await world.start(hosted);
    await trip.leave(mine);
    expect(await trip.notify(created(await trip.pendingOf(theirs)))).toBe(200);
    await world.act(`${attempts[0]?.id ?? ''}/scan`, { phoneNumber: phoneNumbers[0] });
    // The thief looks first.
    for (let n = 0; n < 10; n += 1) {
      await world.get(mine);
      await world.clock.advance(500);
    }
    await world.eventually(async () => {
      await world.get(theirs, { user: 'user-2' });
      return (await world.accounts('user-2')).length === 1;
    });
    expect(await world.accounts('user-1')).toEqual([]);
    expect((await world.get(mine)).state).toBe('open');
  });

  it('for a cancelled flow does not end a sign-in of somebody else', async () => {
    open({ simulator: { notify: 'never', webhooks: 'off' } });
    const theirs = await world.start({ provider: 'whatsapp' }, { user: 'user-2' });
    const pending = await trip.pendingOf(theirs);
    const mine = await world.start(hosted);
    await trip.leave(mine);
    await world.flow('DELETE', `flows/${mine.id}`);
    await trip.notify(created(pending));
    await world.clock.advance(20_000);
    expect(world.upstreamCalls).not.toContain(`DELETE /accounts/${pending}`);
    expect((await world.get(theirs, { user: 'user-2' })).state).toBe('open');
  });

  it('for a cancelled flow does not delete the account of somebody else', async () => {
    open();
    await world.signIn('member@example.com', 'fine', { user: 'user-2' });
    const [upstreamId = ''] = await world.upstreamIds();
    const mine = await world.start(hosted);
    await trip.leave(mine);
    await world.flow('DELETE', `flows/${mine.id}`);
    await trip.notify(created(upstreamId));
    await world.clock.advance(60_000);
    expect(await world.upstreamIds()).toEqual([upstreamId]);
    expect(await world.accounts('user-2')).toHaveLength(1);
  });

  it('of an earlier window connects, though the link was opened once more', async () => {
    open({ simulator: { notify: 'once' } });
    const browser = new Browser(world);
    const flow = await world.start(hosted);
    const first = await trip.leave(flow, browser);
    await trip.leave(await world.get(flow), browser);
    await trip.throughWizard(first);
    await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
    expect(await world.accounts()).toHaveLength(1);
  });

  it.each(['.', '..', 'x/../../webhooks', '../accounts', '%2e%2e'])(
    'that names %j asks the upstream for nothing but an account',
    async (name) => {
      open();
      const flow = await world.start(hosted);
      await trip.leave(flow);
      world.upstreamUrls.length = 0;
      expect(await trip.notify(created(name))).toBe(200);
      await world.clock.advance(5_000);
      for (const url of world.upstreamUrls) {
        expect(new URL(url).pathname).toMatch(/^\/api\/v1\/accounts\/[^/]+$/);
      }
      expect(await world.accounts()).toEqual([]);
    },
  );

  it('has the upstream asked for no more accounts than a flow can bring', async () => {
    open();
    const flow = await world.start(hosted);
    await trip.leave(flow);
    for (let n = 0; n < 60; n += 1) await trip.notify(created(`unknown-${String(n)}`));
    expect((await world.stores.flows.get(flow.id))?.attempts.length).toBeLessThanOrEqual(20);
  });

  it('is answered before the upstream has been looked at', async () => {
    let gate = Promise.resolve();
    let release = () => {};
    open({
      upstream: async (_request, forward) => {
        await gate;
        return forward();
      },
    });
    const flow = await world.start(hosted);
    const link = await trip.leave(flow);
    const upstreamId = await trip.throughWizard(link);
    gate = new Promise((resolve) => (release = resolve));
    const before = world.clock.now();
    expect(await trip.notify(created(upstreamId))).toBe(200);
    expect(world.clock.now() - before).toBeLessThan(5_000);
    release();
    await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
  });

  it('twice at once makes one row', async () => {
    open();
    const flow = await world.start(hosted);
    const upstreamId = await trip.throughWizard(await trip.leave(flow));
    await Promise.all([trip.notify(created(upstreamId)), trip.notify(created(upstreamId))]);
    await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
    await trip.notify(created(upstreamId));
    expect(await world.accounts()).toHaveLength(1);
  });

  it('again after its account was disconnected brings nothing back', async () => {
    open();
    const flow = await world.start(hosted);
    const upstreamId = await trip.throughWizard(await trip.leave(flow));
    await trip.notify(created(upstreamId));
    const { accountId = '' } = await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
    await world.send('DELETE', `accounts/${accountId}`);
    await trip.notify(created(upstreamId));
    await world.clock.advance(30_000);
    expect(await world.accounts()).toEqual([]);
  });

  it('leaves no word of its own, and no secret of ours, in the log', async () => {
    open();
    const flow = await world.start(hosted);
    await trip.leave(flow);
    const words = 'planted-by-a-stranger';
    await trip.notify({ status: words, account_id: words, name: words });
    await trip.notify(created(words));
    await world.send('POST', `hooks/unipile/notify/${flow.id}.${words}`, { user: '', body: created(words) });
    await world.clock.advance(5_000);
    const log = JSON.stringify(world.log);
    expect(log).not.toContain(words);
    expect(log).not.toContain(trip.links[0]?.['notify_url']?.split('.').at(-1));
  });
});
