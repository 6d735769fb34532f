import { afterEach, describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/contract/types.js';
import { World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

const NUMBER = '+1 202 555 0143';

const scan = async (attempt = 0, phoneNumber = NUMBER) => {
  const shown = (await world.phone()).attempts[attempt];
  await world.act(`${shown?.id ?? ''}/scan`, { phoneNumber });
};

const startQr = async (): Promise<Flow> => {
  const flow = await world.start({ provider: 'whatsapp' });
  if (flow.step.kind !== 'qr') throw new Error(`No QR code but ${flow.step.kind}`);
  return flow;
};

const dataOf = (flow: Flow): string => (flow.step.kind === 'qr' ? flow.step.data : '');

const isConnected = ({ state }: Flow) => state === 'connected';

const configurations = (['block', 'not-found'] as const).flatMap((pendingGet) =>
  (['on', 'off', 'late'] as const).map((webhooks) => ({ pendingGet, webhooks })),
);

describe.each(configurations)(
  'connecting WhatsApp by QR code with $pendingGet and webhooks $webhooks',
  (simulator) => {
    it('connects when the code is scanned', async () => {
      open({ simulator });
      await world.server.registerHook();
      const flow = await startQr();
      expect(flow.step).toMatchObject({
        lifetime: 'estimated',
        actions: [
          { type: 'refresh', left: 3 },
          { type: 'cancel' },
          { type: 'switch', to: 'pairing' },
          { type: 'switch', to: 'methods' },
        ],
      });
      await scan();
      await world.waitFor(flow, isConnected, 60_000);
      expect(await world.accounts()).toMatchObject([
        { provider: 'whatsapp', handle: '+12025550143', state: 'connected' },
      ]);
    });

    it('connects when the code before the newest is scanned', async () => {
      open({ simulator });
      await world.server.registerHook();
      const first = await startQr();
      const second = await world.answer(first, { action: 'refresh' });
      expect(dataOf(second)).not.toBe(dataOf(first));
      expect(second.step.actions[0]).toEqual({ type: 'refresh', left: 2 });
      const { attempts } = await world.phone();
      const old = attempts.findIndex(
        ({ screen }) => screen.kind === 'scanner' && screen.qrcode === dataOf(first),
      );
      await scan(old);
      await world.waitFor(second, isConnected, 60_000);
      expect(await world.accounts()).toHaveLength(1);
    });
  },
);

describe('a WhatsApp QR code', () => {
  it('ends with its last attempt and can be asked for again', async () => {
    open();
    const flow = await startQr();
    await world.clock.advance(5 * 60_000 + 1_000);
    const ended = await world.get(flow);
    expect(ended).toMatchObject({
      state: 'failed',
      step: { kind: 'failed', failure: { code: 'qr.expired' } },
    });
    const again = await world.answer(ended, { action: 'retry' });
    expect(again).toMatchObject({ state: 'open', step: { kind: 'qr' } });
    await scan();
    await world.waitFor(again, isConnected);
  });

  it('that two tabs refresh at once is made once', async () => {
    open();
    const flow = await startQr();
    const before = world.upstreamCalls.filter((call) => call === 'POST /accounts').length;
    const answers = [1, 2].map(() => world.answerBody(flow, { action: 'refresh' }));
    const replies = await Promise.all(
      answers.map((body) => world.flow('POST', `flows/${flow.id}/answers`, { body })),
    );
    expect(replies.filter(({ superseded }) => superseded)).toHaveLength(1);
    expect(world.upstreamCalls.filter((call) => call === 'POST /accounts')).toHaveLength(before + 1);
  });

  it('of a reconnection says whose phone is to scan it, each renewed one as well, and a first one nothing', async () => {
    open();
    const first = await startQr();
    expect(first.step.message).toBeUndefined();
    await scan();
    await world.waitFor(first, isConnected);
    const [account] = await world.accounts();
    const flow = await world.start({ intent: 'reconnect', accountId: account?.id ?? '' });
    const message = { code: 'reconnect.expected', params: { name: account?.handle } };
    expect(account?.handle).toBe('+12025550143');
    expect(flow.step).toMatchObject({ kind: 'qr', message });
    const renewed = await world.answer(flow, { action: 'refresh' });
    expect(renewed.step.id).not.toBe(flow.step.id);
    expect(renewed.step).toMatchObject({ kind: 'qr', message });
    const form = await world.answer(renewed, { action: 'switch', to: 'pairing' });
    expect(form.step).toMatchObject({ kind: 'form', message });
    const pair = await world.answer(form, { values: { phone: NUMBER } });
    expect(pair.step).toMatchObject({ kind: 'pair', message });
  });

  it('connects while nobody looks, through the sweeper alone', async () => {
    open({ simulator: { webhooks: 'off' } });
    await startQr();
    await scan();
    await world.clock.advance(90_000);
    expect(await world.accounts()).toHaveLength(1);
  });

  it('scanned twice with one number by two flows makes one row, on the newer upstream account', async () => {
    open();
    await world.waitFor(
      await (async () => {
        const flow = await startQr();
        await scan();
        return flow;
      })(),
      isConnected,
    );
    const [row] = await world.accounts();
    const [firstUpstream] = await world.upstreamIds();
    const second = await startQr();
    await scan();
    await world.waitFor(second, isConnected);
    await world.clock.advance(30_000);
    expect(await world.accounts()).toMatchObject([{ id: row?.id }]);
    const left = await world.upstreamIds();
    expect(left).toHaveLength(1);
    expect(left).not.toContain(firstUpstream);
  });

  it('of one person under two users makes a row for each, and touches neither', async () => {
    open();
    const first = await startQr();
    await scan();
    await world.waitFor(first, isConnected);
    const second = await world.start({ provider: 'whatsapp' }, { user: 'user-2' });
    await scan();
    await world.clock.advance(60_000);
    expect((await world.get(second, { user: 'user-2' })).state).toBe('connected');
    expect(await world.accounts('user-1')).toHaveLength(1);
    expect(await world.accounts('user-2')).toHaveLength(1);
    expect(await world.upstreamIds()).toHaveLength(2);
  });

  it('of one person under two users is refused where the host wants that', async () => {
    open({ server: { sharedIdentity: 'refuse' } });
    const first = await startQr();
    await scan();
    await world.waitFor(first, isConnected);
    const second = await world.start({ provider: 'whatsapp' }, { user: 'user-2' });
    await scan();
    await world.clock.advance(60_000);
    expect(await world.get(second, { user: 'user-2' })).toMatchObject({
      step: { failure: { code: 'account.taken' } },
    });
    expect(await world.accounts('user-1')).toHaveLength(1);
    expect(await world.upstreamIds()).toHaveLength(1);
  });
});
