import { afterEach, describe, expect, it } from 'vitest';
import type { Flow, StartFlow } from '../../../src/contract/types.js';
import { ManualClock } from '../simulator/manual-clock.js';
import { Browser } from './support/browser.js';
import { HOST, World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

const isConnected = ({ state }: Flow) => state === 'connected';

const browse = (user?: string) => new Browser(world, user);

const launchOf = (flow: Flow): string => {
  if (flow.step.kind !== 'redirect' || !flow.step.launch) throw new Error(`No launch on ${flow.step.kind}`);
  return `${HOST}/api/connect/${flow.step.launch}`;
};

/** Starts the round trip and follows it to the page where the person decides. */
async function leave(flow: Flow, browser: Browser): Promise<string> {
  const ticketed = await world.answer(flow, {});
  const response = await browser.go(launchOf(ticketed));
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

const simulate = async <Body>(url: string, body: unknown): Promise<Body> => {
  const request = new Request(url, { method: 'POST', body: JSON.stringify(body) });
  return (await (await world.simulator.fetch(request)).json()) as Body;
};

interface WizardView {
  readonly session: string;
  readonly view: { readonly kind: string; readonly next?: string | null };
}

/** Goes through the hosted wizard with a password. */
async function throughWizard(link: string, username = 'member@example.com'): Promise<string | null> {
  const page = await world.simulator.fetch(new Request(link));
  expect(page.status).toBe(200);
  const { session } = await simulate<WizardView>(`${link}/sessions`, {
    provider: 'LINKEDIN',
    method: 'password',
    values: { username, password: 'fine' },
  });
  await world.clock.advance(1_000);
  const request = new Request(`${link}/sessions/${session}`);
  const { view } = (await (await world.simulator.fetch(request)).json()) as WizardView;
  expect(view.kind).toBe('done');
  return view.next ?? null;
}

const hosted: Partial<StartFlow> = { provider: 'linkedin', method: 'hosted' };

describe('the hosted wizard', () => {
  it.each(['once', 'twice', 'late'] as const)('connects by its notification, sent %s', async (notify) => {
    open({ simulator: { notify } });
    const browser = browse();
    const flow = await world.start(hosted);
    expect(flow.step).toMatchObject({ kind: 'redirect', purpose: 'hosted' });
    const link = await leave(flow, browser);
    await throughWizard(link);
    await world.waitFor(flow, isConnected, 120_000);
    expect(await world.accounts()).toHaveLength(1);
  });

  it('ends its link by the time of the stores, whatever this machine takes it to be', async () => {
    const clock = new ManualClock();
    const time = async () => clock.now() + 7 * 60 * 60_000;
    const sent: Promise<string>[] = [];
    const upstream: WorldOptions['upstream'] = (request, forward) => {
      sent.push(request.text());
      return forward();
    };
    open({ clock, server: { time }, upstream });
    await leave(await world.start(hosted), browse());
    const [, expiresOn = ''] = /"expiresOn":"([^"]+)/.exec((await Promise.all(sent)).join()) ?? [];
    expect((Date.parse(expiresOn) - (await time())) / 60_000).toSatisfy((left) => left > 0 && left < 60);
  });

  it('is not believed when the browser comes back with success and nothing was notified', async () => {
    open({ simulator: { notify: 'never', webhooks: 'off' } });
    const browser = browse();
    const flow = await world.start(hosted);
    const next = await throughWizard(await leave(flow, browser));
    await browser.go(next ?? '');
    await world.clock.advance(60_000);
    expect(await world.get(flow)).toMatchObject({
      state: 'open',
      step: { kind: 'redirect', returned: true },
    });
    expect(await world.accounts()).toEqual([]);
  });

  it('still wins when its success comes after the browser came back with a failure', async () => {
    open({ simulator: { notify: 'late' } });
    const browser = browse();
    const flow = await world.start(hosted);
    const link = await leave(flow, browser);
    await throughWizard(link);
    await browser.go(`${HOST}/api/connect/return?flow=${flow.id}&outcome=failure`);
    expect((await world.get(flow)).step).toMatchObject({ kind: 'redirect', returned: true });
    await world.waitFor(flow, isConnected, 120_000);
  });

  it('makes a link for every click, each good for one use', async () => {
    open();
    const browser = browse();
    const flow = await world.start(hosted);
    const first = await leave(flow, browser);
    const second = await leave(await world.get(flow), browser);
    expect(second).not.toBe(first);
    const ticketed = await world.answer(await world.get(flow), {});
    await browser.go(launchOf(ticketed));
    const again = await browser.go(launchOf(ticketed));
    expect(again.status).toBe(200);
    expect(again.headers.get('location')).toBeNull();
  });

  it.each(['the daily restart', 'its ten minutes'])(
    'is opened again after %s has ended its link',
    async (end) => {
      open();
      const browser = browse();
      const flow = await world.start(hosted);
      const link = await leave(flow, browser);
      if (end === 'the daily restart') await world.act('daily-restart');
      else await world.clock.advance(10 * 60_000 + 1_000);
      expect((await world.simulator.fetch(new Request(link))).status).toBe(401);
      await throughWizard(await leave(await world.get(flow), browser));
      await world.waitFor(flow, isConnected, 120_000);
    },
  );

  it('takes no ticket that is older than a minute, and gives a new one', async () => {
    open();
    const browser = browse();
    const flow = await world.start(hosted);
    const ticketed = await world.answer(flow, {});
    await world.clock.advance(61_000);
    expect((await browser.go(launchOf(ticketed))).headers.get('location')).toBeNull();
    expect(await leave(await world.get(flow), browser)).toContain('https://simulator.test/hosted/');
  });

  it('keeps the row when it reconnects', async () => {
    open();
    await world.server.registerHook();
    await world.signIn('member@example.com');
    const [account] = await world.accounts();
    const [upstreamId] = await world.upstreamIds();
    await world.act(`accounts/${upstreamId ?? ''}/sign-out`);
    await world.eventually(async () => (await world.accounts())[0]?.action === 'reconnect');
    const flow = await world.start({ intent: 'reconnect', accountId: account?.id ?? '', method: 'hosted' });
    await throughWizard(await leave(flow, browse()));
    await world.waitFor(flow, isConnected, 120_000);
    expect(await world.accounts()).toMatchObject([{ id: account?.id, state: 'connected' }]);
    expect(await world.upstreamIds()).toEqual([upstreamId]);
  });

  it('that succeeds after the flow was cancelled leaves nothing upstream', async () => {
    open({ simulator: { notify: 'late' } });
    const flow = await world.start(hosted);
    const link = await leave(flow, browse());
    await throughWizard(link);
    await world.flow('DELETE', `flows/${flow.id}`);
    await world.clock.advance(120_000);
    await world.eventually(async () => (await world.upstreamIds()).length === 0);
    expect(await world.accounts()).toEqual([]);
  });

  it('says so when its link can not be made', async () => {
    open({
      upstream: (request, forward) =>
        request.url.endsWith('/hosted/accounts/link')
          ? Promise.resolve(Response.json({}, { status: 503 }))
          : forward(),
    });
    const flow = await world.start(hosted);
    const ticketed = await world.answer(flow, {});
    await browse().go(launchOf(ticketed));
    expect((await world.get(flow)).step).toMatchObject({
      kind: 'redirect',
      message: { code: 'provider.down' },
    });
  });

  it('hears no notification without the secret of its flow', async () => {
    open({ simulator: { notify: 'never' } });
    const flow = await world.start(hosted);
    await throughWizard(await leave(flow, browse()));
    const [upstreamId] = await world.upstreamIds();
    const body = JSON.stringify({ status: 'CREATION_SUCCESS', account_id: upstreamId, name: flow.id });
    for (const ticket of [`${flow.id}.guessed-secret-guessed`, flow.id, `unknown.secret`, 'a.b.c']) {
      const { status } = await world.send('POST', `hooks/unipile/notify/${ticket}`, { user: '', body });
      expect(status).toBe(401);
    }
    await world.clock.advance(30_000);
    expect(await world.accounts()).toEqual([]);
  });
});

