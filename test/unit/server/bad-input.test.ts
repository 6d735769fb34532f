import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account, Flow, ProblemCode } from '../../../src/contract/types.js';
import { PROBLEMS } from '../../../src/contract/problem.js';
import { HOST, World, type RequestOptions } from './support/world.js';

/*
 * One world for all: a user with an account, a form, a code and an ended flow, and another user with the same. What
 * is refused changes nothing, so that every case finds it as the one before did.
 */

interface Things {
  readonly account: Account;
  readonly form: Flow;
  readonly code: Flow;
  readonly ended: Flow;
}

let world: World;
let mine: Things;
let theirs: Things;

const make = async (user: string): Promise<Things> => {
  const as = { user };
  await world.signIn(`${user}@example.com`, 'fine', as);
  const [account] = await world.accounts(user);
  if (!account) throw new Error('Nothing was connected.');
  const ended = await world.start({ provider: 'linkedin' }, as);
  return {
    account,
    form: await world.start({ provider: 'linkedin' }, as),
    code: await world.signIn(`sms.${user}@example.com`, 'fine', as),
    ended: await world.flow('DELETE', `flows/${ended.id}`, as),
  };
};

beforeAll(async () => {
  world = new World({ server: { sweepEveryMs: 0, allowedOrigins: ['https://friend.test'] } });
  mine = await make('user-1');
  theirs = await make('user-2');
});
afterAll(() => world.close());

const everything = async () => {
  const { accounts, flows } = world.stores;
  const ids = [mine, theirs].flatMap(({ form, code, ended }) => [form.id, code.id, ended.id]);
  return {
    accounts: await accounts.scan(undefined, 1_000),
    flows: await Promise.all(ids.map((id) => flows.get(id))),
    open: await Promise.all(['user-1', 'user-2'].map((userId) => flows.listOpen({ userId }))),
    due: await flows.listDue(Number.MAX_SAFE_INTEGER, 1_000),
    upstream: [...world.upstreamCalls],
  };
};

interface Case {
  readonly name: string;
  readonly method: string;
  readonly path: () => string;
  readonly options?: () => RequestOptions;
  readonly code: ProblemCode;
  readonly allow?: string;
}

const UNKNOWN = 'AAAAAAAAAAAAAAAAAAAAAA';
const start = { intent: 'connect' };
const answer = (given: object = {}) => ({
  stepId: mine.form.step.id,
  answerId: 'bad-input-0001',
  action: 'submit',
  values: { username: 'bad@example.com', password: 'fine' },
  ...given,
});
const codeAnswer = (given: object = {}) =>
  answer({ stepId: mine.code.step.id, values: { code: '123456' }, ...given });

const answersTo = (body: () => unknown, code: ProblemCode, name: string, flow = () => mine.form): Case => ({
  name,
  method: 'POST',
  path: () => `flows/${flow().id}/answers`,
  options: () => ({ body: body() }),
  code,
});
const starts = (body: unknown, code: ProblemCode, name: string): Case => ({
  name,
  method: 'POST',
  path: () => 'flows',
  options: () => ({ body }),
  code,
});

/** Every route that reads a body. */
const writing: readonly {
  readonly method: string;
  readonly path: () => string;
  readonly body: () => object;
}[] = [
  { method: 'POST', path: () => 'flows', body: () => start },
  { method: 'POST', path: () => `flows/${mine.form.id}/answers`, body: () => answer() },
  { method: 'PATCH', path: () => `accounts/${mine.account.id}`, body: () => ({ name: 'Other' }) },
];

/** Every route that wants a user. */
const signedIn: readonly {
  readonly method: string;
  readonly path: () => string;
  readonly body?: () => object;
}[] = [
  ...writing,
  { method: 'GET', path: () => 'providers' },
  { method: 'GET', path: () => 'flows?open=1' },
  { method: 'GET', path: () => `flows/${mine.form.id}` },
  { method: 'DELETE', path: () => `flows/${mine.form.id}` },
  { method: 'GET', path: () => 'accounts' },
  { method: 'GET', path: () => `accounts/${mine.account.id}` },
  { method: 'DELETE', path: () => `accounts/${mine.account.id}` },
  { method: 'GET', path: () => 'events' },
];

