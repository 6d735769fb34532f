import { describe, expect, it } from 'vitest';
import { codeStep } from './support/contract-server.js';
import { settle } from './support/page.js';
import { setUp, started, values } from './support/session.js';

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