/** Decides on the consent screen; answers with where the browser is sent then. */
async function consent(url: string, isAllowed: boolean, email = 'owner@example.com'): Promise<string> {
  const page = await world.simulator.fetch(new Request(url));
  const html = await page.text();
  const id = /data-request="([^"]+)"/.exec(html)?.[1] ?? /requests\/([\w-]+)/.exec(html)?.[1];
  if (!id) throw new Error(`No request on the consent page: ${html.slice(0, 400)}`);
  const scopes = (new URL(url).searchParams.get('scope') ?? '').split(' ');
  const { location } = await simulate<{ location: string }>(`https://simulator.test/oauth/requests/${id}`, {
    isAllowed,
    email,
    scopes,
  });
  return location;
}

describe.each(['google', 'microsoft'] as const)('consent at %s', (provider) => {
  const start = () => world.start({ provider, method: 'oauth' });

  it('connects, and keeps no token', async () => {
    open();
    const browser = browse();
    const flow = await start();
    expect(flow.step).toMatchObject({ kind: 'redirect', purpose: 'oauth' });
    const url = await leave(flow, browser);
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256');
    await browser.go(await consent(url, true));
    await world.waitFor(flow, isConnected, 60_000);
    expect(await world.accounts()).toMatchObject([{ provider, handle: 'owner@example.com' }]);
    const stored = JSON.stringify(await world.stores.flows.get(flow.id));
    expect(stored).not.toMatch(/token|verifier/i);
    expect([...browser.cookies]).toEqual([]);
  });

  it('that is refused can be asked for again', async () => {
    open();
    const browser = browse();
    const flow = await start();
    await browser.go(await consent(await leave(flow, browser), false));
    const refused = await world.get(flow);
    expect(refused).toMatchObject({
      state: 'open',
      step: { kind: 'redirect', message: { code: 'consent.denied' } },
    });
    await browser.go(await consent(await leave(refused, browser), true));
    await world.waitFor(flow, isConnected, 60_000);
  });

  it('finished in another browser connects nothing, so that nobody finishes a stranger’s flow', async () => {
    open();
    const flow = await start();
    const back = await consent(await leave(flow, browse()), true);
    await browse().go(back);
    await world.clock.advance(10_000);
    expect(await world.get(flow)).toMatchObject({ state: 'open', step: { kind: 'redirect' } });
    expect(await world.accounts()).toEqual([]);
  });

  it('comes back once', async () => {
    open();
    const browser = browse();
    const flow = await start();
    const back = await consent(await leave(flow, browser), true);
    const cookies = new Map(browser.cookies);
    await browser.go(back);
    await world.waitFor(flow, isConnected, 60_000);
    const thief = browse();
    for (const [name, value] of cookies) thief.cookies.set(name, value);
    await thief.go(back);
    expect(await world.accounts()).toHaveLength(1);
  });
});

