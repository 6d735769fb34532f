import { afterEach, describe, expect, it } from 'vitest';
import { World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

describe('cancelling', () => {
  it('ends the flow and says so as often as it is asked', async () => {
    open();
    const flow = await world.start({ provider: 'linkedin' });
    const cancelled = await world.flow('DELETE', `flows/${flow.id}`);
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      step: { kind: 'failed', failure: { code: 'flow.cancelled' } },
    });
    expect(await world.flow('DELETE', `flows/${flow.id}`)).toMatchObject({ rev: cancelled.rev });
  });

  it.each(['on', 'off', 'late'] as const)(
    'deletes upstream what succeeds afterwards, with webhooks %s',
    async (webhooks) => {
      // The upstream does not take back a pending attempt: the success comes all the same.
      open({
        simulator: {
          webhooks,
          faults: ({ method }) =>
            method === 'DELETE' && !isCreated ? { kind: 'status', status: 404 } : undefined,
        },
      });
      let isCreated = false;
      await world.server.registerHook();
      const flow = await world.start({ provider: 'whatsapp' });
      const attempt = (await world.phone()).attempts[0];
      await world.flow('DELETE', `flows/${flow.id}`);
      await world.clock.advance(2_000);
      isCreated = true;
      await world.act(`${attempt?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0143' });
      expect(await world.upstreamIds()).toHaveLength(1);
      await world.clock.advance(6 * 60_000);
      expect(await world.upstreamIds()).toEqual([]);
      expect(await world.accounts()).toEqual([]);
      expect((await world.get(flow)).state).toBe('cancelled');
    },
  );

  it('while a login is under way deletes the account that it makes', async () => {
    open();
    const waiting = await world.signIn('slow@example.com');
    expect(waiting.step.kind).toBe('wait');
    await world.answer(waiting, { action: 'cancel' });
    await world.clock.advance(60_000);
    expect(await world.upstreamIds()).toEqual([]);
    expect(await world.accounts()).toEqual([]);
  });

  it('a reconnection never deletes the live account', async () => {
    open();
    await world.signIn('app@example.com').then(async (flow) => {
      const attempt = (await world.phone()).attempts[0];
      await world.act(`${attempt?.id ?? ''}/approve`);
      await world.waitFor(flow, ({ state }) => state === 'connected');
    });
    const [account] = await world.accounts();
    const again = await world.start({ intent: 'reconnect', accountId: account?.id ?? '' });
    const asked = await world.answer(again, { values: { username: 'app@example.com', password: 'fine' } });
    expect(asked.step.kind).toBe('approve');
    await world.answer(asked, { action: 'cancel' });
    await world.clock.advance(6 * 60_000);
    expect(await world.upstreamIds()).toHaveLength(1);
    expect(await world.accounts()).toHaveLength(1);
  });

  it('comes too late once the account is connected', async () => {
    open();
    const done = await world.signIn('plain@example.com');
    expect(await world.flow('DELETE', `flows/${done.id}`)).toMatchObject({ state: 'connected' });
    expect(await world.accounts()).toHaveLength(1);
  });

  it('lets the same person sign in again at once', async () => {
    open();
    const asked = await world.signIn('sms@example.com');
    await world.answer(asked, { action: 'cancel' });
    await world.clock.advance(1_000);
    expect((await world.signIn('sms@example.com')).step.kind).toBe('code');
  });
});