const bytes = (size: number) => JSON.stringify({ ...start, returnTo: 'a'.repeat(size) });
const TOO_LARGE = 2 * 1024 * 1024;

const bodies: readonly Case[] = writing.flatMap(({ method, path, body }, index) => {
  const on = `${method} ${['flows', 'answers', 'account'][index] ?? ''}`;
  const raw = (text: string, type = 'application/json') => ({
    body: text,
    headers: { 'content-type': type },
  });
  const of = (name: string, options: () => RequestOptions, code: ProblemCode): Case => ({
    name: `${on} with ${name}`,
    method,
    path,
    options,
    code,
  });
  return [
    of('a body that is no JSON', () => raw('{"intent":'), 'request.invalid-json'),
    of('an empty body', () => raw(''), 'request.invalid-json'),
    of('a compressed body', () => raw('\u001f\u008b\u0008'), 'request.invalid-json'),
    of(
      'a form',
      () => raw('intent=connect', 'application/x-www-form-urlencoded'),
      'request.unsupported-media-type',
    ),
    of('JSON called text', () => raw(JSON.stringify(body()), 'text/plain'), 'request.unsupported-media-type'),
    of('JSON called nearly JSON', () => raw('{}', 'application/json-seq'), 'request.unsupported-media-type'),
    of('a body of 2 MB', () => raw(bytes(TOO_LARGE)), 'request.body-too-large'),
    of('a list', () => raw('[]'), 'request.invalid'),
    of('a text', () => raw('"connect"'), 'request.invalid'),
    of('null', () => raw('null'), 'request.invalid'),
    of('a key too much', () => raw(JSON.stringify({ ...body(), isAdmin: true })), 'request.invalid'),
    of('__proto__', () => raw(`{"__proto__":${JSON.stringify(body())}}`), 'request.invalid'),
    of('50 000 brackets', () => raw('['.repeat(50_000)), 'request.invalid-json'),
  ];
});

const nobody: readonly Case[] = signedIn.map(({ method, path, body }) => ({
  name: `${method} ${String(path).replace('() => ', '')} by nobody`,
  method,
  path,
  options: () => ({ user: '', ...(body ? { body: body() } : {}) }),
  code: 'session.required',
}));

