import { afterEach, describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/contract/types.js';
import type { ConnectServerOptions } from '../../../src/server/index.js';
import { World } from './support/world.js';

let world: World;
afterEach(() => world.close());

const FRAMES = 'https://captcha.test';
const withFrame: Partial<ConnectServerOptions> = {
  captchaOrigin: FRAMES,
  captchaScriptUrl: 'https://vendor.test/v2/{publicKey}/api.js',
};

const open = (server: Partial<ConnectServerOptions> = withFrame) => (world = new World({ server }));

const puzzled = () => world.signIn('captcha@example.com');

const frameOf = ({ step }: Flow): string => {
  if (step.kind !== 'captcha') throw new Error(`No captcha but ${step.kind}`);
  return step.frame;
};

/** A navigation of a frame, which brings no header of ours. */
const load = (url: string, headers: Record<string, string> = {}) =>
  world.until(world.server.fetch(new Request(url, { headers: { 'sec-fetch-dest': 'iframe', ...headers } })));

const post = (path: string, origin: string, token = 'made-up') =>
  world.send('POST', path, { user: '', headers: { origin }, body: { token } });

describe('a puzzle without an origin for its frame', () => {
  it('is left to the hosted wizard', async () => {
    open({});
    const flow = await puzzled();
    expect(flow).toMatchObject({
      method: 'hosted',
      state: 'open',
      step: { kind: 'redirect', purpose: 'hosted', message: { code: 'captcha.elsewhere' } },
    });
    const left = await world.answer(flow, {});
    expect(left.step).toMatchObject({ launch: expect.stringMatching(/^launch\//) as string });
  });

  it('ends the flow of a user who is not offered that', async () => {
    open({ offers: (_user, _provider, method) => method !== 'hosted' });
    const flow = await puzzled();
    expect(flow).toMatchObject({ state: 'failed', step: { failure: { code: 'captcha.unsupported' } } });
  });
});

describe('the frame of a puzzle', () => {
  it('is sent on to its own origin, and is a page there', async () => {
    open();
    const path = frameOf(await puzzled());
    const sent = await load(`https://host.test/api/connect/${path}`);
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`${FRAMES}/api/connect/${path}/frame`);
    expect(sent.headers.get('referrer-policy')).toBe('no-referrer');
    const page = await load(sent.headers.get('location') ?? '');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors https://host.test;');
    expect(policy).toContain(`connect-src ${FRAMES}/api/connect/${path} https://vendor.test;`);
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toContain("'self'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('lets nobody’s script in but our own, which looks where it is before it loads the vendor’s', async () => {
    open();
    const path = frameOf(await puzzled());
    const page = await (await load(`https://host.test/api/connect/${path}/frame`)).text();
    expect(page.match(/<script[^>]*>/g)).toEqual([`<script src="${FRAMES}/api/connect/captcha.js">`]);
    const script = await (await load(`${FRAMES}/api/connect/captcha.js`)).text();
    expect(script).toContain('location.origin === new URL(answer).origin');
  });

  it.each([
    ['"><script>alert(1)</script>', '"><script>alert(1)</script>'],
    ['../../evil', "' onload=alert(1) x='"],
    ['$&$`', '&quot;><svg onload=alert(1)>'],
  ])('is not changed by what the upstream says of the puzzle: %s', async (publicKey, data) => {
    open();
    const flow = await puzzled();
    const stored = await world.stores.flows.get(flow.id);
    if (!stored) throw new Error('No flow.');
    const changed = { ...stored, captcha: { publicKey, data }, version: stored.version + 1 };
    await world.stores.flows.replace(changed, stored.version);
    const html = await (await load(`${FRAMES}/api/connect/${frameOf(flow)}/frame`)).text();
    expect(html.match(/<script|<svg/g)).toEqual(['<script']);
    expect(html).toContain('data-vendor="https://vendor.test/v2//api.js"');
  });

  it('takes its answer from its own origin alone', async () => {
    open();
    const path = frameOf(await puzzled());
    for (const origin of ['https://host.test', 'https://evil.test', 'null']) {
      expect((await post(path, origin)).body).toMatchObject({ code: 'request.forbidden-origin' });
    }
    expect((await post(path, FRAMES)).status).toBe(204);
  });

  it('can answer and do nothing else, with the cookies of its host as well', async () => {
    open();
    const flow = await puzzled();
    for (const path of ['accounts', 'flows', `flows/${flow.id}`, 'providers', 'events']) {
      expect((await world.problem('GET', path, { headers: { origin: FRAMES } })).code).toBe(
        'request.forbidden-origin',
      );
      const there = world.request('GET', path);
      const moved = new Request(there.url.replace('https://host.test', FRAMES), there);
      expect((await world.server.fetch(moved)).status).toBe(404);
    }
    for (const path of ['return', 'launch/a.b', 'return.js']) {
      expect((await load(`${FRAMES}/api/connect/${path}`)).status).toBe(404);
    }
  });

  it('is not there for a stranger’s ticket, nor when its step has passed', async () => {
    open();
    const flow = await puzzled();
    const path = frameOf(flow);
    const guessed = `captcha/${flow.id}.${'x'.repeat(22)}`;
    for (const end of ['', '/frame']) {
      expect((await load(`${FRAMES}/api/connect/${guessed}${end}`)).status).toBe(404);
    }
    await world.flow('DELETE', `flows/${flow.id}`);
    expect((await load(`${FRAMES}/api/connect/${path}/frame`)).status).toBe(404);
    expect((await post(path, FRAMES)).status).toBe(404);
  });

  it('has the upstream asked no more often than any other step', async () => {
    open({ ...withFrame, limits: { answersPerFlow: 5 } });
    const path = frameOf(await puzzled());
    for (let n = 0; n < 12; n += 1) await post(path, FRAMES, `made-up-${String(n)}`);
    const asked = world.upstreamCalls.filter((call) => call === 'POST /accounts/checkpoint');
    expect(asked.length).toBeLessThanOrEqual(5);
  });
});

describe('captchaOrigin', () => {
  it.each([
    ['that of the pages', { captchaOrigin: 'https://host.test' }],
    ['that of other pages', { captchaOrigin: 'https://app.test', allowedOrigins: ['https://app.test'] }],
    ['an address', { captchaOrigin: 'https://captcha.test/frames' }],
    ['a name', { captchaOrigin: 'captcha.test' }],
  ])('is refused when it is %s', (_what, server) => {
    open({});
    expect(() => new World({ server })).toThrow(TypeError);
  });

  it('may be that of an endpoint whose pages are all elsewhere', async () => {
    open({ ...withFrame, captchaOrigin: 'https://host.test', allowedOrigins: ['https://app.test'] });
    const path = frameOf(await puzzled());
    expect((await post(path, 'https://host.test')).status).toBe(204);
  });
});
