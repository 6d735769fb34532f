import { afterEach, describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/contract/types.js';
import { Browser } from './support/browser.js';
import { hosted, RoundTrips } from './support/round-trips.js';
import { HOST, type World, type WorldOptions } from './support/world.js';

/* Round trips in the hands of somebody who means harm: each test does what would have to be refused. */

let trip: RoundTrips;
let world: World;
const open = (options?: WorldOptions): World => {
  trip = new RoundTrips(options);
  return (world = trip.world);
};
afterEach(() => world.close());

describe('a consent', () => {
  it('of one provider is never redeemed at another that was chosen meanwhile', async () => {
    open();
    const browser = new Browser(world);
    const flow = await world.start();
    const google = await world.answer(flow, { values: { choice: 'google' } });
    const atGoogle = await goTo(google, 'oauth');
    const back = await trip.consent(await trip.leave(atGoogle, browser));
    const choosing = await world.answer(await world.get(flow), { action: 'back' });
    const microsoft = await goTo(await world.answer(choosing, { values: { choice: 'microsoft' } }), 'oauth');
    expect(microsoft).toMatchObject({ provider: 'microsoft', step: { kind: 'redirect', purpose: 'oauth' } });
    world.upstreamUrls.length = 0;
    await browser.go(back);
    await world.clock.advance(5_000);
    expect(world.upstreamUrls.filter((url) => url.includes('token'))).toEqual([]);
    expect(await world.get(flow)).toMatchObject({ state: 'open', step: { kind: 'redirect' } });
  });

  it('that comes back twice at once is redeemed once', async () => {
    open();
    const browser = new Browser(world);
    const flow = await world.start({ provider: 'google', method: 'oauth' });
    const back = await trip.consent(await trip.leave(flow, browser));
    const twin = new Browser(world);
    for (const [name, value] of browser.cookies) twin.cookies.set(name, value);
    world.upstreamCalls.length = 0;
    await Promise.all([browser.go(back), twin.go(back)]);
    await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
    expect(world.upstreamCalls.filter((call) => call.endsWith('/token'))).toHaveLength(1);
    expect(world.upstreamCalls.filter((call) => call === 'POST /accounts')).toHaveLength(1);
  });

  it('with the cookie of one flow does not finish another flow of the same user', async () => {
    open();
    const browser = new Browser(world);
    const first = await world.start({ provider: 'google', method: 'oauth' });
    const second = await world.start({ provider: 'google', method: 'oauth' });
    const back = new URL(await trip.consent(await trip.leave(first, browser)));
    await trip.leave(second, browser);
    const state = back.searchParams.get('state') ?? '';
    back.searchParams.set('state', state.replace(first.id, second.id));
    await browser.go(back.href);
    await world.clock.advance(5_000);
    expect(await world.get(second)).toMatchObject({ state: 'open', step: { kind: 'redirect' } });
    expect(await world.accounts()).toEqual([]);
  });

  it('to reconnect an account that is gone makes no new one', async () => {
    open();
    const browser = new Browser(world);
    const flow = await world.start({ provider: 'google', method: 'oauth' });
    await browser.go(await trip.consent(await trip.leave(flow, browser)));
    const { accountId = '' } = await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
    const again = await world.start({ intent: 'reconnect', accountId, method: 'oauth' });
    const back = await trip.consent(await trip.leave(again, browser));
    await world.stores.accounts.remove(accountId);
    await browser.go(back);
    const ended = await world.waitFor(again, ({ state }) => state !== 'open', 60_000);
    expect(ended).toMatchObject({ state: 'failed', step: { failure: { code: 'account.gone' } } });
    expect(await world.accounts()).toEqual([]);
  });

  it('is sent with what the host says of its user', async () => {
    const bodies: string[] = [];
    open({
      server: { flowOptions: () => ({ syncLimit: { messages: 0 } }) },
      upstream: async (request, forward) => {
        if (request.method === 'POST' && request.url.endsWith('/accounts')) bodies.push(await request.text());
        return forward();
      },
    });
    const browser = new Browser(world);
    const flow = await world.start({ provider: 'google', method: 'oauth' });
    await browser.go(await trip.consent(await trip.leave(flow, browser)));
    await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
    expect(bodies.join('')).toContain('NO_HISTORY_SYNC');
  });
});

/** The choice of a method, if that is not what is shown already. */
async function goTo(flow: Flow, method: 'oauth'): Promise<Flow> {
  if (flow.method === method) return flow;
  const ways = await world.answer(flow, { action: 'switch', to: 'methods' });
  return world.answer(ways, { values: { choice: method } });
}

describe('a launch', () => {
  it('of a flow that ends while the link is made leads nowhere', async () => {
    let flowId = '';
    open({
      upstream: async (request, forward) => {
        if (request.url.endsWith('/hosted/accounts/link')) await world.flow('DELETE', `flows/${flowId}`);
        return forward();
      },
    });
    const flow = await world.start(hosted);
    flowId = flow.id;
    const browser = new Browser(world);
    const response = await browser.go(await trip.ticket(flow));
    expect(response.headers.get('location')).toBeNull();
    expect([...browser.cookies]).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'never leads to %s, whatever the upstream says',
    async (url) => {
      open({
        upstream: (request, forward) =>
          request.url.endsWith('/hosted/accounts/link')
            ? Promise.resolve(Response.json({ object: 'HostedAuthUrl', url }, { status: 201 }))
            : forward(),
      });
      const flow = await world.start(hosted);
      const response = await new Browser(world).go(await trip.ticket(flow));
      expect(response.headers.get('location')).toBeNull();
    },
  );

  it('is spent by one of two clicks at once', async () => {
    open();
    const flow = await world.start(hosted);
    const launch = await trip.ticket(flow);
    const both = await Promise.all([new Browser(world).go(launch), new Browser(world).go(launch)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 303]);
    expect(trip.links).toHaveLength(1);
  });

  it.each(['HEAD', 'OPTIONS', 'POST'])('is not spent by %s', async (method) => {
    open();
    const flow = await world.start(hosted);
    const launch = await trip.ticket(flow);
    const path = launch.replace(`${HOST}/api/connect/`, '');
    const response = await world.server.fetch(world.request(method, path));
    expect(response.headers.get('location')).toBeNull();
    expect((await new Browser(world).go(launch)).status).toBe(303);
  });

  it('is not spent by a browser that only fetches it ahead', async () => {
    open();
    const flow = await world.start(hosted);
    const launch = await trip.ticket(flow);
    const ahead = world.request('GET', launch.replace(`${HOST}/api/connect/`, ''), {
      headers: { 'sec-purpose': 'prefetch;prerender' },
    });
    expect((await world.server.fetch(ahead)).headers.get('location')).toBeNull();
    expect((await new Browser(world).go(launch)).status).toBe(303);
  });

  const elsewhere = { server: { allowedOrigins: ['https://app.test'] } };

  it.each([
    ['from a mail program', { 'sec-fetch-site': 'none' }],
    ['from a stranger’s page', { 'sec-fetch-site': 'cross-site', referer: 'https://evil.test/' }],
  ])('%s is refused where only the ticket says who comes', async (_from, headers) => {
    open(elsewhere);
    const flow = await world.start(hosted);
    const launch = await trip.ticket(flow);
    const refused = await world.server.fetch(new Request(launch, { headers }));
    expect(refused.headers.get('location')).toBeNull();
    expect(refused.headers.getSetCookie()).toEqual([]);
    const own = { 'sec-fetch-site': 'cross-site', referer: 'https://app.test/' };
    expect((await world.server.fetch(new Request(launch, { headers: own }))).status).toBe(303);
  });

  it('is not begun by its ticket alone where only an extension may come from elsewhere', async () => {
    open({ server: { allowedOrigins: ['chrome-extension://abcdefghijklmnopabcdefghijklmnop'] } });
    const launch = await trip.ticket(await world.start(hosted));
    const own = { 'sec-fetch-site': 'same-origin', referer: `${HOST}/` };
    const refused = await world.server.fetch(new Request(launch, { headers: own }));
    expect(refused.headers.get('location')).toBeNull();
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  it('goes by publicUrl, whatever the Host header says', async () => {
    open();
    const flow = await world.start(hosted);
    const launch = (await trip.ticket(flow)).replace(HOST, 'https://evil.test');
    await world.server.fetch(new Request(launch, { headers: { 'x-user': 'user-1', host: 'evil.test' } }));
    expect(JSON.stringify(trip.links)).not.toContain('evil.test');
    expect(trip.links[0]?.['notify_url']).toMatch(/^https:\/\/host\.test\/api\/connect\/hooks\//);
  });

  it('lets neither its ticket be kept nor be handed on by the browser', async () => {
    open();
    const flow = await world.start(hosted);
    const response = await new Browser(world).go(await trip.ticket(flow));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-/);
    for (const word of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(word);
    expect(cookie).not.toMatch(/domain/i);
  });
});

describe('below a path of publicUrl', () => {
  it('every address that is handed out has that path', async () => {
    const publicUrl = `${HOST}/product/`;
    open({ server: { publicUrl } });
    const flow = await world.start(hosted);
    await trip.leave(flow);
    const base = `${HOST}/product/api/connect/`;
    expect(trip.links[0]?.['notify_url']).toContain(`${base}hooks/`);
    expect(trip.links[0]?.['success_redirect_url']).toContain(`${base}return`);
    const page = await new Browser(world).go(`${HOST}/api/connect/return`);
    expect(await page.text()).toContain('src="/product/api/connect/return.js"');
  });
});

describe('a return', () => {
  it.each([
    'blob:https://host.test/a',
    'filesystem:https://host.test/a',
    'https://a:b@host.test/',
    '/\\evil.test',
  ])('never ends at %s', async (returnTo) => {
    open();
    const body = { intent: 'connect', ...hosted, returnTo };
    expect((await world.problem('POST', 'flows', { body })).code).toBe('request.invalid');
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '%3Cscript%3Ealert(1)%3C/script%3E',
  ])('shows nothing of what stands in its address: %s', async (text) => {
    open();
    const url = `${HOST}/api/connect/return?flow=${text}&state=${text}&error=${text}&outcome=${text}`;
    const request = new Request(url, {
      headers: { 'accept-language': text, cookie: `__Host-connect-${text}=x` },
    });
    const page = await world.server.fetch(request);
    expect(await page.text()).not.toMatch(/alert|onerror/);
  });

  it('can not be framed, sends no form and loads from nowhere else', async () => {
    open();
    const page = await new Browser(world).go(`${HOST}/api/connect/return`);
    const policy = page.headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(part);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('without the cookie does not mark the trip as ended, nor take the cookie away', async () => {
    open();
    const flow = await world.start(hosted);
    await trip.leave(flow);
    const stranger = new Browser(world, '');
    const response = await stranger.go(`${HOST}/api/connect/return?flow=${flow.id}&outcome=failure`);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect((await world.get(flow)).step).not.toHaveProperty('returned');
  });
});
