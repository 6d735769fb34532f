import { describe, expect, it } from 'vitest';
import { createConnectClient } from '../../../src/client/create-connect-client.js';
import { createFlowSession } from '../../../src/client/create-flow-session.js';
import { codeStep, problem } from './support/contract-server.js';
import { settle } from './support/page.js';
import { setUp, started } from './support/session.js';

describe('looking for news', () => {
  it('shows a step that comes from the server alone, and long-polls on from there', async () => {
    const { page, session, server, looks, id } = await started();
    server.move(id, { step: codeStep });
    await page.advance(300);
    expect(session.state.flow?.step.kind).toBe('code');
    expect(looks().at(-1)).toBe(`GET flows/${id}?after=2&wait=20`);
  });

  it('asks again after a poll without news', async () => {
    const { page, session, looks } = await started();
    await page.advance(20_000);
    expect(looks()).toHaveLength(2);
    expect(session.state.connection).toBe('online');
  });

  it('does not hurry when the endpoint does not know how to wait', async () => {
    const { page, server, looks } = await started();
    server.override = () => new Response(null, { status: 204 });
    await page.hint();
    const before = looks().length;
    await page.advance(10_000);
    expect(looks().length - before).toBeLessThanOrEqual(5);
  });

  it('backs off 1, 2, 5, 10, 10 s while the network fails, and asks without waiting until it is back', async () => {
    const { page, session, network, looks } = await started();
    network.state = 'down';
    await page.hint();
    expect(session.state).toMatchObject({ connection: 'reconnecting', phase: 'open' });
    const first = looks().length;
    const at: number[] = [];
    for (let second = 1; second <= 29; second++) {
      const before = looks().length;
      await page.advance(1_000);
      if (looks().length > before) at.push(second);
    }
    expect(at).toEqual([1, 3, 8, 18, 28]);
    expect(first).toBe(2);
    network.state = 'up';
    await page.advance(10_000);
    expect(session.state.connection).toBe('online');
    expect(looks().at(-2)).toContain('wait=0');
    expect(looks().at(-1)).toContain('wait=20');
    network.state = 'down';
    await page.hint();
    const before = looks().length;
    await page.advance(1_000);
    expect(looks()).toHaveLength(before + 1);
  });

  it('gives up a poll that never answers', async () => {
    const { page, server } = setUp();
    const hung: (AbortSignal | null | undefined)[] = [];
    const client = createConnectClient({
      fetch: (url, init) => {
        const request = new Request(new URL(url as string, 'https://product.test'), init);
        if (!request.url.includes('after=')) return server.handle(request);
        hung.push(init?.signal);
        return new Promise(() => undefined);
      },
    });
    const session = createFlowSession(client, { environment: page });
    await session.start({ intent: 'connect' });
    await page.advance(30_000);
    expect(session.state.connection).toBe('reconnecting');
    expect(hung[0]?.aborted).toBe(true);
    session.disconnect();
  });

  it('treats a server that fails or is being replaced as a connection to be had again', async () => {
    const { page, session, server } = await started();
    for (const response of [problem('server.error'), new Response('Bad gateway', { status: 502 })]) {
      server.override = () => response.clone();
      await page.hint();
      expect(session.state).toMatchObject({ connection: 'reconnecting', phase: 'open' });
      expect(session.state.problem).toBeUndefined();
      server.override = undefined;
      await page.advance(5_000);
      expect(session.state.connection).toBe('online');
    }
  });

  it('waits as long as the endpoint asks for', async () => {
    const { page, server, looks } = await started();
    server.override = () => problem('rate.limited', { retryAfterMs: 30_000 });
    await page.hint();
    const before = looks().length;
    await page.advance(29_000);
    expect(looks()).toHaveLength(before);
    await page.advance(1_000);
    expect(looks()).toHaveLength(before + 1);
  });

  it('stops and says so when nobody is signed in any more, until a hint', async () => {
    const { page, session, server, looks } = await started();
    server.override = () => problem('session.required');
    await page.hint();
    expect(session.state).toMatchObject({
      failed: 'look',
      problem: { code: 'session.required' },
      phase: 'open',
    });
    const before = looks().length;
    await page.advance(60_000);
    expect(looks()).toHaveLength(before);
    server.override = undefined;
    await page.hint();
    await page.advance(20_000);
    expect(session.state.problem).toBeUndefined();
  });

  it('says that a reply is not of the contract, and recovers', async () => {
    const { page, session, server } = await started();
    server.override = () => new Response('<html>', { status: 200 });
    await page.hint();
    expect(session.state).toMatchObject({ problem: { code: 'protocol.invalid' } });
    server.override = undefined;
    await page.advance(40_000);
    expect(session.state.problem).toBeUndefined();
  });

  it('ends when the endpoint no longer knows the flow', async () => {
    const { page, session, server, looks, id } = await started();
    server.forget(id);
    await settle();
    expect(session.state).toMatchObject({ phase: 'ended', problem: { code: 'flow.not-found' } });
    const before = looks().length;
    await page.advance(60_000);
    expect(looks()).toHaveLength(before);
  });

  it('stops when the flow has ended', async () => {
    const { page, session, server, looks, id } = await started();
    server.move(id, {
      state: 'failed',
      step: { id: 'step-failed', kind: 'failed', failure: { code: 'provider.down' }, actions: [] },
    });
    await page.advance(60_000);
    expect(session.state.phase).toBe('ended');
    expect(looks()).toHaveLength(1);
    expect(page.timers).toBe(0);
  });

  it('drops a reply that is older than what it has', async () => {
    const { page, session, server, id } = await started();
    const old = structuredClone(server.flows.get(id));
    server.move(id, { step: codeStep });
    await settle();
    server.override = () => Response.json(old);
    await page.hint();
    expect(session.state.flow).toMatchObject({ rev: 2, step: { kind: 'code' } });
  });

  it('keeps the moment of arrival when the same revision comes again', async () => {
    const { page, session, server, id } = await started();
    const { receivedAt } = session.state;
    await page.advance(5_000);
    server.override = () => Response.json(server.flows.get(id));
    await page.hint();
    expect(session.state.receivedAt).toBe(receivedAt);
  });
});
