import { afterEach, describe, expect, it } from 'vitest';
import type { SessionResult } from '../../../src/contract/types.js';
import { sessionResultSchema } from '../../../src/contract/session.js';
import type { ConnectServerOptions } from '../../../src/server/index.js';
import { World, type WorldOptions } from './support/world.js';

/*
 * A browser extension sends the cookies of its browser. In the simulator a `li_at` that is somebody's address is that
 * member's session, `wrong` is refused, `expired…` is one that has ended.
 */

const HOUR = 60 * 60_000;
const MEMBER = 'member@example.com';
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

/** A connected account. */
const connect = async (username = MEMBER) => {
  await world.signIn(username);
  const [account] = await world.accounts();
  const [upstreamId = ''] = await world.upstreamIds();
  return { id: account?.id ?? '', upstreamId };
};

/** One that has lost its session, and whose row knows it. */
const lose = async () => {
  const account = await connect();
  await world.act(`accounts/${account.upstreamId}/sign-out`);
  await deliver(account.upstreamId);
  expect((await world.accounts())[0]?.state).toBe('action_required');
  return account;
};

const deliver = async (upstreamId: string) => {
  const { HOOK_SECRET } = await import('./support/world.js');
  const body = JSON.stringify({
    AccountStatus: { account_id: upstreamId, account_type: 'LINKEDIN', message: 'CREDENTIALS' },
  });
  const headers = { 'unipile-auth': HOOK_SECRET };
  const before = world.log.length;
  const { status } = await world.send('POST', 'hooks/unipile', { user: '', body, headers });
  if (status !== 200) throw new Error(`${String(status)} ${String(before)}`);
  await world.eventually(async () => (await world.accounts())[0]?.state === 'action_required');
};

const put = async (id: string, cookies: Record<string, string> = { li_at: MEMBER }, user = 'user-1') => {
  const sent = await world.send<SessionResult>('PUT', `accounts/${id}/session`, {
    user,
    body: { cookies, userAgent: 'Browser/1.0' },
  });
  return {
    ...sent,
    body: sent.status < 300 ? (sessionResultSchema.parse(sent.body) as SessionResult) : sent.body,
  };
};

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
    await world.act(`accounts/${upstreamId}/sign-out`);
    await deliver(upstreamId);
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
    await world.act(`accounts/${upstreamId}/sign-out`);
    await deliver(upstreamId);
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

describe('the route of fresh sessions', () => {
  it('is nobody’s but the owner’s, whom the host lets', async () => {
    const asked: string[] = [];
    open({
      authorize: ({ id }, action) => {
        asked.push(action);
        return action !== 'session' || id !== 'user-1';
      },
    });
    const { id } = await lose();
    expect((await put(id)).status).toBe(404);
    expect(asked).toContain('session');
    expect((await put(id, { li_at: MEMBER }, 'user-2')).status).toBe(404);
    expect((await put(id, { li_at: MEMBER }, '')).status).toBe(401);
    expect(begins()).toBe(0);
  });

  it.each([
    ['no cookies', { userAgent: 'Browser/1.0' }],
    ['no user agent', { cookies: { li_at: MEMBER } }],
    ['none of the provider’s', { cookies: { li_a: 'x' }, userAgent: 'Browser/1.0' }],
    ['another provider’s', { cookies: { li_at: 'x', sessionid: 'x' }, userAgent: 'Browser/1.0' }],
    ['one that is no cookie', { cookies: { li_at: 'x; path=/' }, userAgent: 'Browser/1.0' }],
    ['one that nobody asked for', { cookies: { li_at: 'x', JSESSIONID: 'x' }, userAgent: 'Browser/1.0' }],
    ['one too long', { cookies: { li_at: 'x'.repeat(4_097) }, userAgent: 'Browser/1.0' }],
  ])('refuses a body with %s', async (_name, body) => {
    open();
    const { id } = await lose();
    const problem = await world.problem('PUT', `accounts/${id}/session`, { body });
    expect(problem.code).toBe('request.invalid');
    expect(begins()).toBe(0);
  });

  it('refuses providers that know no cookies', async () => {
    open();
    await world.answer(await world.start({ provider: 'x' }), {
      values: { username: 'member', email: 'member@example.com', password: 'fine' },
    });
    const [account] = await world.accounts();
    const body = { cookies: { li_at: 'x' }, userAgent: 'Browser/1.0' };
    const problem = await world.problem('PUT', `accounts/${account?.id ?? ''}/session`, { body });
    expect(problem.code).toBe('provider.unavailable');
  });

  it('can be called by an extension on the list with a token, and by no other', async () => {
    const extension = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
    open({ allowedOrigins: [extension] });
    const { id } = await lose();
    const send = (origin: string, authorization?: string) =>
      world.send('PUT', `accounts/${id}/session`, {
        body: { cookies: { li_at: MEMBER }, userAgent: 'Browser/1.0' },
        headers: {
          origin,
          'sec-fetch-site': 'cross-site',
          ...(authorization === undefined ? {} : { authorization }),
        },
      });
    expect((await send('null', 'Bearer token')).status).toBe(403);
    expect((await send('chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba', 'Bearer token')).status).toBe(
      403,
    );
    expect((await send(extension)).status).toBe(403);
    const preflight = await world.server.fetch(
      new Request(`https://host.test/api/connect/accounts/${id}/session`, {
        method: 'OPTIONS',
        headers: { origin: extension, 'access-control-request-method': 'PUT' },
      }),
    );
    expect(preflight.headers.get('access-control-allow-origin')).toBe(extension);
    const { status, headers } = await send(extension, 'Bearer token');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, extension]);
  });

  it('does not start with a key that is none', () => {
    expect(() => open({ sessionKey: 'short' })).toThrow(TypeError);
    expect(() => open({ sessionKey: [KEY, btoa('k'.repeat(31))] })).toThrow(TypeError);
    expect(() => open({ allowedOrigins: ['data:text/html,'] })).toThrow(TypeError);
    open();
  });
});
