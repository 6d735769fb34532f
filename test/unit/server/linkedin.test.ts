import { afterEach, describe, expect, it } from 'vitest';
import { World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

describe('connecting LinkedIn by password', () => {
  it('asks for the provider first and then for its credentials', async () => {
    open();
    const flow = await world.start();
    expect(flow.step).toMatchObject({ kind: 'choose', subject: 'provider' });
    const form = await world.answer(flow, { values: { choice: 'linkedin' } });
    expect(form).toMatchObject({ provider: 'linkedin', step: { kind: 'form', purpose: 'credentials' } });
    expect((await world.answer(form, { action: 'back' })).step).toMatchObject({ kind: 'choose' });
  });

  it('connects at once where the provider asks nothing more', async () => {
    open();
    const flow = await world.signIn('plain@example.com');
    expect(flow).toMatchObject({ state: 'connected', step: { kind: 'done' } });
    expect(await world.accounts()).toMatchObject([
      { provider: 'linkedin', state: 'connected', action: 'none' },
    ]);
  });

  it.each(['2fa', 'sms', 'otp'])('asks for the code that the phone shows: %s', async (kind) => {
    open();
    const asked = await world.signIn(`${kind}@example.com`);
    expect(asked.step).toMatchObject({ kind: 'code', lifetime: 'stated' });
    const done = await world.answer(asked, { values: { code: await world.code() } });
    expect(done).toMatchObject({ state: 'connected', step: { kind: 'done' } });
    expect(await world.accounts()).toHaveLength(1);
  });

  it('keeps the step after a wrong code, says so, and takes the right one', async () => {
    open();
    const asked = await world.signIn('sms@example.com');
    const code = await world.code();
    const wrong = await world.answer(asked, { values: { code: code === '000000' ? '111111' : '000000' } });
    expect(wrong.step).toMatchObject({
      id: asked.step.id,
      kind: 'code',
      errors: [{ field: 'code', code: 'code.wrong' }],
    });
    expect(wrong.rev).toBeGreaterThan(asked.rev);
    expect(await world.answer(wrong, { values: { code } })).toMatchObject({ state: 'connected' });
  });

  it('keeps what was typed but for the password when the password is wrong', async () => {
    open();
    const start = await world.start({ provider: 'linkedin' });
    const wrong = await world.answer(start, { values: { username: 'plain@example.com', password: 'wrong' } });
    expect(wrong.step).toMatchObject({
      id: start.step.id,
      errors: [{ field: 'password', code: 'credentials.wrong' }],
      prefill: { username: 'plain@example.com' },
    });
    expect(JSON.stringify(wrong)).not.toContain('"wrong"');
    const done = await world.answer(wrong, { values: { username: 'plain@example.com', password: 'fine' } });
    expect(done.state).toBe('connected');
  });

  it('sends a new code, and says when it is too soon for another', async () => {
    open();
    const asked = await world.signIn('sms@example.com');
    const first = await world.code();
    await world.clock.advance(31_000);
    const resent = await world.answer(asked, { action: 'resend' });
    expect(resent.step).toMatchObject({ id: asked.step.id, message: { code: 'code.resent' } });
    expect(resent.step.actions).toContainEqual({ type: 'resend', afterMs: 30_000 });
    expect(resent.step.expiresInMs).toBeLessThan(asked.step.expiresInMs ?? 0);
    expect(await world.code()).not.toBe(first);
    const again = await world.answer(resent, { action: 'resend' });
    expect(again.step.message).toMatchObject({ code: 'code.resend-too-soon' });
    const done = await world.answer(again, { values: { code: await world.code() } });
    expect(done.state).toBe('connected');
  });

  it('sends the notification of the app again, says when it is too soon, and takes the tap', async () => {
    open();
    const asked = await world.signIn('app@example.com');
    expect(asked.step.kind).toBe('approve');
    // The upstream itself holds back: the first is not half a minute old.
    const early = await world.answer(asked, { action: 'resend' });
    expect(early.step).toMatchObject({ id: asked.step.id, message: { code: 'code.resend-too-soon' } });
    expect(early.step.actions).toContainEqual({ type: 'resend', afterMs: 30_000 });
    await world.clock.advance(31_000);
    const resent = await world.answer(early, { action: 'resend' });
    expect(resent.step).toMatchObject({
      kind: 'approve',
      id: asked.step.id,
      message: { code: 'code.resent' },
    });
    expect(resent.step.actions).toContainEqual({ type: 'resend', afterMs: 30_000 });
    expect(resent.step.expiresInMs).toBeLessThan(early.step.expiresInMs ?? 0);
    const [attempt] = (await world.phone()).attempts;
    expect(attempt?.screen).toEqual({ kind: 'approval', sentAgoMs: 0 });
    // From then on the kit holds back, and nobody is asked.
    const calls = world.upstreamCalls.filter((call) => call.endsWith('/resend')).length;
    const again = await world.answer(resent, { action: 'resend' });
    expect(again.step.message).toMatchObject({ code: 'code.resend-too-soon' });
    expect(world.upstreamCalls.filter((call) => call.endsWith('/resend'))).toHaveLength(calls);
    await world.act(`${attempt?.id ?? ''}/approve`);
    expect(await world.waitFor(again, ({ state }) => state === 'connected', 60_000)).toMatchObject({
      step: { kind: 'done' },
    });
  });

  it.each([
    ['app@example.com', 501, 'errors/feature_not_implemented'],
    ['sms@example.com', 422, 'errors/unprocessable_entity'],
  ])('keeps the step of %s where the upstream can send nothing again', async (username, status, type) => {
    open({
      upstream: async (request, forward) =>
        request.url.endsWith('/checkpoint/resend')
          ? Response.json({ status, type, title: 'Not sent' }, { status })
          : forward(),
    });
    const asked = await world.signIn(username);
    const refused = await world.answer(asked, { action: 'resend' });
    expect(refused).toMatchObject({ state: 'open', step: { id: asked.step.id, kind: asked.step.kind } });
    expect(refused.step.message).toBeUndefined();
    expect(refused.step.actions).toContainEqual({ type: 'resend', left: 0 });
    const calls = world.upstreamCalls.length;
    const problem = await world.send('POST', `flows/${asked.id}/answers`, {
      body: { answerId: 'answer-after-the-last', stepId: asked.step.id, action: 'resend' },
    });
    expect(problem).toMatchObject({ status: 422, body: { code: 'step.unknown-action' } });
    expect(world.upstreamCalls).toHaveLength(calls);
  });

  it('shows a wait step while a login takes long, and the end through the poll', async () => {
    open();
    const waiting = await world.signIn('slow@example.com');
    expect(waiting.step).toMatchObject({ kind: 'wait', reason: 'signing-in' });
    const polled = world.server.fetch(
      world.request('GET', `flows/${waiting.id}?after=${String(waiting.rev)}&wait=20`),
    );
    const response = await world.until(polled);
    expect(await response.json()).toMatchObject({ state: expect.stringMatching(/open|connected/) as string });
    expect(await world.waitFor(waiting, ({ state }) => state === 'connected')).toMatchObject({
      step: { kind: 'done' },
    });
  });

  it('says that the account is restricted, and offers nothing that would not help', async () => {
    open();
    const flow = await world.signIn('restricted@example.com');
    expect(flow).toMatchObject({
      state: 'failed',
      step: { kind: 'failed', failure: { code: 'account.restricted' }, actions: [] },
    });
    expect(await world.accounts()).toEqual([]);
  });

  it('keeps the form when the provider is down', async () => {
    open();
    const flow = await world.signIn('down@example.com');
    expect(flow).toMatchObject({ state: 'open', step: { kind: 'form', message: { code: 'provider.down' } } });
  });

  it('ends a code step when its five minutes are over, and begins again on request', async () => {
    open();
    const asked = await world.signIn('sms@example.com');
    await world.clock.advance(5 * 60_000 + 1_000);
    const ended = await world.get(asked);
    expect(ended).toMatchObject({
      state: 'failed',
      step: { kind: 'failed', failure: { code: 'attempt.expired' } },
    });
    const again = await world.answer(ended, { action: 'retry' });
    expect(again).toMatchObject({ state: 'open', step: { kind: 'form' } });
  });
});

describe.each(['block', 'not-found'] as const)(
  'approving in the app, with a pending GET that is %s',
  (pendingGet) => {
    it.each(['on', 'off', 'late'] as const)(
      'connects when the user taps yes, with webhooks %s',
      async (webhooks) => {
        open({ simulator: { pendingGet, webhooks } });
        await world.server.registerHook();
        const asked = await world.signIn('app@example.com');
        expect(asked.step).toMatchObject({ kind: 'approve' });
        const attempt = (await world.phone()).attempts[0];
        await world.act(`${attempt?.id ?? ''}/approve`);
        expect(await world.waitFor(asked, ({ state }) => state === 'connected', 60_000)).toMatchObject({
          step: { kind: 'done' },
        });
        expect(await world.accounts()).toHaveLength(1);
      },
    );

    it('can be done another way', async () => {
      open({ simulator: { pendingGet } });
      const asked = await world.signIn('app@example.com');
      const other = await world.answer(asked, { action: 'switch', to: 'another-way' });
      expect(other.step).toMatchObject({ kind: 'code', channel: 'sms' });
      const done = await world.answer(other, { values: { code: await world.code() } });
      expect(done.state).toBe('connected');
    });
  },
);
