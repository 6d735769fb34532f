import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/simulator/index.js';
import { createHarness } from './harness.js';

function withFault(fault: Fault, path = '/api/v1/accounts') {
  let left = 1;
  return createHarness({
    faults: (request) => {
      if (request.method !== 'POST' || request.path !== path || left === 0) return undefined;
      left -= 1;
      return fault;
    },
  });
}

describe('a fault', () => {
  it('drops the connection before anything happened', async () => {
    const { api, login } = withFault({ kind: 'drop', when: 'before' });
    await expect(login('member@example.com')).rejects.toThrow(TypeError);
    expect((await api('GET', '/accounts')).body['items']).toHaveLength(0);
    expect((await login('member@example.com')).status).toBe(201);
  });

  it('drops the connection after everything happened', async () => {
    const { api, login } = withFault({ kind: 'drop', when: 'after' });
    await expect(login('member@example.com')).rejects.toThrow(TypeError);
    expect((await api('GET', '/accounts')).body['items']).toHaveLength(1);
  });

  it('answers a bare status, as a proxy in between would', async () => {
    const { simulator } = withFault({ kind: 'status', status: 502 });
    const response = await simulator.fetch(
      new Request('http://simulator.test/api/v1/accounts', { method: 'POST' }),
    );
    expect([response.status, await response.text()]).toEqual([502, '']);
  });

  it('makes the answer late', async () => {
    const { clock, login } = withFault({ kind: 'slow', ms: 5000 });
    let isAnswered = false;
    const answer = login('member@example.com').finally(() => (isAnswered = true));
    await clock.advance(4999);
    expect(isAnswered).toBe(false);
    await clock.advance(1);
    expect((await answer).status).toBe(201);
  });
});

describe('an answer that is cut', () => {
  it('breaks off in the middle of its body, and all was done', async () => {
    const { simulator, api } = withFault({ kind: 'cut' });
    const body = JSON.stringify({ provider: 'LINKEDIN', username: 'member@example.com', password: 'fine' });
    const headers = { 'X-API-KEY': 'test-key' };
    const response = await simulator.fetch(
      new Request('http://simulator.test/api/v1/accounts', { method: 'POST', headers, body }),
    );
    expect(response.status).toBe(201);
    await expect(response.json()).rejects.toThrow('terminated');
    expect((await api('GET', '/accounts')).body['items']).toHaveLength(1);
  });
});

describe('faults that are ordered on the phone', () => {
  it('befall so many requests to the API, and none of the phone', async () => {
    const { act, login, phone } = createHarness();
    await act('faults', { fault: { kind: 'drop', when: 'before' }, count: 2 });
    expect((await phone()).faultsLeft).toBe(2);
    await expect(login('member@example.com')).rejects.toThrow(TypeError);
    await expect(login('member@example.com')).rejects.toThrow(TypeError);
    expect((await login('member@example.com')).status).toBe(201);
  });
});

describe('latency', () => {
  it('is added to every answer of the API, and to none of the phone', async () => {
    const { clock, api, phone } = createHarness({ latencyMs: 700 });
    await phone();
    let isAnswered = false;
    const answer = api('GET', '/accounts').finally(() => (isAnswered = true));
    await clock.advance(699);
    expect(isAnswered).toBe(false);
    await clock.advance(1);
    expect((await answer).status).toBe(200);
  });
});
