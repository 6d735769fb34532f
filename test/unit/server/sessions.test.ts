import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectServerOptions } from '../../../src/server/index.js';
import { connectMember, loseAccount, MEMBER, putSession } from './support/lost-account.js';
import { World, type WorldOptions } from './support/world.js';

/*
 * A browser extension sends the cookies of its browser. In the simulator a `li_at` that is somebody's address is that
 * member's session, `wrong` is refused, `expired…` is one that has ended.
 */

const HOUR = 60 * 60_000;
const KEY = btoa('k'.repeat(32));

let world: World;
/** What the upstream does with the next reconnections; nothing: what the simulator does. */
let trouble: (() => Response) | undefined;
/** What they wait for. */
let held: Promise<void> | undefined;

const open = (server: Partial<ConnectServerOptions> = {}, simulator: WorldOptions['simulator'] = {}) => {
  world = new World({
    simulator: { webhooks: 'off', ...simulator },
    server: { sessionKey: KEY, ...server },
    upstream: async (request, forward) => {
      const isReconnection =
        request.method === 'POST' && /\/accounts\/[^/]+$/.test(new URL(request.url).pathname);
      if (isReconnection) await held;
      return isReconnection && trouble ? trouble() : forward();
    },
  });
};

afterEach(async () => {
  trouble = undefined;
  held = undefined;
  await world.close();
});

const refuseWith = (type: string, status: number) => () =>
  Response.json({ type: `errors/${type}`, status }, { status });

const connect = () => connectMember(world);

const lose = async () => {
  const account = await connect();
  await loseAccount(world, account.id, account.upstreamId);
  return account;
};

const put = (id: string, cookies?: Record<string, string>, user?: string) =>
  putSession(world, id, cookies, user);

const begins = () => world.upstreamCalls.filter((call) => /^POST \/accounts\/[^/]+$/.test(call)).length;
const record = (id: string) => world.stores.sessions.get(id);

