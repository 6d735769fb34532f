import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './support/browser.js';
import { LeakDetector } from './support/leak-detector.js';
import { breakOff, LeakWorld, refuseAndRepeat } from './support/leak-world.js';
import { consentTo, launchOf, throughWizard } from './support/round-trips.js';
import { HOOK_SECRET, HOST, type World } from './support/world.js';

/*
 * The same as in leaks.test.ts for what is secret of a round trip, of what the host says of a flow, and of the server
 * itself. Nobody types it: it is learned by reading along.
 */

/** The body of every token and link that was asked for, and every answer to one. */
const exchanged: string[] = [];

const proxyPassword = new LeakDetector();
const proxy = {
  host: 'proxy.example.com',
  port: 8_080,
  username: 'proxy-user',
  password: proxyPassword.secret('proxy'),
};

let leaks: LeakWorld;
let world: World;
let detector: LeakDetector;

beforeAll(async () => {
  leaks = await LeakWorld.open({
    server: { flowOptions: () => ({ proxy, country: 'FR' }), returnUrls: ['/connected'] },
    upstream: {
      oauth: {
        google: {
          clientId: 'simulated-google-client',
          clientSecret: 'simulated-google-secret',
          issuer: 'https://simulator.test/oauth/google',
        },
      },
    },
  });
  ({ world, detector } = leaks);
});

afterAll(() => leaks.close());

/** Whatever the trouble, every request and answer of these kinds is read. */
const eavesdrop = (part: RegExp) => {
  leaks.trouble = async (request, forward) => {
    if (!part.test(request.url)) return forward();
    exchanged.push(await request.text());
    const response = await forward();
    exchanged.push(await response.clone().text());
    return response;
  };
};

/** What stands behind a name in what was read last. */
const overheard = (name: string): string => {
  const pattern = new RegExp(`(?:"${name}":"|(?:^|&)${name}=)([^"&]+)`);
  for (const text of [...exchanged].reverse()) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return decodeURIComponent(value);
  }
  throw new Error(`Nothing was said of ${name}.`);
};

describe('found nowhere are', () => {
  afterEach(async () => {
    leaks.calm();
    await world.clock.advance(120_000);
    expect(leaks.written.length).toBeGreaterThan(0);
    expect(leaks.search()).toEqual([]);
    leaks.written.length = 0;
  });

  it.each([
    ['is granted', undefined],
    ['breaks off at the provider', /oauth\/.*token/],
    ['breaks off at the upstream', /api\/v1\/accounts/],
  ])('code, tokens, state and verifier of a consent that %s', async (_name, broken) => {
    const browser = new Browser(world);
    const flow = await world.start({ provider: 'google', method: 'oauth' });
    eavesdrop(/\/token/);
    const launched = await browser.go(launchOf(await world.answer(flow, {})));
    const url = launched.headers.get('location') ?? '';
    for (const cookie of browser.cookies.values()) detector.known(cookie);
    detector.known(new URL(url).searchParams.get('state') ?? '');
    const back = await consentTo(world, url);
    detector.known(new URL(back).searchParams.get('code') ?? '');
    if (broken) {
      leaks.trouble = async (request, forward) => {
        if (!broken.test(request.url)) return forward();
        exchanged.push(await request.clone().text());
        await forward();
        return breakOff(request, forward);
      };
    }
    const landed = await browser.go(back);
    expect(landed.headers.get('location')).toBe(`${HOST}/connected?flow=${flow.id}`);
    leaks.landings.push(landed.headers.get('location') ?? '', await landed.text());
    detector.known(overheard('code_verifier'));
    if (!broken) {
      detector.known(overheard('access_token'));
      detector.known(overheard('refresh_token'));
      await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
    }
  });

  it.each(['is made', 'is refused', 'breaks off'])(
    'the secret and the cookie of a hosted link that %s',
    async (outcome) => {
      const browser = new Browser(world);
      const flow = await world.start({ provider: 'linkedin', method: 'hosted' });
      leaks.trouble = async (request, forward) => {
        if (!request.url.endsWith('/hosted/accounts/link')) return forward();
        exchanged.push(await request.clone().text());
        if (outcome === 'is refused') return refuseAndRepeat(request, forward);
        return outcome === 'is made' ? forward() : breakOff(request, forward);
      };
      const launched = await browser.go(launchOf(await world.answer(flow, {})));
      for (const cookie of browser.cookies.values()) detector.known(cookie);
      const notifyUrl = new URL(overheard('notify_url'));
      detector.known(notifyUrl.pathname.split('.').at(-1) ?? '');
      leaks.landings.push(launched.headers.get('location') ?? '', await launched.text());
      if (outcome !== 'is made') return;
      const id = await throughWizard(
        world,
        launched.headers.get('location') ?? '',
        'hosted.member@example.com',
      );
      const body = { status: 'CREATION_SUCCESS', account_id: id, name: flow.id };
      const headers = { 'sec-fetch-site': 'none' };
      const path = notifyUrl.pathname.replace('/api/connect/', '');
      expect((await world.send('POST', path, { user: '', headers, body: 'no JSON' })).status).toBe(200);
      expect((await world.send('POST', path, { user: '', headers, body })).status).toBe(200);
      await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
    },
  );
});

describe('at the end', () => {
  it('none of them is in any file: database, its log of writes, state of the simulator', async () => {
    expect(await detector.lookInFolder(leaks.folder)).toEqual([]);
    expect(await proxyPassword.lookInFolder(leaks.folder)).toEqual([]);
  });

  it('neither is the server’s own: its key, the secret of its hooks, that of its app, the password of a proxy', async () => {
    const own = new LeakDetector();
    for (const key of ['api-key-of-the-tests', 'simulated-google-secret']) own.known(key);
    expect(await own.lookInFolder(leaks.folder)).toEqual([]);
    expect(own.look('replies', world.replies.join('\n'))).toEqual([]);
    own.known(HOOK_SECRET);
    // The upstream keeps the header that it is asked to send.
    expect(await own.lookInFolder(`${leaks.folder}/database`)).toEqual([]);
    const said = JSON.stringify([world.log, world.replies, world.upstreamUrls]);
    for (const one of [own, proxyPassword]) expect(one.look('said', said)).toEqual([]);
  });
});
