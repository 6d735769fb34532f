import { afterEach, describe, expect, it } from 'vitest';
import type { Flow, ProviderId } from '../../../src/contract/types.js';
import { World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

const isConnected = ({ state }: Flow) => state === 'connected';

/** Answers whatever the provider asks for, as the phone would, until it asks for nothing more. */
async function answerAll(flow: Flow): Promise<Flow> {
  let current = flow;
  for (let steps = 0; steps < 8 && current.state === 'open'; steps += 1) {
    const attempt = (await world.phone()).attempts[0];
    const { step } = current;
    if (step.kind === 'code') current = await world.answer(current, { values: { code: await world.code() } });
    else if (step.kind === 'approve') {
      await world.act(`${attempt?.id ?? ''}/approve`);
      const confirm = step.actions.some(({ type }) => type === 'confirm');
      if (confirm) current = await world.answer(current, { action: 'confirm' });
      else current = await world.waitFor(current, ({ rev }) => rev > flow.rev, 60_000);
    } else if (step.kind === 'form' && step.purpose === 'phone') {
      current = await world.answer(current, { values: { phone: '(+33)0612345678' } });
    } else if (step.kind === 'choose') {
      current = await world.answer(current, { values: { choice: step.options[0]?.id ?? '' } });
    } else if (step.kind === 'wait')
      current = await world.waitFor(current, ({ step: { id } }) => id !== step.id, 60_000);
    else return current;
  }
  return current;
}

const password = { username: '', password: 'fine' };

const byPassword: readonly (readonly [ProviderId, Readonly<Record<string, string>>])[] = [
  ['linkedin', password],
  ['instagram', password],
  ['messenger', password],
  ['x', { ...password, email: 'owner@example.com' }],
];

const refusing = (type: string, status: number): Response =>
  Response.json({ title: 'Refused', type: `errors/${type}`, status }, { status });

const signIn = async (provider: ProviderId, values: Readonly<Record<string, string>>) => {
  const flow = await world.start({ provider, method: 'password' });
  return world.answer(flow, { values });
};

describe.each(byPassword)('%s by password', (provider, values) => {
  it('connects where nothing more is asked', async () => {
    open();
    const done = await signIn(provider, { ...values, username: 'member@example.com' });
    expect(done.state).toBe('connected');
    expect(await world.accounts()).toMatchObject([{ provider, state: 'connected' }]);
  });

  it.each(['2fa', 'sms', 'code', 'otp', 'app', 'phone', 'contract', 'chain'])(
    'answers what it is asked until it is connected: %s',
    async (scenario) => {
      open();
      const asked = await signIn(provider, { ...values, username: `${scenario}@example.com` });
      const done = await world.waitFor(await answerAll(asked), isConnected, 60_000);
      expect(done.step.kind).toBe('done');
      expect(await world.accounts()).toHaveLength(1);
    },
  );

  it('takes another way than the code that is asked for, and its code', async () => {
    open();
    const asked = await signIn(provider, { ...values, username: '2fa@example.com' });
    expect(asked.step).toMatchObject({ kind: 'code', channel: 'app' });
    const other = await world.answer(asked, { action: 'switch', to: 'another-way' });
    expect(other.step).toMatchObject({ kind: 'code', channel: 'sms' });
    const done = await world.answer(other, { values: { code: await world.code() } });
    expect(done.state).toBe('connected');
  });

  it.each([
    ['shows the same again', (forward: () => Promise<Response>) => forward()],
    ['refuses', () => Promise.resolve(refusing('invalid_parameters', 400))],
    ['does not know of any', () => Promise.resolve(refusing('feature_not_implemented', 501))],
  ] as const)('stays at the code where another way %s', async (_what, reply) => {
    let isAsking = false;
    open({ upstream: (_request, forward) => (isAsking ? reply(forward) : forward()) });
    const asked = await signIn(provider, { ...values, username: 'code@example.com' });
    isAsking = true;
    const same = await world.answer(asked, { action: 'switch', to: 'another-way' });
    isAsking = false;
    expect(same.step).toMatchObject({ id: asked.step.id, message: { code: 'switch.unavailable' } });
    const done = await world.answer(same, { values: { code: await world.code() } });
    expect(done.state).toBe('connected');
  });

  it('says that the password is wrong, and that it was not kept', async () => {
    open();
    const wrong = await signIn(provider, { ...values, username: 'member@example.com', password: 'wrong' });
    expect(wrong.step).toMatchObject({ errors: [{ field: 'password', code: 'credentials.wrong' }] });
    expect(wrong.step.prefill).not.toHaveProperty('password');
  });

  it('is reconnected on its row', async () => {
    open();
    await world.server.registerHook();
    await signIn(provider, { ...values, username: 'member@example.com' });
    const [account] = await world.accounts();
    const [upstreamId] = await world.upstreamIds();
    await world.act(`accounts/${upstreamId ?? ''}/sign-out`);
    await world.eventually(async () => (await world.accounts())[0]?.action === 'reconnect');
    const flow = await world.start({ intent: 'reconnect', accountId: account?.id ?? '' });
    expect(flow.step.prefill).toMatchObject({ username: 'member@example.com' });
    const done = await world.answer(flow, { values: { ...values, username: 'member@example.com' } });
    await world.waitFor(done, isConnected, 60_000);
    expect(await world.accounts()).toMatchObject([{ id: account?.id, state: 'connected' }]);
  });
});