describe('a fresh session', () => {
  it('is asked for where it is of use, connects the account without its user, and is not kept', async () => {
    open();
    const { id } = await lose();
    expect((await world.accounts())[0]?.wantsSession).toBe(true);
    const { status, body } = await put(id);
    expect([status, body.state, body.account.state]).toEqual([200, 'applied', 'connected']);
    expect((await world.accounts())[0]?.wantsSession).toBeUndefined();
    expect((await record(id))?.sealed).toBeUndefined();
  });

  it('goes nowhere while the account is well', async () => {
    open();
    const { id } = await connect();
    const { status, body } = await put(id);
    expect([status, body.state]).toEqual([200, 'unneeded']);
    expect(begins()).toBe(0);
    expect((await record(id))?.sealed).toBeUndefined();
  });

  it('is gone at once when the upstream has lost the account', async () => {
    open();
    const { id } = await lose();
    trouble = refuseWith('service_unavailable', 503);
    await put(id);
    expect((await record(id))?.sealed).toBeTypeOf('string');
    await world.simulator.fetch(
      new Request(`https://simulator.test/api/v1/accounts/${(await world.upstreamIds())[0] ?? ''}`, {
        method: 'DELETE',
        headers: { 'x-api-key': 'api-key-of-the-tests' },
      }),
    );
    for (const _twice of [1, 2]) {
      await world.clock.advance(1_000);
      await world.until(world.server.reconcile());
    }
    expect((await world.accounts())[0]?.state).toBe('removed');
    expect(await record(id)).not.toHaveProperty('sealed');
  });

  it('waits sealed for another try after an hour when the provider is down', async () => {
    open();
    const { id } = await lose();
    trouble = refuseWith('service_unavailable', 503);
    const { status, body, headers } = await put(id);
    expect([status, body.state, body.retryAfterMs]).toEqual([202, 'kept', HOUR]);
    expect(headers.get('retry-after')).toBe('3600');
    const { sealed } = (await record(id)) ?? {};
    expect(sealed).toBeTypeOf('string');
    expect(atob(sealed ?? '')).not.toContain(MEMBER);
    await world.clock.advance(HOUR - 60_000);
    expect(begins()).toBe(1);
    trouble = undefined;
    await world.clock.advance(2 * 60_000);
    await world.eventually(async () => (await world.accounts())[0]?.state === 'connected');
    expect(begins()).toBe(2);
    expect(await record(id)).not.toHaveProperty('sealed');
  });

  it('is tried every hour, four hours at most, and is gone then', async () => {
    open();
    const { id } = await lose();
    trouble = refuseWith('service_unavailable', 503);
    await put(id);
    await world.clock.advance(4 * HOUR);
    await world.eventually(async () => (await record(id))?.sealed === undefined);
    const tries = begins();
    expect(tries).toBeGreaterThanOrEqual(4);
    expect(tries).toBeLessThanOrEqual(5);
    await world.clock.advance(4 * HOUR);
    expect(begins()).toBe(tries);
  });

  it('is not kept without a key: another one is asked for', async () => {
    open({ sessionKey: [] });
    const { id } = await lose();
    trouble = refuseWith('service_unavailable', 503);
    const { status, body } = await put(id);
    expect([status, body.state, body.retryAfterMs]).toEqual([202, 'wanted', 60_000]);
    expect(body.account.wantsSession).toBe(true);
    expect(await record(id)).not.toHaveProperty('sealed');
    trouble = undefined;
    await world.clock.advance(61_000);
    expect((await put(id)).body.state).toBe('applied');
  });

  it.each([
    ['expired', 'expired-cookie', undefined],
    ['expired', 'wrong', undefined],
    ['other-account', 'somebody.else@example.com', undefined],
    ['user', MEMBER, refuseWith('account_restricted', 403)],
    ['user', MEMBER, refuseWith('multiple_sessions', 401)],
    [
      'user',
      MEMBER,
      () =>
        Response.json(
          {
            object: 'Checkpoint',
            account_id: 'x',
            checkpoint: { type: 'CAPTCHA', public_key: '', data: '' },
          },
          { status: 202 },
        ),
    ],
  ] as const)('is refused as %s and forgotten (%s)', async (reason, cookie, answer) => {
    open();
    const { id } = await lose();
    trouble = answer;
    const { status, body } = await put(id, { li_at: cookie });
    expect([status, body.state, body.reason]).toEqual([200, 'refused', reason]);
    expect(body.account.state).toBe('action_required');
    expect(await record(id)).not.toHaveProperty('sealed');
    await world.clock.advance(5 * HOUR);
    expect(begins()).toBe(1);
  });

  it('signs in once a minute at most, whatever an extension sends, and the newest wins', async () => {
    open();
    const { id } = await lose();
    trouble = refuseWith('service_unavailable', 503);
    await put(id, { li_at: 'somebody.else@example.com' });
    for (let n = 0; n < 5; n += 1) expect((await put(id)).body.state).toBe('kept');
    expect(begins()).toBe(1);
    trouble = undefined;
    await world.clock.advance(HOUR + 60_000);
    await world.eventually(async () => (await world.accounts())[0]?.state === 'connected');
  });

  it('leaves a user alone who is signing in by hand', async () => {
    open();
    const asked = await world.signIn('sms.member@example.com');
    await world.answer(asked, { values: { code: await world.code() } });
    const [account] = await world.accounts();
    const [upstreamId = ''] = await world.upstreamIds();
    const id = account?.id ?? '';
    await loseAccount(world, id, upstreamId);
    const flow = await world.start({ intent: 'reconnect', accountId: id });
    await world.answer(flow, { values: { username: 'sms.member@example.com', password: 'fine' } });
    const before = begins();
    expect((await put(id)).body.state).toBe('kept');
    expect(begins()).toBe(before);
  });

  it('shows as being tried while the provider takes its time', async () => {
    open();
    const { id } = await lose();
    let answer = () => {};
    held = new Promise((resolve) => (answer = resolve));
    const { status, body } = await put(id);
    expect([status, body.state]).toEqual([202, 'trying']);
    answer();
    await world.eventually(async () => (await world.accounts())[0]?.state === 'connected');
  });

  it('is gone with its account, and as soon as its user has signed in by hand', async () => {
    open();
    const { id } = await lose();
    trouble = refuseWith('service_unavailable', 503);
    await put(id);
    expect((await record(id))?.sealed).toBeDefined();
    trouble = undefined;
    const flow = await world.start({ intent: 'reconnect', accountId: id });
    await world.answer(flow, { values: { username: MEMBER, password: 'fine' } });
    expect((await world.accounts())[0]?.state).toBe('connected');
    expect(await record(id)).not.toHaveProperty('sealed');
    await world.send('DELETE', `accounts/${id}`);
    expect(await record(id)).toBeUndefined();
  });

  it('opens with a key that was in use before, and with no other', async () => {
    const other = btoa('o'.repeat(32));
    for (const [keys, isTried] of [
      [[other, KEY], true],
      [[other], false],
    ] as const) {
      open();
      const { id } = await lose();
      trouble = refuseWith('service_unavailable', 503);
      await put(id);
      const { sealed = '' } = (await record(id)) ?? {};
      const { createSealer } = await import('../../../src/server/sessions/sealer.js');
      const place = { accountId: id, userId: 'user-1' };
      expect((await createSealer(keys).open(sealed, place)) !== undefined).toBe(isTried);
      const elsewhere = [
        { ...place, accountId: 'another' },
        { ...place, userId: 'user-2' },
        { ...place, tenantId: 'tenant-1' },
      ];
      for (const stranger of elsewhere)
        expect(await createSealer([KEY]).open(sealed, stranger)).toBeUndefined();
      const changed = `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`;
      expect(await createSealer([KEY]).open(changed, place)).toBeUndefined();
      await world.close();
    }
    open();
  });

  it('makes its user wait for the word of a browser that is known, four hours, and no longer', async () => {
    const told: number[] = [];
    open({
      notifier: {
        graceMs: 60_000,
        tell: async () => {
          told.push(world.clock.now());
          return 'told';
        },
      },
    });
    const { id, upstreamId } = await connect();
    await put(id);
    await loseAccount(world, id, upstreamId);
    const lostAt = world.clock.now();
    await world.clock.advance(3 * HOUR);
    expect(told).toEqual([]);
    expect((await put(id, { li_at: 'expired-cookie' })).body.state).toBe('refused');
    await world.clock.advance(2 * HOUR);
    await world.eventually(async () => told.length === 1);
    expect((told[0] ?? 0) - lostAt).toBeGreaterThanOrEqual(4 * HOUR - 60_000);
  });

  it('lets its user be told at once of what no browser can mend', async () => {
    const told: string[] = [];
    open({ notifier: { graceMs: 60_000, tell: async ({ id }) => (told.push(id), 'told') } });
    const { id } = await lose();
    await put(id, { li_at: 'expired-cookie' });
    await world.clock.advance(10 * 60_000);
    expect(told).toEqual([]);
    trouble = refuseWith('account_restricted', 403);
    await put(id);
    await world.clock.advance(6 * 60_000);
    await world.eventually(async () => told.length === 1);
  });
});