const fromElsewhere: readonly Case[] = signedIn.flatMap(({ method, path, body }) => {
  const isRead = method === 'GET';
  const of = (name: string, headers: Record<string, string>, code: ProblemCode): Case => ({
    name: `${method} ${String(path).replace('() => ', '')} ${name}`,
    method,
    path,
    options: () => ({ headers, ...(body ? { body: body() } : {}) }),
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

const values: readonly Case[] = [
  starts({ intent: 'steal' }, 'request.invalid', 'an unknown intent'),
  starts({ intent: ['connect'] }, 'request.invalid', 'an intent that is a list'),
  starts({ ...start, provider: 'myspace' }, 'request.invalid', 'an unknown provider'),
  starts({ ...start, provider: 'telegram' }, 'provider.unavailable', 'a provider that is not offered'),
  starts(
    { ...start, provider: 'linkedin', method: 'qr' },
    'provider.unavailable',
    'a method of another provider',
  ),
  starts({ intent: 'reconnect' }, 'request.invalid', 'a reconnection of nothing'),
  starts({ intent: 'reconnect', accountId: '../../x' }, 'request.invalid', 'a malformed account'),
  starts({ intent: 'reconnect', accountId: UNKNOWN }, 'account.not-found', 'an unknown account'),
  starts({ ...start, returnTo: 'a'.repeat(2_049) }, 'request.invalid', 'a way back that is too long'),
  {
    ...starts(start, 'request.invalid', 'an idempotency key that is none'),
    options: () => ({ body: start, headers: { 'idempotency-key': 'a b' } }),
  },
  answersTo(() => answer({ stepId: 1 }), 'request.invalid', 'a step id that is a number'),
  answersTo(() => answer({ stepId: '../' }), 'request.invalid', 'a malformed step id'),
  answersTo(() => answer({ answerId: 'short' }), 'request.invalid', 'a malformed answer id'),
  answersTo(() => answer({ action: 'explode' }), 'request.invalid', 'an unknown action'),
  answersTo(
    () => answer({ action: 'resend' }),
    'step.unknown-action',
    'an action that the step does not offer',
  ),
  answersTo(() => answer({ action: 'confirm' }), 'step.unknown-action', 'a confirmation of nothing'),
  answersTo(
    () => answer({ to: 'another-way' }),
    'step.unknown-action',
    'an action with a goal it does not have',
  ),
  answersTo(() => answer({ values: [] }), 'request.invalid', 'values that are a list'),
  answersTo(() => answer({ values: { username: 1 } }), 'request.invalid', 'a value that is a number'),
  answersTo(
    () => answer({ values: { username: { $ne: '' } } }),
    'request.invalid',
    'a value that is an object',
  ),
  answersTo(
    () => answer({ values: { isAdmin: 'yes' } }),
    'request.invalid',
    'a value the step does not ask for',
  ),
  answersTo(() => answer({ values: { constructor: 'x' } }), 'request.invalid', 'a value called constructor'),
  answersTo(
    () => answer({ values: { username: 'a'.repeat(8_193) } }),
    'request.invalid',
    'a value that is too long',
  ),
  answersTo(
    () => codeAnswer({ values: { password: 'x' } }),
    'request.invalid',
    'another value',
    () => mine.code,
  ),
  answersTo(
    () => codeAnswer({ action: 'refresh' }),
    'step.unknown-action',
    'a refresh of no QR',
    () => mine.code,
  ),
  {
    name: 'a cursor that is none',
    method: 'GET',
    path: () => 'accounts?cursor=%00',
    code: 'request.invalid',
  },
  {
    name: 'a cursor of other content',
    method: 'GET',
    path: () => `accounts?cursor=${btoa('{"a":1}')}`,
    code: 'request.invalid',
  },
  {
    name: 'a cursor beyond time',
    method: 'GET',
    path: () => `accounts?cursor=${btoa('[0,1e300,"a"]')}`,
    code: 'request.invalid',
  },
  { name: 'a limit of none', method: 'GET', path: () => 'accounts?limit=0', code: 'request.invalid' },
  {
    name: 'a limit that is no number',
    method: 'GET',
    path: () => 'accounts?limit=x',
    code: 'request.invalid',
  },
  { name: 'a huge limit', method: 'GET', path: () => 'accounts?limit=1e9', code: 'request.invalid' },
  {
    name: 'a provider to list that is none',
    method: 'GET',
    path: () => 'accounts?provider=myspace',
    code: 'request.invalid',
  },
  ...['after=-1', 'after=1.5', 'after=x', 'wait=-1', 'wait=61', 'wait=NaN', 'after=1e999'].map(
    (query): Case => ({
      name: `a flow with ${query}`,
      method: 'GET',
      path: () => `flows/${mine.form.id}?${query}`,
      code: 'request.invalid',
    }),
  ),
];

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
      options: () => ({ body: answer() }),
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

describe.each([
  { what: 'A body', cases: bodies },
  { what: 'Without a session,', cases: nobody },
  { what: 'From elsewhere,', cases: fromElsewhere },
  { what: 'A value', cases: values },
  { what: 'An id', cases: ids },
  { what: 'A method', cases: methods },
  { what: 'A path', cases: paths },
])('$what', ({ cases }) => {
  it.each(cases)(
    '$name is refused as $code, and changes nothing',
    async ({ method, path, options, code, allow }) => {
      const before = await everything();
      if (method === 'HEAD') {
        const { status, headers } = await world.send(method, path(), options?.());
        expect(status).toBe(PROBLEMS[code].status);
        expect(headers.get('allow')).toBe(allow);
      } else {
        const sent = await world.send(method, path(), options?.());
        expect(sent.body).toMatchObject({ code });
        const problem = await world.problem(method, path(), options?.());
        expect(problem).toMatchObject({ code, ...PROBLEMS[code] });
        expect(sent.headers.get('allow')).toBe(allow ?? null);
        expect(sent.headers.get('cache-control')).toBe('no-store');
        expect(sent.headers.get('x-content-type-options')).toBe('nosniff');
      }
      expect(await everything()).toEqual(before);
    },
  );
});

describe('A body', () => {
  /** In pieces, so that nothing says beforehand how long it is. */
  const inPieces = (piece: Uint8Array, count: number) => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > count) controller.close();
        else controller.enqueue(piece);
      },
    });
    return { body, sent: () => sent };
  };

  it.each(['POST flows', 'POST flows/:id/answers', 'PATCH accounts/:id', 'POST hooks/unipile'])(
    'of 2 MB in pieces is not read to its end by %s',
    async (route) => {
      const before = await everything();
      const { body, sent } = inPieces(new Uint8Array(16_384).fill(0x20), TOO_LARGE / 16_384);
      const [method = '', path = ''] = route.split(' ');
      const id = path.startsWith('flows') ? mine.form.id : mine.account.id;
      const request = new Request(`${HOST}/api/connect/${path.replace(':id', id)}`, {
        method,
        body,
        headers: {
          'connect-protocol': '1',
          'sec-fetch-site': 'same-origin',
          'x-user': 'user-1',
          'content-type': 'application/json',
        },
        duplex: 'half',
      } as RequestInit);
      const response = await world.server.fetch(request);
      expect(await response.json()).toMatchObject({ code: 'request.body-too-large', status: 413 });
      expect(sent()).toBeLessThan(10);
      expect(await everything()).toEqual(before);
    },
  );

  it('that is not UTF-8 is refused, rather than sent on as another password', async () => {
    const before = await everything();
    const text = JSON.stringify(answer({ values: { username: 'a@example.com', password: 'caf?' } }));
    const body = new TextEncoder().encode(text).map((byte) => (byte === 0x3f ? 0xe9 : byte));
    const request = world.request('POST', `flows/${mine.form.id}/answers`, { body: 'x' });
    const response = await world.until(world.server.fetch(new Request(request, { body })));
    expect(await response.json()).toMatchObject({ code: 'request.invalid-json' });
    expect(await everything()).toEqual(before);
  });
});

