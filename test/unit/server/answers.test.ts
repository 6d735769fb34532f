import { afterEach, describe, expect, it } from 'vitest';
import { World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

const solves = () => world.upstreamCalls.filter((call) => call === 'POST /accounts/checkpoint').length;

describe('an answer', () => {
  it('that is sent twice reaches the upstream once', async () => {
    open();
    const asked = await world.signIn('sms@example.com');
    const body = world.answerBody(asked, { values: { code: await world.code() } });
    const path = `flows/${asked.id}/answers`;
    const [first, second] = await Promise.all([
      world.flow('POST', path, { body }),
      world.flow('POST', path, { body }),
    ]);
    const third = await world.flow('POST', path, { body });
    expect(solves()).toBe(1);
    expect([first, second, third].map(({ state }) => state)).toContain('connected');
    expect(third).toMatchObject({ state: 'connected' });
    expect(await world.accounts()).toHaveLength(1);
  });

  it('to a step that has passed changes nothing and says where the flow is', async () => {
    open();
    const asked = await world.signIn('app@example.com');
    const code = await world.answer(asked, { action: 'switch', to: 'another-way' });
    const late = await world.answer(asked, { action: 'switch', to: 'another-way' });
    expect(late).toMatchObject({ superseded: true, rev: code.rev, step: { id: code.step.id } });
  });

  it('that is right, sent while the step changed underneath, is not taken for the new step', async () => {
    open();
    const asked = await world.signIn('2fa@example.com');
    const right = world.answerBody(asked, { values: { code: await world.code() } });
    const ended = await world.flow('DELETE', `flows/${asked.id}`);
    const late = await world.flow('POST', `flows/${asked.id}/answers`, { body: right });
    expect(late).toMatchObject({ superseded: true, state: 'cancelled', rev: ended.rev });
    expect(solves()).toBe(0);
  });

  it('of two at once is taken once, and the other is told', async () => {
    open();
    const asked = await world.signIn('sms@example.com');
    const code = await world.code();
    const bodies = [1, 2, 3].map(() => world.answerBody(asked, { values: { code } }));
    const replies = await Promise.all(
      bodies.map((body) => world.flow('POST', `flows/${asked.id}/answers`, { body })),
    );
    expect(replies.filter(({ superseded }) => superseded)).toHaveLength(2);
    expect(solves()).toBe(1);
  });

  it.each([
    [{ code: '' }, 'required'],
    [{ code: 'abc' }, 'invalid'],
    [{ code: '1'.repeat(65) }, 'too-long'],
  ])('of a wrong form is told so without asking the upstream: %j', async (values, code) => {
    open();
    const asked = await world.signIn('sms@example.com');
    const told = await world.answer(asked, { values });
    expect(told.step).toMatchObject({ id: asked.step.id, errors: [{ field: 'code', code }] });
    expect(solves()).toBe(0);
  });

  it('with blanks in the code is taken as the code', async () => {
    open();
    const asked = await world.signIn('sms@example.com');
    const code = await world.code();
    const done = await world.answer(asked, { values: { code: ` ${code.slice(0, 3)}-${code.slice(3)} ` } });
    expect(done.state).toBe('connected');
  });
});

describe('starting', () => {
  it('twice with one idempotency key makes one flow, of one user', async () => {
    open();
    const headers = { 'idempotency-key': 'key-0000-0001' };
    const first = await world.start({ provider: 'whatsapp' }, { headers });
    const second = await world.start({ provider: 'whatsapp' }, { headers });
    const other = await world.start({ provider: 'whatsapp' }, { headers, user: 'user-2' });
    expect(second.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    expect(world.upstreamCalls.filter((call) => call === 'POST /accounts')).toHaveLength(2);
  });

  it('is found again by a reload', async () => {
    open();
    const asked = await world.signIn('sms@example.com');
    const { body } = await world.send<{ items: unknown[] }>('GET', 'flows?open=1');
    expect(body.items).toMatchObject([{ id: asked.id, step: { id: asked.step.id } }]);
  });

  it('too often ends with a problem', async () => {
    open({ server: { limits: { openFlowsPerUser: 2 } } });
    await world.start({ provider: 'linkedin' });
    await world.start({ provider: 'linkedin' });
    const problem = await world.problem('POST', 'flows', { body: { intent: 'connect' } });
    expect(problem).toMatchObject({ code: 'flow.too-many', status: 429 });
  });
});

describe('work whose process died', () => {
  it('is told as interrupted within seconds, and a success that came through is found', async () => {
    open();
    const asked = await world.signIn('sms@example.com');
    const code = await world.code();
    // The process that took the answer is gone: its claim has no heartbeat, though the upstream heard it.
    const record = await world.stores.flows.get(asked.id);
    if (!record) throw new Error('The flow is gone.');
    const claim = {
      answerId: 'answer-lost',
      process: 'gone',
      heartbeatAt: world.clock.now(),
      reason: 'checking-code',
    } as const;
    await world.stores.flows.replace({ ...record, version: record.version + 1, claim }, record.version);
    await world.clock.advance(11_000);
    const told = await world.get(asked);
    expect(told).toMatchObject({
      state: 'failed',
      step: { failure: { code: 'flow.interrupted' }, actions: [{ type: 'retry' }, { type: 'cancel' }] },
    });
    await world.simulator.fetch(
      new Request('https://simulator.test/api/v1/accounts/checkpoint', {
        method: 'POST',
        headers: { 'x-api-key': 'api-key-of-the-tests', 'content-type': 'application/json' },
        body: JSON.stringify({ account_id: record.attempts[0]?.upstreamId, provider: 'LINKEDIN', code }),
      }),
    );
    await world.waitFor(told, ({ state }) => state === 'connected', 60_000);
    expect(await world.accounts()).toHaveLength(1);
  });
});
