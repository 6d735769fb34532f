import { describe, expect, it } from 'vitest';
import { createConnectClient } from '../../../src/client/create-connect-client.js';
import type { ConnectClientOptions } from '../../../src/client/connect-client.js';
import { createContractServer, problem, testAccount } from './support/contract-server.js';
import { createTestNetwork } from './support/network.js';
import { createTestPage } from './support/page.js';

function setUp(options: Omit<ConnectClientOptions, 'fetch'> = {}) {
  const server = createContractServer(createTestPage());
  const network = createTestNetwork((request) => server.handle(request));
  return { server, network, client: createConnectClient({ ...options, fetch: network.fetch }) };
}

const key = { idempotencyKey: 'key-12345678' };

describe('fresh cookies', () => {
  it('are put in the body and nowhere else, and what came of them is read', async () => {
    const { client, server, network } = setUp();
    const reply = { state: 'kept', retryAfterMs: 3_600_000, account: testAccount('account-1') };
    server.override = () => Response.json(reply, { status: 202 });
    const session = { cookies: { li_at: 'a-cookie' }, userAgent: 'Browser/1.0' };
    expect(await client.putSession('account-1', session)).toEqual({ ok: true, value: reply });
    expect(network.log).toEqual(['PUT accounts/account-1/session']);
    expect(network.bodies).toEqual([session]);
    expect(JSON.stringify([...(server.requests[0]?.headers ?? [])])).not.toContain('a-cookie');
    server.override = () => Response.json({ state: 'kept' });
    expect(await client.putSession('account-1', session)).toMatchObject({
      ok: false,
      problem: { code: 'protocol.invalid' },
    });
  });
});

describe('a request', () => {
  it('names the protocol and the kinds that can be drawn, and carries JSON only when it writes', async () => {
    const { client, server } = setUp({ stepKinds: ['form', 'wait'] });
    await client.startFlow({ intent: 'connect' }, key);
    await client.listOpenFlows();
    const [write, read] = server.requests;
    expect(Object.fromEntries(write?.headers ?? [])).toMatchObject({
      'connect-protocol': '1',
      'connect-steps': 'form,wait',
      'idempotency-key': 'key-12345678',
      'content-type': 'application/json',
      accept: 'application/json',
    });
    expect(read?.headers.has('Content-Type')).toBe(false);
    expect(read?.headers.has('Idempotency-Key')).toBe(false);
  });

  it('sends the cookies of its own origin and follows no redirect', async () => {
    const { client, server } = setUp();
    await client.listProviders();
    expect(server.requests[0]).toMatchObject({ credentials: 'same-origin', redirect: 'manual' });
    expect(server.requests[0]?.headers.has('Authorization')).toBe(false);
  });

  it('carries a bearer token instead of cookies, and asks for another one exactly once when it is refused', async () => {
    const tokens = ['old', 'new', 'newer', 'newest'];
    const { client, server } = setUp({ getToken: async () => tokens.shift() ?? '' });
    server.override = (request) =>
      request.headers.get('Authorization') === 'Bearer new' ? undefined : problem('session.required');
    expect(await client.listProviders()).toMatchObject({ ok: true });
    expect(server.requests.map(({ credentials }) => credentials)).toEqual(['omit', 'omit']);
    expect(await client.listProviders()).toMatchObject({ ok: false, problem: { code: 'session.required' } });
    expect(server.requests).toHaveLength(4);
  });

  it('keeps a body for the second try with the new token', async () => {
    const tokens = ['old', 'new'];
    const { client, server, network } = setUp({ getToken: () => tokens.shift() ?? '' });
    server.override = (request) =>
      request.headers.get('Authorization') === 'Bearer new' ? undefined : problem('session.required');
    expect(await client.startFlow({ intent: 'connect' }, key)).toMatchObject({ ok: true });
    expect(network.bodies).toEqual([{ intent: 'connect' }, { intent: 'connect' }]);
  });

  it('counts a token that can not be had as an endpoint that can not be reached', async () => {
    const { client } = setUp({ getToken: () => Promise.reject(new Error('no')) });
    expect(await client.listProviders()).toEqual({ ok: false, problem: { code: 'network.unreachable' } });
  });

  it('takes an endpoint with or without a slash at its end, and ids that hold anything', async () => {
    const { client, network } = setUp({ endpoint: '/api/connect//' });
    expect(client.endpoint).toBe('/api/connect');
    await client.getFlow('../accounts?x', { after: 3, waitSeconds: 60 });
    expect(network.log).toEqual(['GET flows/..%2Faccounts%3Fx?after=3&wait=20']);
  });
});

