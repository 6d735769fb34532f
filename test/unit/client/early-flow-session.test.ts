import { describe, expect, it } from 'vitest';
import { createConnectClient } from '../../../src/client/create-connect-client.js';
import { createEarlyFlowSession } from '../../../src/client/create-early-flow-session.js';
import { createFlowCourse } from '../../../src/client/flow-course.js';
import { createContractServer } from './support/contract-server.js';
import { createTestNetwork } from './support/network.js';
import { createTestPage, settle } from './support/page.js';
import { values } from './support/session.js';

type Course = Awaited<ReturnType<NonNullable<Parameters<typeof createEarlyFlowSession>[1]>>>;

/** An early session whose course arrives, or does not, when the test says so. */
function setUp() {
  const page = createTestPage();
  const server = createContractServer(page);
  const network = createTestNetwork((request) => server.handle(request));
  const client = createConnectClient({ fetch: network.fetch });
  const course: Course = (client, store) => createFlowCourse(client, page, store);
  const loads: { arrive: () => Promise<void>; fail: () => Promise<void> }[] = [];
  const session = createEarlyFlowSession(
    client,
    () =>
      new Promise((resolve, reject) => {
        loads.push({
          arrive: () => (resolve(course), settle()),
          fail: () => (reject(new TypeError('Failed to fetch')), settle()),
        });
      }),
  );
  const load = () => {
    const last = loads.at(-1);
    if (!last) throw new Error('Nothing is being loaded.');
    return last;
  };
  return { page, server, network, session, load, loads };
}

const linkedin = { intent: 'connect', provider: 'linkedin' } as const;

describe('a session whose course is still on its way', () => {
  it('asks for the flow at once and has it before the course is there, without asking again afterwards', async () => {
    const { session, network, load } = setUp();
    void session.start(linkedin);
    expect(session.state.phase).toBe('starting');
    await settle();
    expect(session.state).toMatchObject({ phase: 'open', flow: { rev: 1, step: { kind: 'form' } } });
    const { flow } = session.state;
    await load().arrive();
    expect(session.state.flow).toBe(flow);
    expect(network.log.filter((line) => line.startsWith('POST'))).toHaveLength(1);
    expect(network.log.at(-1)).toContain('wait=20');
  });

  it('never lets go of the flow that it has while the course takes over', async () => {
    const { session, load } = setUp();
    void session.start(linkedin);
    await settle();
    const phases: string[] = [];
    session.subscribe(() => phases.push(`${session.state.phase} ${session.state.flow?.step.kind ?? ''}`));
    await load().arrive();
    expect(new Set(phases)).toEqual(new Set(['open form']));
  });

  it('sends an answer that was given before the course was there, once', async () => {
    const { session, server, load } = setUp();
    void session.start(linkedin);
    await settle();
    void session.answer('submit', values);
    void session.answer('submit', values);
    expect(session.state.sending).toBe('submit');
    await settle();
    expect(server.answers).toHaveLength(0);
    await load().arrive();
    expect(server.answers).toMatchObject([{ action: 'submit', values }]);
    expect(session.state.flow?.step.kind).toBe('code');
    expect(session.state.sending).toBeUndefined();
  });

  it('cancels a flow that is still being started, also in place of an answer', async () => {
    const { session, load } = setUp();
    void session.start(linkedin);
    void session.cancel();
    expect(session.state).toMatchObject({ phase: 'starting', sending: 'cancel' });
    await load().arrive();
    expect(session.state).toMatchObject({ phase: 'ended', flow: { state: 'cancelled' } });
  });

  it('goes on with what was asked for last', async () => {
    const { session, load, loads } = setUp();
    void session.start(linkedin);
    void session.start({ intent: 'connect', provider: 'whatsapp' });
    await settle();
    expect(session.state.flow?.step.kind).toBe('qr');
    await load().arrive();
    expect(loads).toHaveLength(1);
    expect(session.state.flow?.step.kind).toBe('qr');
  });

  it('repeats a first request that was lost, as soon as somebody can', async () => {
    const { session, network, page, load } = setUp();
    network.state = 'down';
    void session.start(linkedin);
    await settle();
    expect(session.state.phase).toBe('starting');
    await load().arrive();
    network.state = 'up';
    await page.advance(1_000);
    expect(session.state.flow?.step.kind).toBe('form');
  });

  it('says when its course does not load, and goes on when asked to', async () => {
    const { session, network, load, loads } = setUp();
    network.state = 'down';
    void session.start(linkedin);
    await load().fail();
    expect(session.state).toMatchObject({
      phase: 'idle',
      failed: 'start',
      problem: { code: 'network.unreachable' },
    });
    network.state = 'up';
    void session.retry();
    expect(session.state).toMatchObject({ phase: 'starting' });
    expect(session.state.problem).toBeUndefined();
    await load().arrive();
    expect(loads).toHaveLength(2);
    expect(session.state.phase).not.toBe('idle');
  });

  it('keeps a step whose answer had nobody to send it', async () => {
    const { session, server, load } = setUp();
    void session.start(linkedin);
    await settle();
    await load().fail();
    void session.answer('submit', values);
    await load().fail();
    expect(session.state).toMatchObject({
      phase: 'open',
      failed: 'answer',
      flow: { step: { kind: 'form' } },
    });
    expect(session.state.sending).toBeUndefined();
    void session.answer('submit', values);
    await load().arrive();
    expect(server.answers).toHaveLength(1);
  });

  it('neither looks nor listens when it was disconnected meanwhile, until it is connected again', async () => {
    const { session, page, load, network } = setUp();
    void session.start(linkedin);
    await settle();
    session.disconnect();
    await load().arrive();
    expect(page.listeners).toBe(0);
    const before = network.log.length;
    session.connect();
    await settle();
    expect(page.listeners).toBe(1);
    expect(network.log.length).toBe(before + 1);
  });
});
