import { afterEach, describe, expect, it } from 'vitest';
import type { FlowRecord, FlowStore } from '../../../src/server/index.js';
import { createMemoryStores } from '../../../src/server/index.js';
import { HOOK_SECRET, HOST, World, type WorldOptions } from '../server/support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

/** A store whose writes fail when they are told to. */
const failing = () => {
  const stores = createMemoryStores();
  let isFailing: (flow: FlowRecord) => boolean = () => false;
  const flows: FlowStore = {
    ...stores.flows,
    async replace(flow, version) {
      if (isFailing(flow)) throw new Error('The database is gone.');
      return stores.flows.replace(flow, version);
    },
  };
  return {
    stores: { ...stores, flows },
    failFor: (fails: (flow: FlowRecord) => boolean) => {
      isFailing = fails;
    },
  };
};

const isWon = ({ attempts }: FlowRecord) => attempts.some(({ phase }) => phase === 'won');

describe('a store that fails for a while', () => {
  it('costs no success that the upstream has said', async () => {
    const { stores, failFor } = failing();
    open({ server: stores });
    const start = await world.start({ provider: 'linkedin' });
    failFor(isWon);
    const values = { username: 'plain@example.com', password: 'fine' };
    await world.answer(start, { values });
    await world.clock.advance(6_000);
    expect(await world.accounts()).toEqual([]);
    failFor(() => false);
    await world.waitFor(start, ({ state }) => state === 'connected', 60_000);
    expect(await world.accounts()).toHaveLength(1);
    expect(await world.upstreamIds()).toHaveLength(1);
    expect(world.upstreamCalls.filter((call) => call === 'POST /accounts')).toHaveLength(1);
  });

  it('costs no success either when its flow was taken for interrupted meanwhile', async () => {
    const { stores, failFor } = failing();
    open({ server: stores });
    const start = await world.start({ provider: 'linkedin' });
    failFor((flow) => isWon(flow) || (flow.claim !== undefined && flow.step.kind === 'wait'));
    await world.send('POST', `flows/${start.id}/answers`, {
      body: world.answerBody(start, { values: { username: 'plain@example.com', password: 'fine' } }),
    });
    await world.clock.advance(15_000);
    failFor(() => false);
    await world.waitFor(start, ({ state }) => state === 'connected', 60_000);
    expect(await world.accounts()).toHaveLength(1);
  });

  it('for one flow holds up neither other flows nor hooks', async () => {
    const { stores, failFor } = failing();
    open({ server: { ...stores, sweepEveryMs: 0 }, simulator: { webhooks: 'off' } });
    await world.signIn('plain@example.com');
    const [upstreamId] = await world.upstreamIds();
    const bad = await world.start({ provider: 'linkedin' });
    await world.clock.advance(1_000);
    const good = await world.start({ provider: 'linkedin' });
    await world.clock.advance(31 * 60_000);
    failFor(({ id }) => id === bad.id);
    await world.act(`accounts/${upstreamId ?? ''}/sign-out`);
    await stores.flows.addToInbox({
      id: 'entry-0001',
      upstreamId: upstreamId ?? '',
      accountType: 'LINKEDIN',
      event: 'CREDENTIALS',
      isSuccess: false,
      receivedAt: world.clock.now(),
      nextTryAt: world.clock.now(),
      tries: 0,
    });
    await world.until(world.server.sweep());
    expect((await stores.flows.get(good.id))?.state).toBe('expired');
    expect(await world.accounts()).toMatchObject([{ state: 'action_required' }]);
    expect(world.log.some(({ event }) => event === 'sweep.failed')).toBe(true);
    failFor(() => false);
    await world.until(world.server.sweep());
    expect((await stores.flows.get(bad.id))?.state).toBe('expired');
  });

  it('makes the upstream send a hook again', async () => {
    const { stores } = failing();
    let isFailing = true;
    const flows: FlowStore = {
      ...stores.flows,
      async addToInbox(entry) {
        if (isFailing) throw new Error('The database is gone.');
        await stores.flows.addToInbox(entry);
      },
    };
    open({ server: { ...stores, flows } });
    const hook = () =>
      new Request(`${HOST}/api/connect/hooks/unipile`, {
        method: 'POST',
        headers: { 'unipile-auth': HOOK_SECRET },
        body: '{"AccountStatus":{"account_id":"some","account_type":"LINKEDIN","message":"OK"}}',
      });
    expect((await world.server.fetch(hook())).status).toBe(500);
    isFailing = false;
    expect((await world.server.fetch(hook())).status).toBe(200);
  });
});
