import { describe, expect, it } from 'vitest';
import { createHarness, errorOf, type Answer } from './harness.js';
import { settle } from './manual-clock.js';

describe('reading a pending account while GETs are held', () => {
  function hold(harness: ReturnType<typeof createHarness>, id: string, init?: RequestInit) {
    const held: { answer?: Answer } = {};
    const done = harness
      .api('GET', `/accounts/${id}`, undefined, init)
      .then((answer) => (held.answer = answer));
    return { held, done };
  }

  async function pending(username = 'app@example.com') {
    const harness = createHarness({ pendingGet: 'block' });
    const id = String((await harness.login(username)).body['account_id']);
    return { ...harness, id, hold: (init?: RequestInit) => hold(harness, id, init) };
  }

  it('answers with the account when the person approves', async () => {
    const { clock, act, attempt, hold, id } = await pending();
    const { held, done } = hold();
    await clock.advance(60_000);
    expect(held.answer).toBeUndefined();
    await act(`${(await attempt()).id}/approve`);
    await done;
    expect(held.answer).toMatchObject({ status: 200, body: { object: 'Account', id } });
  });

  it('answers with the account when a code solves it', async () => {
    const { solve, code, hold, id } = await pending('sms@example.com');
    const { held, done } = hold();
    await settle();
    await solve(id, await code());
    await done;
    expect(held.answer).toMatchObject({ status: 200 });
  });

  it('answers 408 at the deadline and 404 after it', async () => {
    const { clock, api, hold, id } = await pending();
    const { held, done } = hold();
    await clock.advance(299_999);
    expect(held.answer).toBeUndefined();
    await clock.advance(1);
    await done;
    expect(held.answer && errorOf(held.answer)).toBe('408 errors/request_timeout');
    expect(errorOf(await api('GET', `/accounts/${id}`))).toBe('404 errors/resource_not_found');
  });

  it.each(['deny', 'cancel'] as const)('answers 404 as soon as the attempt ends by %s', async (how) => {
    const { api, act, attempt, hold, id } = await pending();
    const { held, done } = hold();
    await settle();
    if (how === 'deny') await act(`${(await attempt()).id}/deny`);
    else await api('DELETE', `/accounts/${id}`);
    await done;
    expect(held.answer && errorOf(held.answer)).toBe('404 errors/resource_not_found');
  });

  it('lets go when the caller hangs up, and when the simulator closes', async () => {
    const { hold, simulator } = await pending();
    const abort = new AbortController();
    const first = hold({ signal: abort.signal, headers: { 'X-API-KEY': 'test-key' } });
    const second = hold();
    await settle();
    abort.abort();
    await first.done;
    expect(second.held.answer).toBeUndefined();
    await simulator.close();
    await second.done;
    expect(second.held.answer?.status).toBe(404);
  });
});

describe('reading a pending account while GETs are not held', () => {
  it('answers 404 until it is connected', async () => {
    const { api, login, act, attempt } = createHarness({ pendingGet: 'not-found' });
    const id = String((await login('app@example.com')).body['account_id']);
    expect(errorOf(await api('GET', `/accounts/${id}`))).toBe('404 errors/resource_not_found');
    await act(`${(await attempt()).id}/approve`);
    expect((await api('GET', `/accounts/${id}`)).status).toBe(200);
  });
});

describe('deleting a pending account', () => {
  it('cancels the attempt and frees the identity', async () => {
    const { api, login, solve, code, phone } = createHarness();
    const id = String((await login('sms@example.com')).body['account_id']);
    const right = await code();
    expect(await api('DELETE', `/accounts/${id}`)).toEqual({
      status: 200,
      body: { object: 'AccountDeleted' },
    });
    expect((await phone()).attempts).toEqual([]);
    expect(errorOf(await solve(id, right))).toBe('400 errors/invalid_request');
    expect((await login('sms@example.com')).status).toBe(202);
  });
});
