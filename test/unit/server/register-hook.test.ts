import { afterEach, describe, expect, it } from 'vitest';
import { HOOK_SECRET, HOST, World, type WorldOptions } from './support/world.js';

let world: World;
afterEach(() => world.close());

const API = 'https://simulator.test/api/v1/webhooks';
const HOOK_URL = `${HOST}/api/connect/hooks/unipile`;

const ask = async (method: string, body?: unknown, query = '') => {
  const headers = { 'x-api-key': 'api-key-of-the-tests', 'content-type': 'application/json' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return (await (await world.simulator.fetch(new Request(`${API}${query}`, init))).json()) as {
    items: { request_url: string }[];
  };
};

const add = (request_url: string, secret: string) =>
  ask('POST', {
    source: 'account_status',
    request_url,
    headers: [{ key: 'Unipile-Auth', value: secret }],
  });

const ours = async () => {
  const pages = await Promise.all([ask('GET', undefined, '?limit=250')]);
  return pages.flatMap(({ items }) => items).filter(({ request_url }) => request_url === HOOK_URL);
};

/** An upstream that tells two webhooks at a time. */
const inSmallPages: WorldOptions = {
  upstream: async (request, forward) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || !url.pathname.endsWith('/webhooks')) return forward();
    url.searchParams.set('limit', '2');
    return world.simulator.fetch(new Request(url, request));
  },
};

describe('the hook of this server', () => {
  it('is found on whatever page of the list it is, and not registered again', async () => {
    world = new World(inSmallPages);
    for (let n = 0; n < 5; n += 1) await add(`https://other.test/${String(n)}`, 'theirs');
    expect(await world.server.registerHook()).toBe(true);
    expect(await world.server.registerHook()).toBe(true);
    expect(await ours()).toHaveLength(1);
  });

  it('is not registered while the list can not be read to its end', async () => {
    world = new World({
      upstream: (request, forward) =>
        request.url.includes('cursor=') ? Promise.resolve(Response.json({}, { status: 503 })) : forward(),
    });
    for (let n = 0; n < 251; n += 1) await add(`https://other.test/${String(n)}`, 'theirs');
    expect(await world.server.registerHook()).toBe(false);
    expect(await ours()).toHaveLength(0);
  });

  it('is left once where it was there twice, or with an older secret', async () => {
    world = new World();
    await add(HOOK_URL, 'an older secret');
    await add(HOOK_URL, HOOK_SECRET);
    await add(HOOK_URL, HOOK_SECRET);
    expect(await world.server.registerHook()).toBe(true);
    expect(await ours()).toHaveLength(1);
  });
});

describe('a hook whose event nobody knows', () => {
  const words = 'planted <b>words</b>\nERROR a forged line';
  const body = { AccountStatus: { account_id: 'unknown', account_type: 'LINKEDIN', message: words } };

  it('is kept without its words', async () => {
    const kept: string[] = [];
    world = new World();
    const { addToInbox } = world.stores.flows;
    world.stores.flows.addToInbox = (entry) => {
      kept.push(entry.event);
      return addToInbox.call(world.stores.flows, entry);
    };
    const server = new World({ server: world.stores });
    const headers = { 'unipile-auth': HOOK_SECRET };
    expect((await server.send('POST', 'hooks/unipile', { user: '', body, headers })).status).toBe(200);
    expect(kept).toEqual(['other']);
    await server.close();
  });

  it('leaves none of them in the log when it is given up', async () => {
    // The upstream answers no look, so that the hook of a day ago is the last try.
    let isDown = false;
    world = new World({
      upstream: (_request, forward) =>
        isDown ? Promise.resolve(Response.json({}, { status: 503 })) : forward(),
    });
    await world.signIn('member@example.com');
    const [upstreamId = ''] = await world.upstreamIds();
    isDown = true;
    const now = world.clock.now();
    const times = { receivedAt: now - 25 * 60 * 60_000, tries: 9, nextTryAt: now };
    const entry = { upstreamId, accountType: 'LINKEDIN', event: words, isSuccess: false };
    await world.stores.flows.addToInbox({ ...entry, ...times, id: 'entry-0001' });
    await world.eventually(async () => world.log.some(({ event }) => event === 'hook.given-up'));
    expect(JSON.stringify(world.log)).not.toContain('planted');
  });
});
