import { afterEach, describe, expect, it } from 'vitest';
import type { Flow, Problem } from '../../../src/contract/types.js';
import { createMemoryStores, type Limits } from '../../../src/server/index.js';
import { settle } from '../simulator/manual-clock.js';
import { HOOK_SECRET, HOST, World, type WorldOptions } from '../server/support/world.js';

let world: World;
const others: World[] = [];
const open = (options?: WorldOptions) => (world = new World(options));
const limited = (limits: Partial<Limits>) => open({ server: { limits, sweepEveryMs: 0 } });
afterEach(async () => {
  await world.close();
  for (const other of others.splice(0)) await other.close();
});

/** What a refusal says, with its header held against it. */
const refusal = async (response: Response): Promise<Problem> => {
  const problem = (await response.json()) as Problem;
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBe(Math.ceil((problem.retryAfterMs ?? 0) / 1000));
  expect(problem.retryAfterMs).toBeGreaterThan(0);
  return problem;
};

const post = (at: World, user = 'user-1', body: object = { intent: 'connect' }) =>
  at.server.fetch(at.request('POST', 'flows', { user, body }));

const started = async (replies: readonly Promise<Response>[]): Promise<number> =>
  (await Promise.all(replies)).filter(({ status }) => status === 201).length;

describe('starts', () => {
  it('are so many a minute, whatever becomes of the flows, and more when the oldest is a minute old', async () => {
    limited({ startsPerMinute: 3 });
    for (let count = 0; count < 3; count += 1) {
      const flow = await world.start();
      await world.flow('DELETE', `flows/${flow.id}`);
      await world.clock.advance(10_000);
    }
    const problem = await refusal(await post(world));
    expect(problem).toMatchObject({ code: 'flow.too-many-starts', retryAfterMs: 30_000 });
    expect((await post(world, 'user-2')).status).toBe(201);
    await world.clock.advance(29_999);
    expect((await post(world)).status).toBe(429);
    await world.clock.advance(1);
    expect((await post(world)).status).toBe(201);
    expect((await post(world)).status).toBe(429);
  });

  it('that come all at once are no more', async () => {
    limited({ startsPerMinute: 3, openFlowsPerUser: 100 });
    expect(await started(Array.from({ length: 30 }, () => post(world)))).toBe(3);
  });

  it('that come all at once open no more flows than may be open', async () => {
    limited({ openFlowsPerUser: 3, startsPerMinute: 100 });
    expect(await started(Array.from({ length: 30 }, () => post(world)))).toBe(3);
    expect(await refusal(await post(world))).toMatchObject({ code: 'flow.too-many' });
  });

  it('that repeat one, by its key or its account, find its flow all the same', async () => {
    limited({ startsPerMinute: 3 });
    await world.signIn('plain@example.com');
    const [account] = await world.accounts();
    const reconnect = { intent: 'reconnect', accountId: account?.id ?? '' } as const;
    const headers = { 'idempotency-key': 'key-0000-0001' };
    const first = await world.start({}, { headers });
    const second = await world.start(reconnect);
    expect((await post(world)).status).toBe(429);
    expect((await world.start({}, { headers })).id).toBe(first.id);
    expect((await world.start(reconnect)).id).toBe(second.id);
  });

  it('are counted over all processes on the same stores', async () => {
    const stores = createMemoryStores();
    const server = { ...stores, limits: { startsPerMinute: 4, openFlowsPerUser: 100 }, sweepEveryMs: 0 };
    open({ server });
    const second = new World({ server, clock: world.clock });
    others.push(second);
    for (const at of [world, second, world, second]) expect((await post(at)).status).toBe(201);
    for (const at of [world, second]) expect((await post(at)).status).toBe(429);
    await world.clock.advance(60_000);
    // One a process may slip through, however many come.
    const all = Array.from({ length: 40 }, (_, n) => post(n % 2 ? world : second));
    const count = await started(all);
    expect(count).toBeGreaterThanOrEqual(4);
    expect(count).toBeLessThanOrEqual(5);
  });
});

