import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOST } from '../server/support/world.js';
import { attack, openAbusePlace, rowsOf, type AbusePlace } from './support/abuse-place.js';
import { routesOfApp } from './support/routes-of-app.js';
import { methodOf, requestFor, TARGETS, type Changes, type Target } from './support/abuse-routes.js';

/* Every route, in the hands of everybody who should not have it, in every way that a request can be wrong. */

let place: AbusePlace;
beforeAll(async () => {
  place = await openAbusePlace();
});
afterAll(() => place.world.close());

const UNKNOWN = 'AAAAAAAAAAAAAAAAAAAAAA';
const IDS = [
  UNKNOWN,
  `${UNKNOWN}.${UNKNOWN}`,
  '%2e',
  '%2e%2e',
  '..%2f..%2fproviders',
  '%00',
  'a%00b',
  '%ff%fe',
  '%zz',
  'a'.repeat(8_000),
  '\u{1F600}',
  '\u202Eabc',
  '__proto__',
  'constructor',
  "'%20or%201=1--",
  '*',
  ':id',
  '1e309',
];

const MEGABYTES = JSON.stringify({ intent: 'connect', text: 'x'.repeat(2 * 1024 * 1024) });
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'HEAD', 'OPTIONS', 'QUERY'];

/** Sends it; nothing may be different afterwards. Answers with the problem’s code, or the status of what is none. */
const refused = async (key: string, path: string, changes: Changes, what: string) => {
  const before = await rowsOf(place);
  const response = await attack(place, requestFor(place, key, path, changes), `${key} ${what}`);
  expect(await rowsOf(place), `${key} ${what}`).toEqual(before);
  const text = response.bodyUsed ? '' : await response.text();
  return text.startsWith('{') && response.status >= 400
    ? (JSON.parse(text) as { code: string }).code
    : response.status;
};

const withBody = (target: Target, changes: Changes = {}): Changes =>
  target.body ? { body: target.body(place.mine), ...changes } : changes;

it('knows every route that the application has', () => {
  expect(routesOfApp()).toEqual(Object.keys(TARGETS).sort());
});

const keys = Object.keys(TARGETS);
const targetOf = (key: string): Target => {
  const target = TARGETS[key];
  if (!target) throw new Error(`Nothing is known of ${key}.`);
  return target;
};
const guarded = keys.filter((key) => targetOf(key).door === 'user');
const withIds = keys.filter((key) => targetOf(key).withId);

describe('who is not meant', () => {
  it.each(guarded)('gets nothing of %s', async (key) => {
    const target = targetOf(key);
    const path = target.path(place.mine);
    const send = (changes: Changes, what: string) => refused(key, path, withBody(target, changes), what);
    expect(await send({ user: '' }, 'by nobody')).toBe('session.required');
    const origin = (headers: Record<string, string>) => send({ headers }, JSON.stringify(headers));
    const forbidden = 'request.forbidden-origin';
    expect(await origin({ origin: 'https://evil.test' })).toBe(forbidden);
    expect(await origin({ origin: 'null', authorization: 'Bearer x' })).toBe(forbidden);
    expect(await origin({ origin: `${HOST}, https://evil.test` })).toBe(forbidden);
    expect(await origin({ 'sec-fetch-site': 'cross-site' })).toBe(forbidden);
    expect(await origin({ 'connect-protocol': '' })).toBe('protocol.unsupported');
    expect(await origin({ 'connect-protocol': '1, 1' })).toBe('protocol.unsupported');
    if (!target.withId) return;
    const missing = await refused(
      key,
      target.withId(UNKNOWN),
      withBody(target),
      'of an id that is not there',
    );
    expect(missing).toMatch(/\.not-found$/);
    for (const user of ['user-2', 'user-1@tenant-2'])
      expect(await send({ user }, `by ${user}`)).toBe(missing);
  });

  it.each(keys.filter((key) => targetOf(key).door === 'secret' && targetOf(key).withId))(
    'can not guess a way into %s',
    async (key) => {
      const target = targetOf(key);
      const right = target.path(place.mine);
      const wrong =
        key.startsWith('POST /hooks/:name') && !key.includes('notify')
          ? right
          : `${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`;
      const noSecret = { 'unipile-auth': 'wrong' };
      const code = await refused(
        key,
        wrong,
        withBody(target, { headers: { ...target.headers, ...noSecret } }),
        'guessed',
      );
      expect(code).toBeOneOf(['flow.not-found', 'hook.forbidden', 'request.not-found', 200, 303]);
    },
  );
});

describe('an id that is none', () => {
  it.each(withIds)('finds nothing at %s', async (key) => {
    const target = targetOf(key);
    for (const id of IDS) {
      const path = target.withId?.(id) ?? '';
      const code = await refused(key, path, withBody(target), `with ${JSON.stringify(id.slice(0, 30))}`);
      const isLanding = key === 'GET /launch/:ticket';
      // Dots lead to another path before anybody here sees them.
      if (isLanding || id.includes('%2e')) continue;
      expect(String(code), `${key} ${id.slice(0, 30)}`).toMatch(/not-found$|^hook\.forbidden$/);
    }
  });
});

