import { describe, expect, it } from 'vitest';
import { createHarness, errorOf } from './harness.js';

describe('the API key', () => {
  it.each([
    ['GET', '/accounts'],
    ['POST', '/accounts'],
    ['DELETE', '/webhooks/some-id'],
    ['GET', '/nothing-here'],
  ])('is asked for by %s %s', async (method, path) => {
    const { api } = createHarness();
    const answer = await api(method, path, undefined, { headers: { 'X-API-KEY': 'another' } });
    expect(answer).toEqual({
      status: 401,
      body: { status: 401, type: 'errors/missing_credentials', title: 'Missing credentials' },
    });
  });
});

describe('connecting LinkedIn by password', () => {
  it('answers 201 with the id of the account, which can be read at once', async () => {
    const { api, login } = createHarness();
    const created = await login('first.last@example.com');
    const id = created.body['account_id'];
    expect(created).toEqual({ status: 201, body: { object: 'AccountCreated', account_id: id } });
    expect(id).toMatch(/^[\w-]{22}$/);
    const { status, body } = await api('GET', `/accounts/${String(id)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      object: 'Account',
      id,
      type: 'LINKEDIN',
      name: 'First Last',
      created_at: '2026-01-01T00:00:00.000Z',
      groups: [],
      sources: [{ id: `${String(id)}_MESSAGING`, status: 'OK' }],
      connection_params: { im: { username: 'First Last', premiumContractId: null } },
    });
  });

  it('gives one identity to one username, however it is written, and makes a second account of it', async () => {
    const { api, login } = createHarness();
    await login('member@example.com');
    await login(' Member@Example.com '.trim());
    await login('other@example.com');
    const { body } = await api('GET', '/accounts');
    const items = body['items'] as { connection_params: { im: { id: string } } }[];
    const [first, second, third] = items.map((item) => item.connection_params.im.id);
    expect(items).toHaveLength(3);
    expect(first).toBe(second);
    expect(first).not.toBe(third);
  });

  it.each([
    ['restricted@example.com', 'fine', '403 errors/account_restricted'],
    ['down@example.com', 'fine', '503 errors/service_unavailable'],
    ['member@example.com', 'wrong', '401 errors/invalid_credentials'],
    ['2fa@example.com', 'wrong', '401 errors/invalid_credentials'],
  ])('refuses %s with password %s as %s', async (username, password, expected) => {
    const { api, login, phone } = createHarness();
    expect(errorOf(await login(username, password))).toBe(expected);
    expect((await api('GET', '/accounts')).body).toMatchObject({ items: [] });
    expect((await phone()).attempts).toEqual([]);
  });

  it('takes twenty seconds for a slow account, and answers 425 to a second login meanwhile', async () => {
    const { clock, login } = createHarness();
    let isAnswered = false;
    const slow = login('slow@example.com').finally(() => (isAnswered = true));
    await clock.advance(19_999);
    expect(isAnswered).toBe(false);
    expect(errorOf(await login('slow@example.com'))).toBe('425 errors/auth_in_progress');
    await clock.advance(1);
    expect((await slow).status).toBe(201);
  });

  it.each([
    ['no JSON', '{', '400 errors/malformed_request'],
    ['an array', '[]', '400 errors/invalid_parameters'],
    ['no provider', {}, '400 errors/missing_parameters'],
    ['an unknown provider', { provider: 'FAX' }, '400 errors/invalid_parameters'],
    ['no password', { provider: 'LINKEDIN', username: 'a@b' }, '400 errors/missing_parameters'],
    [
      'a number as username',
      { provider: 'LINKEDIN', username: 1, password: 'x' },
      '400 errors/invalid_parameters',
    ],
    [
      'a bare word as username',
      { provider: 'LINKEDIN', username: 'a', password: 'x' },
      '400 errors/invalid_parameters',
    ],
    [
      'a country of three letters',
      { provider: 'LINKEDIN', username: 'a@b', password: 'x', country: 'FRA' },
      '400 errors/invalid_parameters',
    ],
    [
      '300 kB',
      { provider: 'LINKEDIN', username: 'a@b', password: 'x'.repeat(300_000) },
      '400 errors/content_too_large',
    ],
    [
      'a proxy without a port',
      { provider: 'LINKEDIN', username: 'a@b', password: 'x', proxy: { host: 'proxy.test' } },
      '400 errors/missing_parameters',
    ],
    [
      'an address that is no IPv4',
      { provider: 'LINKEDIN', username: 'a@b', password: 'x', ip: '::1' },
      '400 errors/invalid_parameters',
    ],
    [
      'a feature that nobody has',
      { provider: 'LINKEDIN', username: 'a@b', password: 'x', disabled_features: ['mail'] },
      '400 errors/invalid_parameters',
    ],
    [
      'a limit without milliseconds',
      { provider: 'LINKEDIN', username: 'a@b', password: 'x', sync_limit: { chats: '2026-01-01T00:00:00Z' } },
      '400 errors/invalid_parameters',
    ],
    [
      'a contract that is none',
      { provider: 'LINKEDIN', username: 'a@b', password: 'x', recruiter_contract_id: '1' },
      '400 errors/invalid_parameters',
    ],
  ])('refuses a body with %s', async (_what, body, expected) => {
    const { api } = createHarness();
    const answer = await api('POST', '/accounts', body);
    expect(errorOf(answer)).toBe(expected);
    expect(answer.body).toMatchObject({ instance: '/api/v1/accounts', status: answer.status });
  });

  it('never repeats what was sent in an error', async () => {
    const { api } = createHarness();
    const body = { provider: 'LINKEDIN', username: 'canary-user', password: ['canary-password'] };
    expect(JSON.stringify(await api('POST', '/accounts', body))).not.toContain('canary');
  });
});

describe('listing accounts', () => {
  it('goes through pages in order of creation, and survives the removal of the last one seen', async () => {
    const { api, login } = createHarness();
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push(String((await login(`n${i}@example.com`)).body['account_id']));
    const first = await api('GET', '/accounts?limit=2');
    expect(idsOf(first.body)).toEqual(ids.slice(0, 2));
    const cursor = String(first.body['cursor']);
    expect(JSON.parse(atob(cursor))).toMatchObject({ limit: 2, cursor: { last_id: ids[1] } });
    await api('DELETE', `/accounts/${ids[1]}`);
    const second = await api('GET', `/accounts?cursor=${encodeURIComponent(cursor)}`);
    expect(idsOf(second.body)).toEqual(ids.slice(2, 4));
    const last = await api(
      'GET',
      `/accounts?limit=100&cursor=${encodeURIComponent(String(second.body['cursor']))}`,
    );
    expect(last.body).toMatchObject({ object: 'AccountList', cursor: null });
    expect(idsOf(last.body)).toEqual(ids.slice(4));
  });

  it.each([
    ['limit=0', '400 errors/invalid_parameters'],
    ['limit=1.5', '400 errors/invalid_parameters'],
    ['limit=many', '400 errors/invalid_parameters'],
    ['limit=251', '400 errors/limit_too_high'],
    ['cursor=nonsense', '400 errors/invalid_parameters'],
  ])('refuses %s', async (query, expected) => {
    expect(errorOf(await createHarness().api('GET', `/accounts?${query}`))).toBe(expected);
  });
});

describe('one account', () => {
  it('is unknown by another id', async () => {
    const { api } = createHarness();
    for (const method of ['GET', 'DELETE']) {
      expect(errorOf(await api(method, '/accounts/unknown'))).toBe('404 errors/resource_not_found');
    }
    const body = { provider: 'LINKEDIN', username: 'a@b', password: 'x' };
    expect(errorOf(await api('POST', '/accounts/unknown', body))).toBe('404 errors/resource_not_found');
  });

  it('is gone after DELETE', async () => {
    const { api, login } = createHarness();
    const path = `/accounts/${String((await login('member@example.com')).body['account_id'])}`;
    expect(await api('DELETE', path)).toEqual({ status: 200, body: { object: 'AccountDeleted' } });
    expect(errorOf(await api('GET', path))).toBe('404 errors/resource_not_found');
  });
});

describe('reconnecting', () => {
  const body = { provider: 'LINKEDIN', username: 'member@example.com', password: 'fine' };

  it('brings a signed-out account back under its id', async () => {
    const { api, login, act } = createHarness();
    const id = String((await login(body.username)).body['account_id']);
    await act(`accounts/${id}/sign-out`);
    expect((await api('GET', `/accounts/${id}`)).body).toMatchObject({
      sources: [{ status: 'CREDENTIALS' }],
    });
    const answer = await api('POST', `/accounts/${id}`, { ...body, account_id: id });
    expect(answer).toEqual({ status: 201, body: { object: 'AccountReconnected', account_id: id } });
    expect((await api('GET', `/accounts/${id}`)).body).toMatchObject({ sources: [{ status: 'OK' }] });
    expect((await api('GET', '/accounts')).body).toMatchObject({ items: [{ id }] });
  });

  it('refuses another identity and another provider', async () => {
    const { api, login } = createHarness();
    const path = `/accounts/${String((await login(body.username)).body['account_id'])}`;
    const other = await api('POST', path, { ...body, username: 'other@example.com' });
    expect(errorOf(other)).toBe('401 errors/wrong_account');
    expect(errorOf(await api('POST', path, { provider: 'WHATSAPP' }))).toBe('400 errors/invalid_parameters');
  });

  it('goes through a checkpoint under the account’s own id, which stays readable meanwhile', async () => {
    const { api, login, solve, code, act } = createHarness();
    const id = String((await login('sms@example.com')).body['account_id']);
    await solve(id, await code());
    await act(`accounts/${id}/sign-out`);
    const started = await api('POST', `/accounts/${id}`, { ...body, username: 'sms@example.com' });
    expect(started).toEqual({
      status: 202,
      body: { object: 'Checkpoint', account_id: id, checkpoint: { type: '2FA', source: 'SMS' } },
    });
    const meanwhile = await api('GET', `/accounts/${id}`);
    expect(meanwhile.body).toMatchObject({ sources: [{ status: 'CREDENTIALS' }] });
    expect(await solve(id, await code())).toEqual({
      status: 201,
      body: { object: 'AccountReconnected', account_id: id },
    });
  });

  it('can be started again after a refusal in the app, which is forgotten then', async () => {
    const { api, login, solve, act, phone, code } = createHarness();
    const id = String((await login('app@example.com')).body['account_id']);
    const attemptId = async () => (await phone()).attempts[0]?.id ?? '';
    await act(`${await attemptId()}/approve`);
    const again = () => api('POST', `/accounts/${id}`, { ...body, username: 'app@example.com' });
    await again();
    await act(`${await attemptId()}/deny`);
    expect((await again()).status).toBe(202);
    expect((await solve(id, 'TRY_ANOTHER_WAY')).status).toBe(202);
    expect((await solve(id, await code())).body).toEqual({ object: 'AccountReconnected', account_id: id });
  });
});

function idsOf(body: Readonly<Record<string, unknown>>): readonly string[] {
  return (body['items'] as { id: string }[]).map(({ id }) => id);
}
