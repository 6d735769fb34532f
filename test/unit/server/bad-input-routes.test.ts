import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../src/contract/types.js';
import { routesOfApp } from '../security/support/routes-of-app.js';
import { formAnswer, openPlace, SIGNED_IN, testRefusals, UNKNOWN, type Case } from './support/refusals.js';
import { HOST } from './support/world.js';

const place = openPlace();

const nobody: readonly Case[] = SIGNED_IN.map(({ method, name, path, body }) => ({
  name: `${method} ${name} by nobody`,
  method,
  path,
  options: (at) => ({ user: '', ...(body ? { body: body(at) } : {}) }),
  code: 'session.required',
}));

const fromElsewhere: readonly Case[] = SIGNED_IN.flatMap(({ method, name, path, body }) => {
  const isRead = method === 'GET';
  const of = (from: string, headers: Record<string, string>, code: ProblemCode): Case => ({
    name: `${method} ${name} ${from}`,
    method,
    path,
    options: (at) => ({ headers, ...(body ? { body: body(at) } : {}) }),
    code,
  });
  const forbidden = 'request.forbidden-origin';
  return [
    of('from a foreign origin', { origin: 'https://evil.test' }, forbidden),
    of('from an opaque origin', { origin: 'null' }, forbidden),
    of(
      'from a foreign origin with a token',
      { origin: 'https://evil.test', authorization: 'Bearer t' },
      forbidden,
    ),
    of('from a friend without a token', { origin: 'https://friend.test' }, forbidden),
    of('from an origin that only begins alike', { origin: `${HOST}.evil.test` }, forbidden),
    of('from our host on another port', { origin: `${HOST}:8443` }, forbidden),
    of('from our host without TLS', { origin: HOST.replace('https', 'http') }, forbidden),
    of('cross-site', { 'sec-fetch-site': 'cross-site' }, forbidden),
    of('from a sister site', { 'sec-fetch-site': 'same-site' }, forbidden),
    ...(isRead ? [] : [of('typed into the address bar', { 'sec-fetch-site': 'none' }, forbidden)]),
    of('without the protocol header', { 'connect-protocol': '' }, 'protocol.unsupported'),
    of('in another protocol', { 'connect-protocol': '2' }, 'protocol.unsupported'),
  ];
});

const ids: readonly Case[] = [
  '',
  UNKNOWN,
  '__proto__',
  '%00',
  '%ff',
  '..%2f..',
  'a'.repeat(2_000),
  '\u{1f600}',
]
  .filter((id) => id !== '')
  .flatMap((id): readonly Case[] => [
    { name: `GET flow ${id}`, method: 'GET', path: () => `flows/${id}`, code: 'flow.not-found' },
    { name: `DELETE flow ${id}`, method: 'DELETE', path: () => `flows/${id}`, code: 'flow.not-found' },
    {
      name: `answer flow ${id}`,
      method: 'POST',
      path: () => `flows/${id}/answers`,
      options: (at) => ({ body: formAnswer(at) }),
      code: 'flow.not-found',
    },
    { name: `GET account ${id}`, method: 'GET', path: () => `accounts/${id}`, code: 'account.not-found' },
    {
      name: `DELETE account ${id}`,
      method: 'DELETE',
      path: () => `accounts/${id}`,
      code: 'account.not-found',
    },
    {
      name: `rename account ${id}`,
      method: 'PATCH',
      path: () => `accounts/${id}`,
      options: () => ({ body: { name: 'Other' } }),
      code: 'account.not-found',
    },
  ]);

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];
const methods: readonly Case[] = [
  { path: 'providers', allow: 'GET' },
  { path: 'flows', allow: 'GET, POST' },
  { path: `flows/${UNKNOWN}`, allow: 'GET, DELETE' },
  { path: `flows/${UNKNOWN}/answers`, allow: 'POST' },
  { path: 'accounts', allow: 'GET' },
  { path: `accounts/${UNKNOWN}`, allow: 'GET, PATCH, DELETE' },
  { path: 'events', allow: 'GET' },
  { path: 'hooks/unipile', allow: 'POST' },
].flatMap(({ path, allow }) =>
  METHODS.filter((method) => {
    const isAllowed = allow.split(', ').includes(method);
    return !isAllowed && !(method === 'HEAD' && allow.includes('GET'));
  }).map((method): Case => ({
    name: `${method} ${path}`,
    method,
    path: () => path,
    code: 'request.method-not-allowed',
    allow,
  })),
);

const paths: readonly Case[] = [
  '',
  'nothing',
  'flows/a/b/c',
  'flows/',
  'hooks',
  'hooks/unipile/x',
  'providers/x',
].map((path) => ({ name: `the path /${path}`, method: 'GET', path: () => path, code: 'request.not-found' }));

it('A route that wants a user is not forgotten here', () => {
  const isOpen = /^GET \/(launch|return|captcha)|^POST \/(captcha|hooks)/;
  const named = SIGNED_IN.map(({ method, name }) => `${method} /${name}`);
  expect(named.sort()).toEqual(routesOfApp().filter((route) => !isOpen.test(route)));
});

testRefusals('Without a session,', place, nobody);
testRefusals('From elsewhere,', place, fromElsewhere);
testRefusals('An id', place, ids);
testRefusals('A method', place, methods);
testRefusals('A path', place, paths);

describe('A page', () => {
  it('of an origin on the list may read and write with a token, and read the reply', async () => {
    const headers = {
      origin: 'https://friend.test',
      'sec-fetch-site': 'cross-site',
      authorization: 'Bearer t',
    };
    const { world } = place();
    const sent = await world.send('GET', 'accounts', { headers });
    expect(sent.status).toBe(200);
    expect(sent.headers.get('access-control-allow-origin')).toBe('https://friend.test');
    expect(sent.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(['https://evil.test', 'null', ''])(
    'of the origin %j gets no leave from a preflight',
    async (origin) => {
      const { world } = place();
      const request = new Request(`${HOST}/api/connect/flows`, {
        method: 'OPTIONS',
        headers: { ...(origin ? { origin } : {}), 'access-control-request-method': 'POST' },
      });
      const response = await world.server.fetch(request);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('access-control-allow-headers')).toBeNull();
    },
  );
});
