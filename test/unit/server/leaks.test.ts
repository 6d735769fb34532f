import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/contract/types.js';
import { LeakDetector } from './support/leak-detector.js';
import { breakOff, LeakWorld, refuseAndRepeat } from './support/leak-world.js';
import { loseAccount, putSession } from './support/lost-account.js';
import type { World } from './support/world.js';

/*
 * A canary is typed as every password and code, and everything that can go wrong goes wrong: refusals, upstreams
 * that break, that answer nonsense, that throw the request or answer with it, stores that throw. Whatever any part
 * has written, said, asked for or thrown is then searched for the canaries, byte by byte.
 */

let leaks: LeakWorld;
let world: World;
let detector: LeakDetector;

beforeAll(async () => {
  leaks = await LeakWorld.open();
  ({ world, detector } = leaks);
});

afterEach(() => {
  leaks.calm();
});

afterAll(() => leaks.close());

const form = async () =>
  world.start({ provider: 'linkedin' }, { headers: { 'idempotency-key': crypto.randomUUID() } });
const signIn = async (username: string) =>
  world.answer(await form(), { values: { username, password: detector.secret('password') } });
const send = (flow: Flow, values: Record<string, string>, more: object = {}) =>
  world.send('POST', `flows/${flow.id}/answers`, {
    body: { ...world.answerBody(flow, { values }), ...more },
  });

const later = () => world.clock.advance(120_000);

