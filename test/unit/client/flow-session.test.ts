import { describe, expect, it } from 'vitest';
import { createConnectClient } from '../../../src/client/create-connect-client.js';
import { createFlowSession } from '../../../src/client/create-flow-session.js';
import { codeStep, createContractServer, problem, qrStep } from './support/contract-server.js';
import { createTestNetwork } from './support/network.js';
import { createTestPage, settle } from './support/page.js';

function setUp() {
  const page = createTestPage();
  const server = createContractServer(page);
  const network = createTestNetwork(server.handle);
  const client = createConnectClient({ fetch: network.fetch });
  const session = createFlowSession(client, { environment: page });
  const looks = () => network.log.filter((line) => line.startsWith('GET flows/'));
  return { page, server, network, client, session, looks };
}

async function started(provider: 'linkedin' | 'whatsapp' = 'linkedin') {
  const all = setUp();
  await all.session.start({ intent: 'connect', provider });
  await settle();
  const id = all.session.state.flow?.id ?? '';
  return { ...all, id };
}

const values = { username: 'member@example.test', password: 'correct' };

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

describe('answering', () => {
  it('names the step and a fresh answer, and shows the next step', async () => {
    const { session, server } = await started();
    await session.answer('submit', values);
    expect(session.state).toMatchObject({ phase: 'open', flow: { step: { kind: 'code' } } });
    expect(session.state.sending).toBeUndefined();
    await session.answer('submit', { code: '123456' });
    expect(session.state).toMatchObject({ phase: 'ended', flow: { state: 'connected' } });
    const [first, second] = server.answers;
    expect(first).toMatchObject({ stepId: 'step-form-1', action: 'submit', values });
    expect(second).toMatchObject({ stepId: 'step-code-1' });
    expect(first?.answerId).not.toBe(second?.answerId);
  });

  it('shows the same step again with its errors when the upstream refuses', async () => {
    const { session } = await started();
    await session.answer('submit', { ...values, password: 'incorrect' });
    expect(session.state.flow?.step).toMatchObject({
      id: 'step-form-1',
      errors: [{ code: 'credentials.wrong' }],
    });
  });

  it('ignores a second answer while one is on its way', async () => {
    const { session, server } = await started();
    const first = session.answer('submit', values);
    expect(session.state.sending).toBe('submit');
    await Promise.all([first, session.answer('submit', values)]);
    expect(server.answers).toHaveLength(1);
  });

  it('replaces the long poll in flight when its reply is there', async () => {
    const { session, network, looks, id } = await started();
    await session.answer('submit', values);
    await settle();
    expect(network.aborted).toBe(1);
    expect(looks().at(-1)).toBe(`GET flows/${id}?after=2&wait=20`);
  });

  it('sends the same answer again after a lost reply, and it counts once', async () => {
    const { page, session, server, network } = await started();
    const answering = session.answer('submit', values);
    network.state = 'deaf';
    await page.advance(100);
    expect(session.state).toMatchObject({ sending: 'submit', connection: 'reconnecting' });
    network.state = 'up';
    await page.advance(2_000);
    await answering;
    expect(server.answers).toHaveLength(1);
    expect(session.state).toMatchObject({ connection: 'online', flow: { step: { kind: 'code' } } });
  });

  it('gives up after two repetitions and keeps the step, the problem, and none of the values', async () => {
    const { page, session, network } = await started();
    network.state = 'down';
    const answering = session.answer('submit', values);
    await page.advance(10_000);
    await answering;
    expect(network.log.filter((line) => line.endsWith('/answers'))).toHaveLength(3);
    expect(session.state).toMatchObject({
      phase: 'open',
      failed: 'answer',
      problem: { code: 'network.unreachable' },
      flow: { step: { id: 'step-form-1' } },
    });
    expect(JSON.stringify(session.state)).not.toContain('correct');
    network.state = 'up';
    await page.advance(20_000);
    expect(session.state).toMatchObject({ connection: 'online', failed: 'answer' });
    await session.answer('submit', values);
    expect(session.state.problem).toBeUndefined();
    expect(session.state.flow?.step.kind).toBe('code');
  });

  it('just shows the current step when the answer was for one that has passed', async () => {
    const { page, session, server, id } = await started();
    await page.setVisible(false);
    server.move(id, { step: codeStep });
    await session.answer('submit', values);
    expect(server.answers).toHaveLength(0);
    expect(session.state).toMatchObject({ flow: { step: { kind: 'code' }, superseded: true } });
    expect(session.state.problem).toBeUndefined();
  });

  it('looks at once when the endpoint refuses the answer, and shows what it finds', async () => {
    const { page, session, server, id } = await started();
    server.override = (request) =>
      request.method === 'GET' ? new Response(null, { status: 204 }) : undefined;
    await page.advance(20_000);
    server.move(id, { state: 'expired' });
    await session.answer('submit', values);
    expect(session.state).toMatchObject({ failed: 'answer', problem: { code: 'flow.closed' } });
    server.override = undefined;
    await session.retry();
    await settle();
    expect(session.state).toMatchObject({ phase: 'ended', flow: { state: 'expired' } });
    expect(session.state.problem).toBeUndefined();
  });
});