describe('An answer', () => {
  it.each([
    ['a step that there never was', () => mine.form, () => answer({ stepId: UNKNOWN })],
    ['the step of another flow', () => mine.form, () => codeAnswer()],
    ['a flow that has ended', () => mine.ended, () => answer()],
    [
      'a flow that has ended, with the step it began with',
      () => mine.ended,
      () => answer({ action: 'cancel' }),
    ],
  ])('to %s is superseded, and changes nothing', async (_name, flow, body) => {
    const before = await everything();
    const told = await world.flow('POST', `flows/${flow().id}/answers`, { body: body() });
    expect(told).toMatchObject({ id: flow().id, rev: flow().rev, superseded: true });
    expect(await everything()).toEqual(before);
  });

  it('with a value called __proto__ is taken without it', async () => {
    const flow = await world.start({ provider: 'linkedin' });
    const body = `{"stepId":"${flow.step.id}","answerId":"proto-000001","action":"submit","values":{"__proto__":"x"}}`;
    const told = await world.flow('POST', `flows/${flow.id}/answers`, { body });
    expect(told.step).toMatchObject({ errors: [{ code: 'required' }, { code: 'required' }] });
    expect(({} as Record<string, unknown>)['password']).toBeUndefined();
    await world.flow('DELETE', `flows/${flow.id}`);
  });
});

describe('A page', () => {
  it('of an origin on the list may read and write with a token, and read the reply', async () => {
    const headers = {
      origin: 'https://friend.test',
      'sec-fetch-site': 'cross-site',
      authorization: 'Bearer t',
    };
    const sent = await world.send('GET', 'accounts', { headers });
    expect(sent.status).toBe(200);
    expect(sent.headers.get('access-control-allow-origin')).toBe('https://friend.test');
    expect(sent.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(['https://evil.test', 'null', ''])(
    'of the origin %j gets no leave from a preflight',
    async (origin) => {
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
