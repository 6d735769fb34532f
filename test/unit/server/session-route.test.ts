import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectServerOptions } from '../../../src/server/index.js';
import { connectMember, loseAccount, MEMBER, putSession } from './support/lost-account.js';
import { World } from './support/world.js';

const KEY = btoa('k'.repeat(32));

let world: World;

const open = (server: Partial<ConnectServerOptions> = {}) => {
  world = new World({ simulator: { webhooks: 'off' }, server: { sessionKey: KEY, ...server } });
};

afterEach(() => world.close());

const lose = async () => {
  const account = await connectMember(world);
  await loseAccount(world, account.id, account.upstreamId);
  return account;
};

const put = (id: string, cookies?: Record<string, string>, user?: string) =>
  putSession(world, id, cookies, user);

const begins = () => world.upstreamCalls.filter((call) => /^POST \/accounts\/[^/]+$/.test(call)).length;

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