describe('a reply', () => {
  it('is a problem as the endpoint said it', async () => {
    const { client, server } = setUp();
    server.override = () => problem('rate.limited', { retryAfterMs: 1500, supportId: 'support-7' });
    expect(await client.listProviders()).toMatchObject({
      ok: false,
      problem: { code: 'rate.limited', status: 429, retryAfterMs: 1500, supportId: 'support-7' },
    });
  });

  it('lets an unknown problem code pass', async () => {
    const { client, server } = setUp();
    server.override = () => Response.json({ code: 'moon.full' }, { status: 418 });
    expect(await client.listProviders()).toEqual({ ok: false, problem: { code: 'moon.full', status: 418 } });
  });

  it.each([
    [401, 'session.required'],
    [404, 'request.not-found'],
    [413, 'request.body-too-large'],
    [429, 'rate.limited'],
    [500, 'server.error'],
    [502, 'network.unreachable'],
    [503, 'network.unreachable'],
    [504, 'network.unreachable'],
    [302, 'protocol.invalid'],
    [418, 'protocol.invalid'],
  ])('with status %i from something in front of the endpoint is %s', async (status, code) => {
    const { client, server } = setUp();
    const headers = status === 429 ? { 'Retry-After': '3' } : undefined;
    server.override = () => new Response('<html>', { status, ...(headers && { headers }) });
    const result = await client.listProviders();
    expect(result).toEqual({ ok: false, problem: { code, status, ...(headers && { retryAfterMs: 3000 }) } });
  });

  it.each([
    ['no JSON', () => new Response('<html>')],
    ['nothing', () => new Response('')],
    ['no content where some is needed', () => new Response(null, { status: 204 })],
    ['another resource', () => Response.json({ items: 'none' })],
    ['null', () => Response.json(null)],
  ])('that is %s is not of the contract', async (_, respond) => {
    const { client, server } = setUp();
    server.override = respond;
    for (const call of [
      client.listProviders(),
      client.listAccounts(),
      client.startFlow({ intent: 'connect' }, key),
    ])
      expect(await call).toEqual({ ok: false, problem: { code: 'protocol.invalid' } });
  });

  it('that breaks off counts as the network', async () => {
    const { client, server } = setUp();
    const broken = () =>
      new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) });
    server.override = () => new Response(broken(), { status: 200 });
    expect(await client.listProviders()).toEqual({ ok: false, problem: { code: 'network.unreachable' } });
    server.override = () => new Response(broken(), { status: 500 });
    expect(await client.listProviders()).toEqual({ ok: false, problem: { code: 'network.unreachable' } });
  });

  it('that never comes is a problem, and an abort the one thing that rejects', async () => {
    const { client, network } = setUp();
    network.state = 'down';
    expect(await client.listProviders()).toEqual({ ok: false, problem: { code: 'network.unreachable' } });
    network.state = 'up';
    const abort = new AbortController();
    const call = client.listProviders({ signal: abort.signal });
    abort.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('makes every call of the contract', async () => {
  const { client, server, network } = setUp();
  server.accounts.set('account-1', testAccount('account-1'));
  const started = await client.startFlow({ intent: 'connect', provider: 'linkedin' }, key);
  const id = started.ok ? started.value.id : '';
  const values = { username: 'member@example.test', password: 'correct' };
  const answer = { stepId: 'step-form-1', answerId: 'answer-1', action: 'submit', values } as const;
  const results = [
    await client.listProviders(),
    await client.listOpenFlows(),
    await client.getFlow(id),
    await client.answerFlow(id, answer),
    await client.cancelFlow(id),
    await client.listAccounts({ limit: 10, provider: 'linkedin' }),
    await client.getAccount('account-1'),
    await client.renameAccount('account-1', 'Support inbox'),
    await client.removeAccount('account-1'),
  ];
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  expect(await client.getFlow(id, { after: 3, waitSeconds: 0 })).toEqual({ ok: true, value: undefined });
  expect(network.log).toEqual([
    'POST flows',
    'GET providers',
    'GET flows?open=1',
    `GET flows/${id}`,
    `POST flows/${id}/answers`,
    `DELETE flows/${id}`,
    'GET accounts?limit=10&provider=linkedin',
    'GET accounts/account-1',
    'PATCH accounts/account-1',
    'DELETE accounts/account-1',
    `GET flows/${id}?after=3&wait=0`,
  ]);
});