describe('a method that a path has not', () => {
  const paths = [...new Set(keys.map((key) => key.split(' ')[1] ?? ''))];
  it.each(paths)('changes nothing at %s', async (path) => {
    const here = keys.filter((key) => key.split(' ')[1] === path);
    const [key = ''] = here;
    const target = targetOf(key);
    for (const method of METHODS) {
      if (here.some((one) => methodOf(one) === method)) continue;
      const isRead = method === 'HEAD' && here.some((one) => methodOf(one) === 'GET');
      const changes = { method, ...(target.headers ? { headers: target.headers } : {}) };
      const code = await refused(key, target.path(place.mine), changes, `by ${method}`);
      if (method === 'OPTIONS') expect(code).toBe(204);
      else if (!isRead && method !== 'HEAD' && !path.endsWith('.js') && !path.endsWith('.css'))
        expect(code, `${method} ${path}`).toBe('request.method-not-allowed');
    }
  });
});

describe('a body that is none', () => {
  it.each(keys.filter((key) => targetOf(key).body))('is refused, or told nothing, by %s', async (key) => {
    const target = targetOf(key);
    const path = target.path(place.mine);
    const isJson = target.schema !== undefined;
    const send = (body: string, headers: Record<string, string>, what: string) =>
      refused(key, path, { body, headers: { ...target.headers, ...headers } }, what);
    const json = { 'content-type': 'application/json' };
    expect(await send(MEGABYTES, json, '2 MB')).toBe('request.body-too-large');
    expect(await send('{}', { ...json, 'content-length': '99999999' }, 'said to be long')).toBe(
      'request.body-too-large',
    );
    for (const [what, body] of [
      ['cut', '{"a":'],
      ['empty', ''],
      ['two', '{}{}'],
      ['deep', '['.repeat(30_000)],
      ['NaN', '{"intent":NaN}'],
      ['BOM and half a character', '\uFEFF\uD800'],
    ] as const)
      expect(await send(body, json, what)).toBe(isJson ? 'request.invalid-json' : 200);
    if (!isJson) return;
    const right = JSON.stringify(target.body?.(place.mine));
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json, text/plain',
      'application/jsonp',
      '',
    ])
      expect(await send(right, { 'content-type': type }, `as ${type}`)).toBe(
        'request.unsupported-media-type',
      );
  });
});

describe('a body where none belongs', () => {
  const bodyless = keys.filter((key) => !targetOf(key).body && /^(POST|DELETE) /.test(key));

  it.each(bodyless)('is refused by %s where it is too large, and nothing is done', async (key) => {
    const path = targetOf(key).path(place.mine);
    const tooLarge = 'request.body-too-large';
    expect(await refused(key, path, { body: MEGABYTES }, '2 MB')).toBe(tooLarge);
    const headers = { 'content-type': 'text/plain', 'content-length': '99999999' };
    expect(await refused(key, path, { body: 'no JSON', headers }, 'said to be long')).toBe(tooLarge);
  });
});

describe('a query that is none', () => {
  const NUMBERS = ['-1', '1.5', 'NaN', 'Infinity', '1e309', '0x10', 'x', '[]', '%00', '9'.repeat(400), ''];
  const CURSORS = [
    'x',
    '%00',
    '%F0%9F%98%80',
    '=',
    'a'.repeat(600),
    'a'.repeat(100_000),
    btoa('[0,0]'),
    btoa('[1e999,0,""]'),
    btoa('[0,8e99,"x"]'),
    btoa('{"__proto__":1}'),
    btoa(JSON.stringify([0, 0, '\0'])),
  ];
  it('is refused or does no harm, alone and twice', async () => {
    const id = place.mine.form.id;
    for (const value of NUMBERS) {
      for (const name of ['after', 'wait'])
        await refused('GET /flows/:id', `flows/${id}?${name}=${value}`, {}, `${name}=${value.slice(0, 20)}`);
      await refused('GET /accounts', `accounts?limit=${value}`, {}, `limit=${value.slice(0, 20)}`);
    }
    for (const cursor of CURSORS)
      await refused('GET /accounts', `accounts?cursor=${cursor}`, {}, `cursor=${cursor.slice(0, 20)}`);
    expect(await refused('GET /accounts', 'accounts?limit=0', {}, 'limit=0')).toBe('request.invalid');
    expect(await refused('GET /accounts', 'accounts?provider=nobody', {}, 'provider')).toBe(
      'request.invalid',
    );
    expect(await refused('GET /accounts', 'accounts?cursor=x', {}, 'cursor')).toBe('request.invalid');
    expect(await refused('GET /flows/:id', `flows/${id}?after=x`, {}, 'after')).toBe('request.invalid');
    expect(
      await refused('GET /accounts', 'accounts?limit=1&limit=x&__proto__=1&cursor', {}, 'twice'),
    ).toBeOneOf([200, 'request.invalid']);
  });

  it.each(keys)('and headers that are none do no harm at %s', async (key) => {
    const target = targetOf(key);
    if (methodOf(key) !== 'GET' && methodOf(key) !== 'POST') return;
    const odd = {
      'last-event-id': '\u00ff'.repeat(500),
      'connect-steps': ',,__proto__,'.repeat(50),
      'idempotency-key': 'a b',
      'user-agent': 'x'.repeat(9_000),
      cookie: '__Host-connect-x=; =; ;;',
      range: 'bytes=0-',
      'x-http-method-override': 'DELETE',
      referer: 'not a url',
      accept: '*/*;q=9',
    };
    const path = target.withId?.(UNKNOWN) ?? target.path(place.mine);
    await refused(
      key,
      path,
      { headers: { ...target.headers, ...odd }, ...(target.schema ? { body: '{}' } : {}) },
      'with odd headers',
    );
  });
});