describe('a round trip that somebody else is lured into', () => {
  it.each(['user-2', ''])('is not begun in the browser of %j', async (user) => {
    open();
    const flow = await world.start(hosted);
    const ticketed = await world.answer(flow, {});
    const lured = browse(user);
    expect((await lured.go(launchOf(ticketed))).headers.get('location')).toBeNull();
    expect([...lured.cookies]).toEqual([]);
    // It has cost its owner nothing: the ticket is still there.
    expect((await browse().go(launchOf(ticketed))).status).toBe(303);
  });

  it('is not finished by another user, even with the cookie', async () => {
    open();
    const browser = browse();
    const flow = await world.start({ provider: 'google', method: 'oauth' });
    const back = await consent(await leave(flow, browser), true);
    const other = browse('user-2');
    for (const [name, value] of browser.cookies) other.cookies.set(name, value);
    await other.go(back);
    await world.clock.advance(10_000);
    expect(await world.get(flow)).toMatchObject({ state: 'open', step: { kind: 'redirect' } });
  });

  it('is begun by its ticket alone where pages of other origins bring tokens', async () => {
    open({ server: { allowedOrigins: ['https://app.test'] } });
    const flow = await world.start(hosted);
    const ticketed = await world.answer(flow, {});
    expect((await browse('').go(launchOf(ticketed))).status).toBe(303);
  });
});

describe('where a round trip ends', () => {
  it('is a page of the host, with the flow to wait for', async () => {
    open();
    const browser = browse();
    const flow = await world.start({ ...hosted, returnTo: '/settings/accounts?tab=2' });
    const next = await throughWizard(await leave(flow, browser));
    const response = await browser.go(next ?? '');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${HOST}/settings/accounts?tab=2&flow=${flow.id}`);
  });

  it('is the kit’s own page where the host names none', async () => {
    open();
    const response = await browse().go(`${HOST}/api/connect/return?flow=unknown`);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['https://evil.test/', '//evil.test', 'javascript:alert(1)', 'http://host.test/'])(
    'is never a stranger’s page: %s',
    async (returnTo) => {
      open();
      const problem = await world.problem('POST', 'flows', {
        body: { intent: 'connect', ...hosted, returnTo },
      });
      expect(problem).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/returnTo' }] });
    },
  );
});
