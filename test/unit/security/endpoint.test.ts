import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '../simulator/manual-clock.js';
import { World, type WorldOptions } from '../server/support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

describe('the endpoint', () => {
  it.each([
    ['a text', () => 'canary'],
    ['a reply', () => new Response('canary')],
    ['nothing', () => undefined],
    ['an error', () => new Error('canary', { cause: 'canary' })],
    ['an error of another realm', () => ({ name: 'Error', message: 'canary', stack: '' })],
  ])('answers 500 and says nothing of it when the host throws %s', async (_name, thrown) => {
    open({
      server: {
        getUser: () => {
          throw thrown() as Error;
        },
      },
    });
    const problem = await world.problem('GET', 'accounts');
    expect(problem).toMatchObject({ code: 'server.error', supportId: expect.any(String) as string });
    expect(world.log).toMatchObject([{ event: 'request.failed', supportId: problem.supportId }]);
    expect(JSON.stringify([world.log, world.replies])).not.toContain('canary');
  });

  it('holds no stream open for who asks only for its headers', async () => {
    open();
    for (let count = 0; count < 25; count += 1) {
      const { status, headers } = await world.send('HEAD', 'events');
      expect(status).toBe(405);
      expect(headers.get('allow')).toBe('GET');
    }
    const response = await world.server.fetch(world.request('GET', 'events'));
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it('gives one user no more than so many streams, and each back when it ends', async () => {
    open({ server: { limits: { streamsPerUser: 2 } } });
    const stream = (user?: string) =>
      world.server.fetch(world.request('GET', 'events', user ? { user } : {}));
    const first = await stream();
    const second = await stream();
    expect((await stream()).status).toBe(429);
    const others = await stream('user-2');
    expect(others.status).toBe(200);
    await first.body?.cancel();
    const again = await stream();
    expect(again.status).toBe(200);
    for (const { body } of [second, others, again]) await body?.cancel();
  });

  it('tells a stream nothing of another user, and nothing but ids', async () => {
    open();
    const response = await world.server.fetch(world.request('GET', 'events'));
    const reader = response.body?.getReader();
    const heard: string[] = [];
    const listen = async () => {
      for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
        heard.push(new TextDecoder().decode(chunk.value));
      }
    };
    const listening = listen();
    const theirs = await world.signIn('theirs@example.com', 'fine', { user: 'user-2' });
    const mine = await world.signIn('mine@example.com', 'fine');
    await settle();
    await reader?.cancel();
    await listening;
    const text = heard.join('');
    expect(text).toContain(mine.id);
    expect(text).not.toContain(theirs.id);
    expect(text).not.toMatch(/example\.com|fine/);
  });
});

describe('a start that is repeated', () => {
  it('finds its flow even when no more flows may be open', async () => {
    open({ server: { limits: { openFlowsPerUser: 2 } } });
    await world.signIn('plain@example.com');
    const [account] = await world.accounts();
    const headers = { 'idempotency-key': 'key-0000-0001' };
    const first = await world.start({ provider: 'linkedin' }, { headers });
    const reconnect = { intent: 'reconnect', accountId: account?.id ?? '' } as const;
    const second = await world.start(reconnect);
    expect((await world.start({ provider: 'linkedin' }, { headers })).id).toBe(first.id);
    expect((await world.start(reconnect)).id).toBe(second.id);
    const body = { intent: 'connect', provider: 'linkedin' };
    expect(await world.problem('POST', 'flows', { body })).toMatchObject({ code: 'flow.too-many' });
  });

  it('does not get a flow that has expired unseen', async () => {
    open({ server: { sweepEveryMs: 0 } });
    await world.signIn('plain@example.com');
    const [account] = await world.accounts();
    const reconnect = { intent: 'reconnect', accountId: account?.id ?? '' } as const;
    const old = await world.start(reconnect);
    await world.clock.advance(31 * 60_000);
    const fresh = await world.start(reconnect);
    expect(fresh.id).not.toBe(old.id);
    expect(fresh).toMatchObject({ state: 'open', step: { kind: 'form' } });
    expect(await world.get(old)).toMatchObject({ state: 'expired' });
  });
});

describe('a reconnection that has ended', () => {
  it('takes the place of another that is open for the account when it is opened again', async () => {
    open();
    await world.signIn('sms@example.com').then(async (asked) => {
      await world.answer(asked, { values: { code: await world.code() } });
    });
    const [account] = await world.accounts();
    const reconnect = { intent: 'reconnect', accountId: account?.id ?? '' } as const;
    const values = { username: 'sms@example.com', password: 'fine' };
    const first = await world.answer(await world.start(reconnect), { values });
    await world.clock.advance(5 * 60_000 + 1_000);
    const ended = await world.get(first);
    expect(ended.state).toBe('failed');
    const second = await world.start(reconnect);
    const again = await world.answer(ended, { action: 'retry' });
    expect(again).toMatchObject({ state: 'open', step: { kind: 'form' } });
    expect((await world.get(second)).state).toBe('cancelled');
  });

  it('succeeds late beside another that is open for the account', async () => {
    open({ simulator: { webhooks: 'off' } });
    const connecting = await world.signIn('app@example.com');
    await world.act(`${(await world.phone()).attempts[0]?.id ?? ''}/approve`);
    await world.waitFor(connecting, ({ state }) => state === 'connected');
    await world.act(`accounts/${(await world.upstreamIds())[0] ?? ''}/sign-out`);
    const [account] = await world.accounts();
    const reconnect = { intent: 'reconnect', accountId: account?.id ?? '' } as const;
    const values = { username: 'app@example.com', password: 'fine' };
    const first = await world.answer(await world.start(reconnect), { values });
    expect(first.step.kind).toBe('approve');
    const stored = await world.stores.flows.get(first.id);
    // As when the process died and another found the flow.
    if (!stored) throw new Error('There is no flow.');
    const claim = { answerId: 'answer-dead', process: 'dead', heartbeatAt: 0, reason: 'switching' } as const;
    await world.stores.flows.replace({ ...stored, version: stored.version + 1, claim }, stored.version);
    expect(await world.get(first)).toMatchObject({ state: 'failed' });
    const second = await world.start(reconnect);
    await world.act(`${(await world.phone()).attempts[0]?.id ?? ''}/approve`);
    await world.waitFor(first, ({ state }) => state === 'connected', 60_000);
    expect(await world.accounts()).toMatchObject([{ id: account?.id, state: 'connected' }]);
    expect((await world.get(second)).state).toBe('open');
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