describe('tries', () => {
  const code = (flow: Flow, n: number) => world.answerBody(flow, { values: { code: String(100_000 + n) } });
  const send = async (flow: Flow, n: number) =>
    world.until(
      world.server.fetch(world.request('POST', `flows/${flow.id}/answers`, { body: code(flow, n) })),
    );

  it('of codes end on their step, and nothing more of them reaches the upstream', async () => {
    limited({ triesPerStep: 3 });
    const asked = await world.signIn('sms@example.com');
    expect(asked.step.kind).toBe('code');
    for (let n = 0; n < 3; n += 1)
      expect(await (await send(asked, n)).json()).toMatchObject({ step: { id: asked.step.id } });
    const calls = world.upstreamCalls.length;
    expect(await refusal(await send(asked, 9))).toMatchObject({ code: 'step.too-many-tries' });
    const right = world.answerBody(asked, { values: { code: await world.code() } });
    expect(await world.problem('POST', `flows/${asked.id}/answers`, { body: right })).toMatchObject({
      code: 'step.too-many-tries',
    });
    expect(world.upstreamCalls).toHaveLength(calls);
    expect((await world.answer(asked, { action: 'cancel' })).state).toBe('cancelled');
  });

  it('of what is not a code at all cost none', async () => {
    limited({ triesPerStep: 2 });
    let asked = await world.signIn('sms@example.com');
    for (let n = 0; n < 5; n += 1) asked = await world.answer(asked, { values: { code: '' } });
    expect(await world.answer(asked, { values: { code: await world.code() } })).toMatchObject({
      state: 'connected',
    });
  });

  it('of passwords and codes are counted together over all steps of a flow', async () => {
    limited({ triesPerFlow: 4, triesPerStep: 3 });
    let flow = await world.start({ provider: 'linkedin' });
    for (const password of ['wrong', 'fine']) {
      flow = await world.answer(flow, { values: { username: 'sms@example.com', password } });
    }
    expect(flow.step.kind).toBe('code');
    for (let n = 0; n < 2; n += 1) expect((await send(flow, n)).status).toBe(200);
    const calls = world.upstreamCalls.length;
    expect(await refusal(await send(flow, 9))).toMatchObject({ code: 'flow.too-many-tries' });
    expect(world.upstreamCalls).toHaveLength(calls);
  });

  it('are counted on the flow, whichever process they come to', async () => {
    const stores = createMemoryStores();
    const server = { ...stores, limits: { triesPerStep: 2 }, sweepEveryMs: 0 };
    open({ server });
    const second = new World({ server, clock: world.clock });
    others.push(second);
    const asked = await world.signIn('sms@example.com');
    await send(asked, 1);
    await send(asked, 2);
    const body = code(asked, 3);
    expect(await second.problem('POST', `flows/${asked.id}/answers`, { body })).toMatchObject({
      code: 'step.too-many-tries',
    });
  });

  it('and answers that come all at once are no more than there may be', async () => {
    limited({ answersPerFlow: 5 });
    const flow = await world.start({ provider: 'linkedin' });
    const wrong = () => world.answerBody(flow, { values: { username: '', password: '' } });
    const replies = await Promise.all(
      Array.from({ length: 30 }, () =>
        world.server.fetch(world.request('POST', `flows/${flow.id}/answers`, { body: wrong() })),
      ),
    );
    expect(replies.every(({ status }) => status === 200 || status === 429)).toBe(true);
    expect((await world.stores.flows.get(flow.id))?.answerIds).toHaveLength(5);
    const last = world.server.fetch(world.request('POST', `flows/${flow.id}/answers`, { body: wrong() }));
    expect(await refusal(await last)).toMatchObject({ code: 'flow.too-many-answers' });
  });
});

describe('requests that wait', () => {
  it('are so many a user, and give their places back when they end or are given up', async () => {
    limited({ pollsPerUser: 2 });
    const flow = await world.start();
    const theirs = await world.start({}, { user: 'user-2' });
    const path = `flows/${flow.id}?after=${String(flow.rev)}&wait=20`;
    const gone = new AbortController();
    const first = world.server.fetch(new Request(world.request('GET', path), { signal: gone.signal }));
    const second = world.server.fetch(world.request('GET', path));
    await settle();
    const refused = await refusal(await world.server.fetch(world.request('GET', path)));
    expect(refused.code).toBe('flow.too-many-polls');
    // Who does not wait, or is somebody else, is in nobody's way.
    expect((await world.get(flow)).id).toBe(flow.id);
    const other = `flows/${theirs.id}?after=${String(theirs.rev)}&wait=1`;
    expect((await world.send('GET', other, { user: 'user-2' })).status).toBe(204);
    gone.abort();
    await settle();
    expect((await world.until(first)).status).toBe(204);
    expect((await world.send('GET', path)).status).toBe(204);
    expect((await world.until(second)).status).toBe(204);
  });
});

