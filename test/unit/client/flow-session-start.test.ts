import { describe, expect, it } from 'vitest';
import { createConnectClient } from '../../../src/client/create-connect-client.js';
import { createFlowSession } from '../../../src/client/create-flow-session.js';
import { problem } from './support/contract-server.js';
import { createTestPage } from './support/page.js';
import { setUp, started } from './support/session.js';

describe('starting a flow', () => {
  it('shows the first step and looks for news with a long poll of at most 20 s', async () => {
    const { session, looks, id } = await started();
    expect(session.state).toMatchObject({
      phase: 'open',
      connection: 'online',
      flow: { step: { kind: 'form' } },
    });
    expect(looks()).toEqual([`GET flows/${id}?after=1&wait=20`]);
  });

  it('goes on with the open flow of the same intent, provider and account', async () => {
    const { client, server, id } = await started();
    const second = createFlowSession(client, { environment: createTestPage() });
    await second.start({ intent: 'connect' });
    expect(second.state.flow?.id).toBe(id);
    await second.start({ intent: 'connect', provider: 'linkedin' });
    expect(second.state.flow?.id).toBe(id);
    expect(server.flows.size).toBe(1);
    await second.start({ intent: 'connect', provider: 'whatsapp' });
    expect(second.state.flow?.id).not.toBe(id);
    await second.start({ intent: 'reconnect', accountId: 'account-1', provider: 'linkedin' });
    expect(server.flows.size).toBe(3);
    second.disconnect();
  });

  it.each([
    [{ choseProvider: false }, 'linkedin'],
    [{ choseProvider: true }, undefined],
  ] as const)('goes on with a flow that says %o only where one begins such flows', async (known, own) => {
    const { client, server, id } = await started();
    server.move(id, known);
    const second = createFlowSession(client, { environment: createTestPage() });
    await second.start({ intent: 'connect', ...(own && { provider: own }) });
    expect(second.state.flow?.id).toBe(id);
    await second.start({ intent: 'connect', ...(!own && { provider: 'linkedin' }) });
    expect(second.state.flow?.id).not.toBe(id);
    second.disconnect();
  });

  it('starts another one when asked for a fresh one', async () => {
    const { session, server, id } = await started();
    await session.start({ intent: 'connect', provider: 'linkedin' }, { fresh: true });
    expect(session.state.flow?.id).not.toBe(id);
    expect(server.flows.size).toBe(2);
  });

  it('says that it failed, and starts only one flow when it is tried again after its reply was lost', async () => {
    const { page, network, session, server } = setUp();
    const starting = session.start({ intent: 'connect' }, { fresh: true });
    network.state = 'deaf';
    await page.advance(10_000);
    await starting;
    expect(session.state).toMatchObject({
      phase: 'idle',
      failed: 'start',
      problem: { code: 'network.unreachable' },
      connection: 'reconnecting',
    });
    expect(network.log).toHaveLength(3);
    network.state = 'up';
    await session.retry();
    expect(session.state).toMatchObject({ phase: 'open', connection: 'online' });
    expect(session.state.problem).toBeUndefined();
    expect(server.flows.size).toBe(1);
  });

  it('tries by itself again when the network is back', async () => {
    const { page, network, session } = setUp();
    network.state = 'down';
    const starting = session.start({ intent: 'connect' });
    await page.advance(10_000);
    await starting;
    await page.setOnline(false);
    expect(session.state.phase).toBe('idle');
    network.state = 'up';
    await page.setOnline(true);
    expect(session.state.phase).toBe('open');
  });

  it('shows the flow that was asked for last, in whatever order the replies come', async () => {
    const { page, server } = setUp();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const client = createConnectClient({
      fetch: async (url, init) => {
        const response = await server.handle(
          new Request(new URL(url as string, 'https://product.test'), init),
        );
        if ((init?.body as string | undefined)?.includes('linkedin')) await held;
        return response;
      },
    });
    const session = createFlowSession(client, { environment: page });
    const first = session.start({ intent: 'connect', provider: 'linkedin' }, { fresh: true });
    await session.start({ intent: 'connect', provider: 'whatsapp' }, { fresh: true });
    release();
    await first;
    expect(session.state.flow?.provider).toBe('whatsapp');
    session.disconnect();
  });

  it('surfaces what the endpoint says against it', async () => {
    const { server, session } = setUp();
    server.override = () => problem('flow.too-many', { retryAfterMs: 5000 });
    await session.start({ intent: 'connect' });
    expect(session.state).toMatchObject({
      phase: 'idle',
      problem: { code: 'flow.too-many', retryAfterMs: 5000 },
    });
  });

  it('goes on with a flow by its id, also one that has ended', async () => {
    const { server, client, id } = await started();
    server.move(id, { state: 'expired' });
    const page = createTestPage();
    const second = createFlowSession(client, { environment: page });
    await second.resume(id);
    expect(second.state).toMatchObject({ phase: 'ended', flow: { state: 'expired' } });
    await second.resume('flow-unknown');
    expect(second.state).toMatchObject({ phase: 'idle', problem: { code: 'flow.not-found' } });
  });
});
