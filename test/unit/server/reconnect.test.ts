import { afterEach, describe, expect, it } from 'vitest';
import type { Account, Flow } from '../../../src/contract/types.js';
import { World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

const isConnected = ({ state }: Flow) => state === 'connected';

const connect = async (username: string): Promise<Account> => {
  const asked = await world.signIn(username);
  const attempt = (await world.phone()).attempts[0];
  if (asked.step.kind === 'code') await world.answer(asked, { values: { code: await world.code() } });
  if (asked.step.kind === 'approve') await world.act(`${attempt?.id ?? ''}/approve`);
  await world.waitFor(asked, isConnected);
  const account = (await world.accounts())[0];
  if (!account) throw new Error('Nothing was connected.');
  return account;
};

const signOut = async () => {
  const [id] = await world.upstreamIds();
  await world.act(`accounts/${id ?? ''}/sign-out`);
  await world.clock.advance(500);
};

describe('losing a session', () => {
  it('shows in the list when the hook has come', async () => {
    const changes: string[] = [];
    open({
      server: { onStatusChange: (now, before) => void changes.push(`${before.status}>${now.status}`) },
    });
    await world.server.registerHook();
    const account = await connect('plain@example.com');
    await signOut();
    await world.eventually(async () => (await world.accounts())[0]?.state === 'action_required', 5_000);
    expect(await world.accounts()).toMatchObject([
      { id: account.id, state: 'action_required', action: 'reconnect', reason: { code: 'session.lost' } },
    ]);
    expect(changes).toContain('OK>CREDENTIALS');
  });
});

const configurations = (['block', 'not-found'] as const).flatMap((pendingGet) =>
  (['on', 'off', 'late'] as const).map((webhooks) => ({ pendingGet, webhooks })),
);

describe.each(configurations)('reconnecting with $pendingGet and webhooks $webhooks', (simulator) => {
  const lose = async (account: Account) => {
    await signOut();
    // Without hooks nobody has told the host: its row may still say that all is well.
    await world.clock.advance(20_000);
    return account;
  };

  it('keeps the row, pre-filled with what is not secret', async () => {
    open({ simulator });
    await world.server.registerHook();
    const account = await lose(await connect('plain@example.com'));
    const flow = await world.start({ intent: 'reconnect', accountId: account.id });
    expect(flow).toMatchObject({
      provider: 'linkedin',
      accountId: account.id,
      step: {
        kind: 'form',
        prefill: { username: 'plain@example.com' },
        message: { code: 'reconnect.expected' },
      },
    });
    const done = await world.answer(flow, { values: { username: 'plain@example.com', password: 'fine' } });
    await world.waitFor(done, isConnected);
    expect(await world.accounts()).toMatchObject([{ id: account.id, state: 'connected' }]);
    expect(await world.upstreamIds()).toHaveLength(1);
  });

  it('waits for the approval in the app, although the account can be read all the time', async () => {
    open({ simulator });
    await world.server.registerHook();
    const account = await lose(await connect('app@example.com'));
    const flow = await world.start({ intent: 'reconnect', accountId: account.id });
    const asked = await world.answer(flow, { values: { username: 'app@example.com', password: 'fine' } });
    expect(asked.step.kind).toBe('approve');
    await world.clock.advance(30_000);
    expect(await world.get(asked)).toMatchObject({ state: 'open', step: { kind: 'approve' } });
    const attempt = (await world.phone()).attempts[0];
    await world.act(`${attempt?.id ?? ''}/approve`);
    expect(await world.waitFor(asked, isConnected, 120_000)).toMatchObject({ accountId: account.id });
    expect(await world.accounts()).toMatchObject([{ id: account.id, state: 'connected' }]);
  });
});

describe('reconnecting', () => {
  it('an account that is well waits for the upstream to say so', async () => {
    open();
    await world.server.registerHook();
    const account = await connect('app@example.com');
    const flow = await world.start({ intent: 'reconnect', accountId: account.id });
    const asked = await world.answer(flow, { values: { username: 'app@example.com', password: 'fine' } });
    await world.clock.advance(60_000);
    expect((await world.get(asked)).step.kind).toBe('approve');
    const attempt = (await world.phone()).attempts[0];
    await world.act(`${attempt?.id ?? ''}/approve`);
    await world.waitFor(asked, isConnected, 60_000);
  });

  it('as somebody else shows whom we expected and what was typed, and tries again', async () => {
    open();
    const account = await connect('plain@example.com');
    const flow = await world.start({ intent: 'reconnect', accountId: account.id });
    const other = await world.answer(flow, { values: { username: 'other@example.com', password: 'fine' } });
    expect(other).toMatchObject({
      state: 'open',
      step: {
        kind: 'confirm',
        question: 'connect-other',
        expected: account.handle,
        typed: 'other@example.com',
      },
    });
    const again = await world.answer(other, { action: 'retry' });
    expect(again).toMatchObject({
      accountId: account.id,
      step: { kind: 'form', prefill: { username: 'plain@example.com' } },
    });
    const done = await world.answer(again, { values: { username: 'plain@example.com', password: 'fine' } });
    expect(done).toMatchObject({ state: 'connected', accountId: account.id });
  });

  it('as somebody else connects that account as one more, if the user wants that', async () => {
    open();
    const account = await connect('plain@example.com');
    const flow = await world.start({ intent: 'reconnect', accountId: account.id });
    const other = await world.answer(flow, { values: { username: 'other@example.com', password: 'fine' } });
    const form = await world.answer(other, { action: 'confirm' });
    expect(form).toMatchObject({
      intent: 'connect',
      step: { kind: 'form', prefill: { username: 'other@example.com' } },
    });
    expect(form.accountId).toBeUndefined();
    const done = await world.answer(form, { values: { username: 'other@example.com', password: 'fine' } });
    expect(done.state).toBe('connected');
    expect(done.accountId).not.toBe(account.id);
    expect(await world.accounts()).toHaveLength(2);
  });

  it('goes on with the flow that is open for the account', async () => {
    open();
    const account = await connect('plain@example.com');
    const first = await world.start({ intent: 'reconnect', accountId: account.id });
    const second = await world.start({ intent: 'reconnect', accountId: account.id });
    expect(second.id).toBe(first.id);
  });

  it('ends when the account is disconnected meanwhile, and leaves nothing upstream', async () => {
    const gone: string[] = [];
    open({ server: { onDisconnected: (account) => void gone.push(account.id) } });
    const account = await connect('plain@example.com');
    const flow = await world.start({ intent: 'reconnect', accountId: account.id });
    const { status } = await world.send('DELETE', `accounts/${account.id}`);
    expect(status).toBe(204);
    expect(gone).toEqual([account.id]);
    expect(await world.get(flow)).toMatchObject({ state: 'cancelled' });
    expect(await world.accounts()).toEqual([]);
    expect(await world.upstreamIds()).toEqual([]);
  });

  it('an account that the upstream has lost says so', async () => {
    open({ simulator: { webhooks: 'off' } });
    const account = await connect('plain@example.com');
    const record = await world.stores.accounts.get(account.id);
    await world.simulator.fetch(
      new Request(`https://simulator.test/api/v1/accounts/${record?.upstreamId ?? ''}`, {
        method: 'DELETE',
        headers: { 'x-api-key': 'api-key-of-the-tests' },
      }),
    );
    const flow = await world.start({ intent: 'reconnect', accountId: account.id });
    const ended = await world.answer(flow, { values: { username: 'plain@example.com', password: 'fine' } });
    expect(ended).toMatchObject({ state: 'failed', step: { failure: { code: 'account.gone' } } });
  });

  it('that has failed and is begun again takes the place of one that was begun meanwhile', async () => {
    open();
    const account = await connect('app@example.com');
    const first = await world.start({ intent: 'reconnect', accountId: account.id });
    const asked = await world.answer(first, { values: { username: 'app@example.com', password: 'fine' } });
    await world.clock.advance(5 * 60_000 + 1_000);
    const ended = await world.get(asked);
    expect(ended.state).toBe('failed');
    const second = await world.start({ intent: 'reconnect', accountId: account.id });
    expect(second.id).not.toBe(first.id);
    expect(await world.answer(ended, { action: 'retry' })).toMatchObject({
      state: 'open',
      step: { kind: 'form' },
    });
    expect((await world.get(second)).state).toBe('cancelled');
  });

  it('that has failed can not be begun again beside one that has succeeded', async () => {
    let isReadable = true;
    open({
      upstream: (request, forward) =>
        request.method === 'GET' && !isReadable
          ? Promise.resolve(Response.json({}, { status: 503 }))
          : forward(),
    });
    const account = await connect('app@example.com');
    const values = { username: 'app@example.com', password: 'fine' };
    const asked = await world.answer(await world.start({ intent: 'reconnect', accountId: account.id }), {
      values,
    });
    await world.clock.advance(5 * 60_000 + 1_000);
    const failed = await world.get(asked);
    const second = await world.start({ intent: 'reconnect', accountId: account.id });
    const approve = await world.answer(second, { values });
    const code = await world.answer(approve, { action: 'switch', to: 'another-way' });
    isReadable = false;
    const written = await world.answer(code, { values: { code: await world.code() } });
    expect(written).toMatchObject({ state: 'open', step: { kind: 'wait', actions: [] } });
    const body = world.answerBody(failed, { action: 'retry' });
    const problem = await world.problem('POST', `flows/${failed.id}/answers`, { body });
    expect(problem).toMatchObject({ code: 'flow.closed', status: 409 });
  });
});