describe('changes of accounts', () => {
  it('are so many a minute of one user, of all kinds together', async () => {
    limited({ changesPerMinute: 4 });
    await world.signIn('plain@example.com');
    const [account] = await world.accounts();
    const path = `accounts/${account?.id ?? ''}`;
    const ask = (method: string, below = '', body?: object) =>
      world.until(world.server.fetch(world.request(method, `${path}${below}`, body ? { body } : {})));
    expect((await ask('PATCH', '', { name: 'One' })).status).toBe(200);
    for (const [method, below] of [
      ['POST', '/restart'],
      ['POST', '/sync'],
      ['PUT', '/session'],
    ] as const)
      expect((await ask(method, below, {})).status).not.toBe(429);
    for (const [method, below] of [
      ['PATCH', ''],
      ['POST', '/restart'],
      ['POST', '/sync'],
      ['PUT', '/session'],
      ['DELETE', ''],
    ] as const)
      expect((await refusal(await ask(method, below, {}))).code).toBe('account.too-many-changes');
    expect(await world.accounts()).toMatchObject([{ id: account?.id, name: 'One' }]);
    expect((await world.send('PATCH', path, { user: 'user-2', body: { name: 'x' } })).status).toBe(404);
    await world.clock.advance(15_000);
    expect((await ask('PATCH', '', { name: 'Two' })).status).toBe(200);
    expect((await ask('PATCH', '', { name: 'Three' })).status).toBe(429);
  });
});

describe('a flood of hooks', () => {
  const hook = (secret: string, body: BodyInit, more: object = {}) =>
    new Request(`${HOST}/api/connect/hooks/unipile`, {
      method: 'POST',
      headers: secret ? { 'unipile-auth': secret } : {},
      body,
      ...more,
    });
  const told = (id: string) =>
    JSON.stringify({ AccountStatus: { account_id: id, account_type: 'LINKEDIN', message: 'OK' } });

  it.each([
    ['hooks/unipile', 'with the wrong secret', { 'unipile-auth': 'wrong' }],
    ['hooks/unipile', 'with none', {}],
    ['hooks/unipile/notify/AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA', 'of a launch that never was', {}],
  ])('to %s %s is refused without a byte of its bodies being read', async (path, _name, headers) => {
    open();
    let pulled = 0;
    const body = new ReadableStream({ pull: () => void (pulled += 1) }, { highWaterMark: 0 });
    const request = new Request(`${HOST}/api/connect/${path}`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    const response = await world.server.fetch(request);
    expect(await response.json()).toMatchObject({ code: 'hook.forbidden', status: 401 });
    expect(pulled).toBe(0);
    expect(await world.stores.flows.countInbox(9)).toBe(0);
  });

  it('fills no more than the inbox, and is taken again when that has been worked through', async () => {
    const stores = createMemoryStores();
    // Nothing is applied until somebody looks after it.
    let isHeld = true;
    const flows: typeof stores.flows = {
      ...stores.flows,
      takeFromInbox: async (...given) => (isHeld ? [] : stores.flows.takeFromInbox(...given)),
    };
    open({ server: { ...stores, flows, limits: { inboxEntries: 5 }, sweepEveryMs: 0 } });
    for (let n = 0; n < 5; n += 1)
      expect((await world.server.fetch(hook(HOOK_SECRET, told(`id-${String(n)}`)))).status).toBe(200);
    const problem = await refusal(await world.server.fetch(hook(HOOK_SECRET, told('id-9'))));
    expect(problem.code).toBe('hook.too-many');
    expect(await stores.flows.countInbox(99)).toBe(5);
    expect(world.log).toMatchObject([{ level: 'error', event: 'hook.inbox-full' }]);
    isHeld = false;
    await world.until(world.server.sweep());
    expect((await world.server.fetch(hook(HOOK_SECRET, told('id-9')))).status).toBe(200);
  });
});