describe('a password or code is found nowhere', () => {
  afterEach(async () => {
    await later();
    expect(leaks.written.length).toBeGreaterThan(0);
    expect(leaks.search()).toEqual([]);
    leaks.written.length = 0;
  });

  it('after right ones', async () => {
    expect((await signIn('plain@example.com')).state).toBe('connected');
    for (const kind of ['sms', 'otp', '2fa']) {
      const asked = await signIn(`${kind}@example.com`);
      const done = await world.answer(asked, { values: { code: detector.code(await world.code()) } });
      expect(done.state).toBe('connected');
    }
  });

  it('after a reconnection', async () => {
    const [account] = await world.accounts();
    const start = { intent: 'reconnect', accountId: account?.id ?? '' } as const;
    const flow = await world.start(start);
    const username = account?.name.split(' ')[0]?.toLowerCase() ?? '';
    await send(flow, { username: `${username}@example.com`, password: detector.secret('password') });
    await world.flow('DELETE', `flows/${flow.id}`);
  });

  it('after a slow login, and one that is cancelled', async () => {
    expect((await signIn('slow@example.com')).step.kind).toBe('wait');
    const cancelled = await signIn('slow.too@example.com');
    await world.answer(cancelled, { action: 'cancel' });
  });

  it('after a wrong code', async () => {
    for (const kind of ['sms', 'otp', '2fa']) {
      const asked = await signIn(`${kind}.wrong@example.com`);
      const told = await world.answer(asked, { values: { code: detector.digits() } });
      expect(told.step).toMatchObject({ errors: [{ code: 'code.wrong' }] });
    }
  });

  it('after a wrong password, of which the upstream says what it was', async () => {
    leaks.trouble = refuseAndRepeat;
    const told = await signIn('refused@example.com');
    expect(told.step).toMatchObject({ errors: [{ field: 'password', code: 'credentials.wrong' }] });
  });

  it.each([
    ['as the error type', (text: string) => Response.json({ type: text, status: 400 }, { status: 400 })],
    ['in place of an answer', (text: string) => Response.json({ object: 'AccountCreated', was: text })],
    ['as text', (text: string) => new Response(text, { status: 500 })],
    [
      'as a new place',
      (text: string) =>
        new Response(null, { status: 307, headers: { location: `/${encodeURIComponent(text)}` } }),
    ],
  ])('after an upstream that sends the request back %s', async (_name, reply) => {
    const asked = await signIn('sms.echo@example.com');
    leaks.trouble = async (request) => reply(await request.text());
    await send(asked, { code: detector.digits() });
    await signIn('echo@example.com');
  });

  it.each([
    ['the connection breaks before the upstream has heard', 'before', undefined],
    ['the connection breaks after the upstream has heard', 'after', undefined],
    ['the upstream answers 500', 'never', 500],
    ['the upstream answers 502', 'never', 502],
  ])('after %s', async (_name, when, status) => {
    const asked = await signIn('sms.broken@example.com');
    leaks.trouble = async (request, forward) => {
      if (status !== undefined) return new Response('', { status });
      if (when === 'after') await forward();
      throw new TypeError(`fetch failed: ${await request.text()}`, { cause: request });
    };
    await send(asked, { code: detector.digits() });
    await signIn('broken@example.com');
    leaks.trouble = undefined;
    const right = await signIn('sms.after@example.com');
    leaks.trouble = async (_request, forward) => {
      await forward();
      throw new TypeError('fetch failed');
    };
    await send(right, { code: detector.code(await world.code()) });
  });

  it('after an upstream that throws an error with the request in it', async () => {
    const asked = await signIn('sms.thrown@example.com');
    leaks.crash = (request) => {
      throw Object.assign(new Error(JSON.stringify(request), { cause: request }), { request });
    };
    expect((await world.answer(asked, { values: { code: detector.digits() } })).state).toBe('failed');
    expect((await signIn('thrown@example.com')).state).toBe('failed');
    expect(world.log.some(({ event }) => event === 'upstream.crashed')).toBe(true);
  });

  it('after an upstream that throws no error but the request', async () => {
    leaks.crash = (request) => {
      throw request as Error;
    };
    expect((await signIn('bare@example.com')).state).toBe('failed');
  });

  it.each([0, 1, 2, 3, 4])('after a store that throws from its call number %i on', async (count) => {
    const asked = await signIn(`sms.store.${String(count)}@example.com`);
    const flow = await form();
    const failFrom = (calls: number) => {
      let left = calls;
      leaks.storeTrouble = () => {
        left -= 1;
        if (left < 0) throw new Error('The database is gone.');
      };
    };
    failFrom(count);
    const code = await send(asked, { code: detector.digits() });
    failFrom(count);
    const password = await send(flow, {
      username: 'store@example.com',
      password: detector.secret('password'),
    });
    const codes = [code, password].map(({ body }) => (body as { code?: string }).code);
    if (count < 2) expect(codes).toEqual(['server.error', 'server.error']);
    await later();
  });

  it('after an answer that is refused before it is read, or for what it holds', async () => {
    const flow = await form();
    const password = () => detector.secret('password');
    const raw = (body: string, type = 'application/json') =>
      world.send('POST', `flows/${flow.id}/answers`, { body, headers: { 'content-type': type } });
    await raw(`{"values":{"password":"${password()}"`);
    await raw(`password=${password()}`, 'application/x-www-form-urlencoded');
    await raw(JSON.stringify({ values: { password: password() } }));
    await send(flow, { username: 'a@example.com', password: password().padEnd(2_000, 'x') });
    await send(flow, { username: 'a@example.com', password: password().padEnd(9_000, 'x') });
    await send(flow, { username: 'a@example.com', secret: password() });
    await send(flow, { username: '', password: password() });
    await send(flow, { username: 'a@example.com', password: password() }, { action: 'explode' });
    await send(flow, { username: 'a@example.com', password: password() }, { password: password() });
    await send(flow, { username: 'a@example.com', password: password() }, { stepId: 'AAAAAAAAAAAA' });
    const asked = await signIn('sms.form@example.com');
    await send(asked, { code: detector.secret('code') });
    await send(asked, { code: detector.digits().repeat(3) });
    await send(asked, { code: detector.digits(), password: password() });
    const cancelled = await world.flow('DELETE', `flows/${flow.id}`);
    await send(cancelled, { username: 'a@example.com', password: password() });
  });

  it('after fresh cookies of a browser, applied, refused, or sealed for another try', async () => {
    await signIn('cookies@example.com');
    const account = (await world.accounts()).find(({ name }) => name.startsWith('Cookies'));
    const id = account?.id ?? '';
    await loseAccount(world, id, (await leaks.stores.accounts.get(id))?.upstreamId ?? '');
    const put = async (cookies: Record<string, string>) => (await putSession(world, id, cookies)).body;
    const cookie = () => detector.secret('cookie');
    await put({ li_at: cookie(), sessionid: cookie() });
    await put({ li_at: `${cookie()};`, other: cookie() });
    leaks.trouble = breakOff;
    expect(await put({ li_at: cookie(), li_a: cookie() })).toMatchObject({ state: 'kept' });
    expect((await leaks.stores.sessions.get(id))?.sealed).toBeDefined();
    await later();
    leaks.trouble = refuseAndRepeat;
    expect(await put({ li_at: cookie() })).toMatchObject({ state: 'refused', reason: 'expired' });
    leaks.trouble = undefined;
    await later();
    expect(await put({ li_at: cookie() })).toMatchObject({ state: 'refused', reason: 'other-account' });
  });

  it('after the same answer twice', async () => {
    const flow = await form();
    const values = { username: 'twice@example.com', password: detector.secret('password') };
    const body = world.answerBody(flow, { values });
    await world.flow('POST', `flows/${flow.id}/answers`, { body });
    await world.flow('POST', `flows/${flow.id}/answers`, { body });
  });
});

describe('the search', () => {
  it('finds none of them in any file: database, its log of writes, state of the simulator', async () => {
    const findings = await detector.lookInFolder(leaks.folder);
    expect(findings).toEqual([]);
  });

  it('finds what is planted in each of the places, so that it can find a leak', async () => {
    const planted = new LeakDetector();
    const places: [string, () => Promise<unknown>][] = [];
    const name = planted.secret('planted');
    await world.signIn('planted@example.com');
    const [account] = await world.accounts();
    await world.send('PATCH', `accounts/${account?.id ?? ''}`, { body: { name } });
    places.push(['database', () => planted.lookInFolder(join(leaks.folder, 'database'))]);
    places.push(['replies', async () => planted.look('replies', world.replies.join('\n'))]);
    places.push(['written', async () => planted.look('written', leaks.written.join('\n'))]);
    for (const [place, look] of places) {
      expect([place, await look()]).toMatchObject([place, [{ secret: name }]]);
    }
    expect(planted.look('base64', btoa(`{"password":"${name}"}`))).toHaveLength(1);
    expect(planted.look('UTF-16', Buffer.from(`x${name}x`, 'utf16le'))).toHaveLength(1);
    const code = planted.code('918273');
    expect(planted.look('code', `{"code":"${code}"}`)).toHaveLength(1);
    expect(planted.look('time', `1${code}`)).toEqual([]);
  });
});
