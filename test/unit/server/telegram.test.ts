import { afterEach, describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/contract/types.js';
import { World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

const isConnected = ({ state }: Flow) => state === 'connected';

describe('Telegram', () => {
  it('connects when its code is scanned', async () => {
    open();
    const flow = await world.start({ provider: 'telegram' });
    expect(flow.step.kind).toBe('qr');
    const { attempts, phoneNumbers } = await world.phone();
    await world.act(`${attempts[0]?.id ?? ''}/scan`, { phoneNumber: phoneNumbers[0] });
    await world.waitFor(flow, isConnected, 60_000);
    expect(await world.accounts()).toMatchObject([{ provider: 'telegram' }]);
  });
});

describe('a Telegram account with a cloud password', () => {
  const scan = async (): Promise<Flow> => {
    const flow = await world.start({ provider: 'telegram' });
    const { attempts } = await world.phone();
    await world.act(`${attempts[0]?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0165' });
    return flow;
  };
  const isPassword = ({ step }: Flow) => step.kind === 'form';

  it('is asked for it after the scan, as for a password, until it is right', async () => {
    open();
    const asked = await world.waitFor(await scan(), isPassword, 60_000);
    expect(asked.step).toMatchObject({
      purpose: 'generic',
      fields: [{ name: 'password', input: 'password', secret: true }],
      lifetime: 'stated',
    });
    const wrong = await world.answer(asked, { values: { password: 'another one' } });
    expect(wrong.step).toMatchObject({
      id: asked.step.id,
      errors: [{ field: 'password', code: 'invalid' }],
    });
    const done = await world.answer(wrong, { values: { password: await world.code() } });
    await world.waitFor(done, isConnected, 60_000);
    expect(await world.accounts()).toMatchObject([{ provider: 'telegram' }]);
  });

  it('has as long for it as its attempt lives, and can begin again then', async () => {
    open();
    const asked = await world.waitFor(await scan(), isPassword, 60_000);
    await world.clock.advance(5 * 60_000);
    const ended = await world.get(asked);
    expect(ended).toMatchObject({ state: 'failed', step: { failure: { code: 'attempt.expired' } } });
    expect((await world.answer(ended, { action: 'retry' })).step.kind).toBe('qr');
  });

  it('can go on in the hosted wizard instead', async () => {
    open();
    const asked = await world.waitFor(await scan(), isPassword, 60_000);
    const left = await world.answer(asked, { action: 'switch', to: 'hosted' });
    expect(left).toMatchObject({ method: 'hosted', step: { kind: 'redirect', purpose: 'hosted' } });
  });

  it('is not shown the way to the hosted wizard where its user is not offered that', async () => {
    open({ server: { offers: (_user, _provider, method) => method !== 'hosted' } });
    const asked = await world.waitFor(await scan(), isPassword, 60_000);
    expect(asked.step.actions).toEqual([{ type: 'submit' }, { type: 'cancel' }]);
  });

  it('finds the hosted wizard where the upstream ends the attempt without a word', async () => {
    open({ simulator: { telegramPassword: 'refuse' } });
    const qr = await scan();
    await world.clock.advance(30_000);
    const ways = await world.answer(await world.get(qr), { action: 'switch', to: 'methods' });
    const left = await world.answer(ways, { values: { choice: 'hosted' } });
    expect(left.step).toMatchObject({ kind: 'redirect', purpose: 'hosted' });
  });

  describe('of a host that leaves it to the hosted wizard', () => {
    it('is led there after the scan, and the attempt that was scanned leaves nothing upstream', async () => {
      open({ unipile: { telegramPassword: 'hosted' } });
      const left = await world.waitFor(await scan(), ({ method }) => method === 'hosted', 60_000);
      expect(left.step).toMatchObject({ kind: 'redirect', purpose: 'hosted' });
      await world.eventually(async () => (await world.phone()).attempts.length === 0);
    });

    it('is asked here all the same where its user is not offered that', async () => {
      open({
        unipile: { telegramPassword: 'hosted' },
        server: { offers: (_user, _provider, method) => method !== 'hosted' },
      });
      const asked = await world.waitFor(await scan(), isPassword, 60_000);
      expect(asked.step).toMatchObject({ fields: [{ name: 'password' }] });
    });
  });
});
