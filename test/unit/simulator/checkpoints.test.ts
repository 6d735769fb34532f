import { describe, expect, it } from 'vitest';
import { createHarness, errorOf, otherThan } from './harness.js';

const codeAccounts = [
  ['2fa', { type: '2FA', source: 'APP' }, 'authenticator'],
  ['sms', { type: '2FA', source: 'SMS' }, 'sms'],
  ['otp', { type: 'OTP' }, 'email'],
] as const;

describe.each(codeAccounts)('a login as %s…', (prefix, checkpoint, screen) => {
  const username = `${prefix}.member@example.com`;

  it('is connected by the code that the phone shows', async () => {
    const { login, solve, attempt, code, phone } = createHarness();
    const started = await login(username);
    const id = started.body['account_id'];
    expect(started).toEqual({ status: 202, body: { object: 'Checkpoint', account_id: id, checkpoint } });
    expect(await attempt()).toMatchObject({
      accountId: id,
      provider: 'LINKEDIN',
      intent: 'connect',
      handle: username,
      screen: { kind: screen },
    });
    expect(await solve(id, await code())).toEqual({
      status: 201,
      body: { object: 'AccountCreated', account_id: id },
    });
    expect(await phone()).toMatchObject({ attempts: [], accounts: [{ id, status: 'OK' }] });
  });

  it('refuses a wrong code and still takes the right one after it', async () => {
    const { login, solve, code, api } = createHarness();
    const id = (await login(username)).body['account_id'];
    const right = await code();
    expect(errorOf(await solve(id, otherThan(right)))).toBe('401 errors/invalid_checkpoint_solution');
    expect((await api('GET', '/accounts')).body).toMatchObject({ items: [] });
    expect((await solve(id, right)).status).toBe(201);
  });

  it('answers 425 to a second login until the first has ended', async () => {
    const { login, solve, code } = createHarness();
    const id = (await login(username)).body['account_id'];
    expect(errorOf(await login(username))).toBe('425 errors/auth_in_progress');
    await solve(id, await code());
    expect((await login(username)).status).toBe(202);
  });

  it('answers 408 once after five minutes, then 400, and the identity is free again', async () => {
    const { clock, login, solve, code, phone } = createHarness();
    const id = (await login(username)).body['account_id'];
    await clock.advance(299_999);
    const right = await code();
    await clock.advance(1);
    expect((await phone()).attempts).toEqual([]);
    expect(errorOf(await solve(id, right))).toBe('408 errors/request_timeout');
    expect(errorOf(await solve(id, right))).toBe('400 errors/invalid_request');
    expect((await login(username)).status).toBe(202);
  });
});

describe('the authenticator', () => {
  it('shows a new code every thirty seconds; the one before it is still taken, the one before that is not', async () => {
    const { clock, login, solve, attempt, code } = createHarness();
    const id = (await login('2fa@example.com')).body['account_id'];
    expect((await attempt()).screen).toMatchObject({ periodMs: 30_000, leftMs: 30_000 });
    const old = await code();
    await clock.advance(30_000);
    const previous = await code();
    expect(previous).not.toBe(old);
    await clock.advance(30_000);
    expect(errorOf(await solve(id, old))).toBe('401 errors/invalid_checkpoint_solution');
    expect((await solve(id, previous)).status).toBe(201);
  });

  it('has nothing to resend', async () => {
    const { api, login, clock } = createHarness();
    const account_id = (await login('2fa@example.com')).body['account_id'];
    await clock.advance(60_000);
    const answer = await api('POST', '/accounts/checkpoint/resend', { account_id, provider: 'LINKEDIN' });
    expect(errorOf(answer)).toBe('422 errors/unprocessable_entity');
  });
});

describe('resending', () => {
  it('is refused for thirty seconds, then sends another code and makes the older one void', async () => {
    const { api, clock, login, solve, code, attempt } = createHarness();
    const account_id = (await login('sms@example.com')).body['account_id'];
    const resend = () => api('POST', '/accounts/checkpoint/resend', { account_id, provider: 'LINKEDIN' });
    const first = await code();
    await clock.advance(29_999);
    expect(errorOf(await resend())).toBe('422 errors/cannot_resend_yet');
    expect(await code()).toBe(first);
    await clock.advance(1);
    expect(await resend()).toEqual({
      status: 200,
      body: { object: 'CheckpointResend', account_id, success: true },
    });
    expect(errorOf(await resend())).toBe('422 errors/cannot_resend_yet');
    expect((await attempt()).expiresInMs).toBe(270_000);
    const second = await code();
    expect(errorOf(await solve(account_id, first))).toBe('401 errors/invalid_checkpoint_solution');
    expect((await solve(account_id, second)).status).toBe(201);
  });

  it('of a notification shows it again, and takes its tap', async () => {
    const { api, clock, login, attempt, act } = createHarness();
    const account_id = (await login('app@example.com')).body['account_id'];
    const resend = () => api('POST', '/accounts/checkpoint/resend', { account_id, provider: 'LINKEDIN' });
    expect(errorOf(await resend())).toBe('422 errors/cannot_resend_yet');
    await clock.advance(30_000);
    expect((await attempt()).screen).toEqual({ kind: 'approval', sentAgoMs: 30_000 });
    expect((await resend()).body).toEqual({ object: 'CheckpointResend', account_id, success: true });
    const { id, screen } = await attempt();
    expect(screen).toEqual({ kind: 'approval', sentAgoMs: 0 });
    expect(errorOf(await resend())).toBe('422 errors/cannot_resend_yet');
    await act(`${id}/approve`);
    expect((await api('GET', `/accounts/${String(account_id)}`)).status).toBe(200);
  });

  it('is refused for an attempt that is not there', async () => {
    const body = { account_id: 'unknown', provider: 'LINKEDIN' };
    const answer = await createHarness().api('POST', '/accounts/checkpoint/resend', body);
    expect(errorOf(answer)).toBe('400 errors/invalid_request');
  });
});