describe('cancelling', () => {
  it('ends the flow and tells other tabs', async () => {
    const { page, session, server, id } = await started();
    const before = page.announcements;
    await session.answer('cancel');
    expect(session.state).toMatchObject({ phase: 'ended', flow: { state: 'cancelled' } });
    expect(server.flows.get(id)?.state).toBe('cancelled');
    expect(page.announcements).toBeGreaterThan(before);
  });

  it('works while the flow is being started', async () => {
    const { session, server } = setUp();
    const starting = session.start({ intent: 'connect' });
    const cancelling = session.cancel();
    expect(session.state.sending).toBe('cancel');
    await Promise.all([starting, cancelling]);
    expect(session.state).toMatchObject({ phase: 'ended', flow: { state: 'cancelled' } });
    expect([...server.flows.values()].map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('works while an answer does not get through', async () => {
    const { page, session, network } = await started();
    network.state = 'down';
    const answering = session.answer('submit', values);
    await page.advance(100);
    network.state = 'up';
    await session.cancel();
    await page.advance(5_000);
    await answering;
    expect(session.state).toMatchObject({ phase: 'ended', flow: { state: 'cancelled' } });
    expect(network.log.filter((line) => line.endsWith('/answers'))).toHaveLength(1);
  });

  it('can be tried again after the network failed', async () => {
    const { page, session, network } = await started();
    network.state = 'down';
    const cancelling = session.cancel();
    await page.advance(10_000);
    await cancelling;
    expect(session.state).toMatchObject({ phase: 'open', failed: 'cancel' });
    network.state = 'up';
    await session.retry();
    expect(session.state.phase).toBe('ended');
  });
});

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
  });

  it('gives up a poll that never answers', async () => {
    const { page, session, server } = await started();
    server.handle = () => new Promise(() => undefined);
    const hung = createFlowSession(
      createConnectClient({
        fetch: (url, init) => {
          const request = new Request(new URL(String(url), 'https://product.test'), init);
          return request.url.includes('after=')
            ? new Promise(() => undefined)
            : createContractServer(page).handle(request);
        },
      }),
      { environment: page },
    );
    await hung.start({ intent: 'connect' });
    await page.advance(30_000);
    expect(hung.state.connection).toBe('reconnecting');
    hung.disconnect();
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

describe('the page around it', () => {
  it('holds no connection while hidden, and looks at once when it is seen again', async () => {
    const { page, session, network, server, looks, id } = await started();
    await page.setVisible(false);
    expect(network.aborted).toBe(1);
    server.move(id, { step: codeStep });
    await page.advance(60_000);
    expect(looks()).toHaveLength(1);
    await page.setVisible(true);
    expect(session.state.flow?.step.kind).toBe('code');
  });

  it('says that it is offline, asks nothing, and looks at once when the network is back', async () => {
    const { page, session, looks } = await started();
    await page.setOnline(false);
    expect(session.state.connection).toBe('offline');
    await page.advance(60_000);
    expect(looks()).toHaveLength(1);
    await page.setOnline(true);
    await page.advance(0);
    expect(looks()).toHaveLength(3);
    expect(session.state.connection).toBe('online');
  });

  it('looks again when another tab announces something', async () => {
    const { page, looks } = await started();
    await page.hint();
    expect(looks()).toHaveLength(2);
  });

  it('leaves no timer, listener or poll behind when disconnected, and goes on when connected again', async () => {
    const { page, session, server, network, looks, id } = await started('whatsapp');
    session.disconnect();
    expect(page.listeners).toBe(0);
    expect(network.aborted).toBe(1);
    await settle();
    // The server's own long poll is still counting.
    await page.advance(120_000);
    expect(page.timers).toBe(0);
    expect(looks()).toHaveLength(1);
    server.move(id, { step: codeStep });
    session.connect();
    session.connect();
    await settle();
    expect(session.state.flow?.step.kind).toBe('code');
    expect(page.listeners).toBe(1);
  });

  it('does not lose an answer on its way when the element is moved', async () => {
    const { session } = await started();
    const answering = session.answer('submit', values);
    session.disconnect();
    session.connect();
    await answering;
    expect(session.state.flow?.step.kind).toBe('code');
  });

  it('ignores what comes back about a flow that has made room for another', async () => {
    const { session } = await started();
    const answering = session.answer('submit', values);
    const starting = session.start({ intent: 'connect', provider: 'whatsapp' }, { fresh: true });
    await Promise.all([answering, starting]);
    expect(session.state).toMatchObject({
      phase: 'open',
      flow: { provider: 'whatsapp', step: { kind: 'qr' } },
    });
  });
});

describe('a QR code whose time is up', () => {
  it('is renewed by itself while the page is visible, as often as the step allows', async () => {
    const { page, session, server } = await started('whatsapp');
    await page.advance(59_000);
    expect(session.state.flow?.step).toMatchObject({ data: 'qr-code-1' });
    await page.advance(1_000);
    expect(session.state.flow?.step).toMatchObject({ data: 'qr-code-2' });
    await page.advance(600_000);
    expect(session.state.flow?.step).toMatchObject({
      data: 'qr-code-4',
      actions: [{ type: 'refresh', left: 0 }, {}],
    });
    expect(server.answers).toHaveLength(3);
  });

  it('waits for a hidden page to be seen', async () => {
    const { page, session, server } = await started('whatsapp');
    await page.setVisible(false);
    await page.advance(300_000);
    expect(server.answers).toHaveLength(0);
    await page.setVisible(true);
    expect(server.answers).toHaveLength(1);
    expect(session.state.flow?.step).toMatchObject({ data: 'qr-code-2' });
  });

  it('is renewed once, also when that fails', async () => {
    const { page, server, id, network } = await started('whatsapp');
    server.override = (request) => (request.method === 'POST' ? problem('upstream.unavailable') : undefined);
    await page.advance(300_000);
    expect(network.log.filter((line) => line === `POST flows/${id}/answers`)).toHaveLength(1);
  });

  it('is left alone when the server gives it no lifetime', async () => {
    const { page, server, id } = await started('whatsapp');
    const { expiresInMs: _, ...step } = qrStep('qr-code-9', 3) as Extract<
      ReturnType<typeof qrStep>,
      { kind: 'qr' }
    >;
    server.move(id, { step });
    await page.advance(600_000);
    expect(server.answers).toHaveLength(0);
  });
});
