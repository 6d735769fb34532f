import { afterEach, describe, expect, it } from 'vitest';
import type { Upstream, UpstreamResult } from '../../../src/server/index.js';
import { unipileV1 } from '../../../src/server/index.js';
import { World, type WorldOptions } from '../server/support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

describe('a code', () => {
  it('that is a word of the upstream’s own is only a wrong code', async () => {
    open();
    const asked = await world.signIn('otp@example.com');
    const before = world.upstreamCalls.length;
    const told = await world.answer(asked, { values: { code: 'TRY_ANOTHER_WAY' } });
    expect(told.step).toMatchObject({ id: asked.step.id, errors: [{ field: 'code', code: 'code.wrong' }] });
    expect(world.upstreamCalls).toHaveLength(before);
    expect(await world.answer(told, { values: { code: await world.code() } })).toMatchObject({
      state: 'connected',
    });
  });
});

describe('an account that nobody wants', () => {
  const cancelled = async () => {
    const waiting = await world.signIn('slow@example.com');
    await world.answer(waiting, { action: 'cancel' });
    await world.clock.advance(30_000);
    return waiting;
  };
  const deletions = () => world.upstreamCalls.filter((call) => /^DELETE \/accounts\/./.test(call)).length;

  it('is tried to be deleted less and less often, for a day, and then forgotten', async () => {
    open({
      simulator: {
        faults: ({ method }) => (method === 'DELETE' ? { kind: 'status', status: 500 } : undefined),
      },
    });
    const flow = await cancelled();
    expect(deletions()).toBeGreaterThan(0);
    for (let hour = 0; hour < 26; hour += 1) await world.clock.advance(60 * 60_000);
    const tries = deletions();
    expect(tries).toBeGreaterThan(10);
    expect(tries).toBeLessThan(150);
    for (let hour = 0; hour < 3; hour += 1) await world.clock.advance(60 * 60_000);
    expect(deletions()).toBe(tries);
    expect(await world.stores.flows.get(flow.id)).toBeUndefined();
  });

  it('is deleted when the upstream takes it at last', async () => {
    let isDown = true;
    open({
      simulator: {
        faults: ({ method }) => (isDown && method === 'DELETE' ? { kind: 'status', status: 500 } : undefined),
      },
    });
    await cancelled();
    for (let hour = 0; hour < 5; hour += 1) await world.clock.advance(60 * 60_000);
    expect(await world.upstreamIds()).toHaveLength(1);
    isDown = false;
    for (let hour = 0; hour < 2; hour += 1) await world.clock.advance(60 * 60_000);
    expect(await world.upstreamIds()).toEqual([]);
  });
});

describe('an account that the upstream says is connected and does not show', () => {
  it('is looked for less and less often, for a day, and then forgotten', async () => {
    let isHidden = true;
    open({
      simulator: {
        faults: ({ method, path }) =>
          isHidden && method === 'GET' && /accounts\/./.test(path)
            ? { kind: 'status', status: 500 }
            : undefined,
      },
    });
    const looks = () => world.upstreamCalls.filter((call) => /^GET \/accounts\/./.test(call)).length;
    const flow = await world.signIn('plain@example.com');
    await world.clock.advance(61_000);
    expect(await world.get(flow)).toMatchObject({
      state: 'failed',
      step: { failure: { code: 'provider.slow' } },
    });
    const lost = await world.signIn('lost@example.com');
    for (let hour = 0; hour < 3; hour += 1) await world.clock.advance(60 * 60_000);
    isHidden = false;
    await world.eventually(async () => (await world.accounts()).length === 2, 60 * 60_000);
    isHidden = true;
    const gone = await world.signIn('gone@example.com');
    for (let hour = 0; hour < 26; hour += 1) await world.clock.advance(60 * 60_000);
    const tries = looks();
    expect(tries).toBeLessThan(500);
    for (let hour = 0; hour < 3; hour += 1) await world.clock.advance(60 * 60_000);
    expect(looks()).toBe(tries);
    expect(await world.stores.flows.get(gone.id)).toBeUndefined();
    expect(await world.stores.flows.get(lost.id)).toBeUndefined();
  });
});

describe('an upstream that gives a new attempt the id of an account that is there', () => {
  it.each(['user-1', 'user-2'])(
    'does not cost %s, whose it is, that account when another flow is cancelled',
    async (user) => {
      const removed: string[] = [];
      let stolen = '';
      const real = unipileV1({
        dsn: 'https://simulator.test',
        apiKey: 'api-key-of-the-tests',
        fetch: (input, init) => world.simulator.fetch(new Request(input, init)),
      });
      const upstream: Upstream = {
        ...real,
        async begin(request, signal): Promise<UpstreamResult> {
          if (!stolen) return real.begin(request, signal);
          return {
            kind: 'checkpoint',
            upstreamId: stolen,
            endsInMs: 300_000,
            step: {
              kind: 'code',
              channel: 'sms',
              charset: 'digits',
              actions: [{ type: 'submit' }, { type: 'cancel' }],
            },
          };
        },
        async remove(upstreamId, signal) {
          removed.push(upstreamId);
          return real.remove(upstreamId, signal);
        },
      };
      open({ server: { upstream } });
      await world.signIn('plain@example.com', 'fine', { user });
      stolen = (await world.upstreamIds())[0] ?? '';
      const asked = await world.signIn('other@example.com');
      await world.answer(asked, { action: 'cancel' });
      await world.clock.advance(10 * 60_000);
      expect(removed).toEqual([]);
      expect(await world.accounts(user)).toHaveLength(1);
      expect(await world.upstreamIds()).toEqual([stolen]);
    },
  );
});

describe('a QR code', () => {
  it('cannot be renewed without end: what it begins upstream lives on', async () => {
    open({ simulator: { webhooks: 'off' } });
    let flow = await world.start({ provider: 'whatsapp' });
    const begun = () => world.upstreamCalls.filter((call) => call === 'POST /accounts').length;
    const codes: unknown[] = [];
    for (let count = 0; count < 30; count += 1) {
      const body = world.answerBody(flow, { action: 'refresh' });
      const { body: reply } = await world.send<{ code?: string }>('POST', `flows/${flow.id}/answers`, {
        body,
      });
      if (reply.code) codes.push(reply.code);
      else flow = await world.get(flow);
    }
    expect(begun()).toBeLessThanOrEqual(10);
    expect(new Set(codes)).toEqual(new Set(['rate.limited']));
    const attempt = (await world.phone()).attempts.at(-1);
    await world.act(`${attempt?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0143' });
    await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
  });
});