describe('in-app approval', () => {
  it('connects on "Yes, it’s me", and no code solves it', async () => {
    const { api, login, solve, attempt, act } = createHarness();
    const started = await login('app@example.com');
    const id = started.body['account_id'];
    expect(started.body).toMatchObject({ checkpoint: { type: 'IN_APP_VALIDATION' } });
    expect(errorOf(await solve(id, '123456'))).toBe('401 errors/invalid_checkpoint_solution');
    const { id: attemptId, screen } = await attempt();
    expect(screen).toEqual({ kind: 'approval', sentAgoMs: 0 });
    expect(await act(`${attemptId}/approve`)).toEqual({ status: 200, body: { result: 'approved' } });
    expect((await api('GET', `/accounts/${String(id)}`)).status).toBe(200);
    expect((await act(`${attemptId}/approve`)).status).toBe(404);
  });

  it('fails on "No": the next solve hears so, and the identity is free again', async () => {
    const { api, login, solve, attempt, act, phone } = createHarness();
    const id = (await login('app@example.com')).body['account_id'];
    await act(`${(await attempt()).id}/deny`);
    expect((await phone()).attempts).toEqual([]);
    expect(errorOf(await api('GET', `/accounts/${String(id)}`))).toBe('404 errors/resource_not_found');
    expect(errorOf(await solve(id, 'TRY_ANOTHER_WAY'))).toBe('500 errors/authentication_intent_error');
    expect(errorOf(await solve(id, 'TRY_ANOTHER_WAY'))).toBe('400 errors/invalid_request');
    expect((await login('app@example.com')).status).toBe(202);
  });

  it('gives way to an SMS on TRY_ANOTHER_WAY, after which the tap is no longer shown', async () => {
    const { login, solve, attempt, act, code } = createHarness();
    const id = (await login('app@example.com')).body['account_id'];
    const { id: attemptId } = await attempt();
    expect(await solve(id, 'TRY_ANOTHER_WAY')).toEqual({
      status: 202,
      body: { object: 'Checkpoint', account_id: id, checkpoint: { type: '2FA', source: 'SMS' } },
    });
    expect((await act(`${attemptId}/approve`)).status).toBe(404);
    expect((await solve(id, await code())).status).toBe(201);
  });

  it('asks the same again where there is no other way', async () => {
    const { login, solve, code } = createHarness();
    const id = (await login('otp@example.com')).body['account_id'];
    const before = await code();
    expect((await solve(id, 'TRY_ANOTHER_WAY')).body).toMatchObject({ checkpoint: { type: 'OTP' } });
    expect(await code()).toBe(before);
  });
});

describe('solving', () => {
  it.each([
    ['no code', { account_id: 'x', provider: 'LINKEDIN' }, '400 errors/missing_parameters'],
    ['an empty code', { account_id: 'x', provider: 'LINKEDIN', code: '' }, '400 errors/invalid_parameters'],
    [
      'a provider without codes',
      { account_id: 'x', provider: 'WHATSAPP', code: '1' },
      '400 errors/invalid_parameters',
    ],
    [
      'an unknown attempt',
      { account_id: 'x', provider: 'LINKEDIN', code: '1' },
      '400 errors/invalid_request',
    ],
  ])('refuses %s', async (_what, body, expected) => {
    expect(errorOf(await createHarness().api('POST', '/accounts/checkpoint', body))).toBe(expected);
  });

  it('connects once when the right code is sent twice at the same time', async () => {
    const { api, login, solve, code } = createHarness();
    const id = (await login('sms@example.com')).body['account_id'];
    const right = await code();
    const answers = await Promise.all([solve(id, right), solve(id, right)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400]);
    expect((await api('GET', '/accounts')).body['items']).toHaveLength(1);
  });
});
