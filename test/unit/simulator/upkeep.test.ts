import { describe, expect, it } from 'vitest';
import { createHarness, errorOf } from './harness.js';

/** A connected account, and the messages that a webhook got about it. */
async function connected(username = 'member@example.com') {
  const messages: string[] = [];
  const webhookFetch = (_url: unknown, init?: RequestInit): Promise<Response> => {
    const { AccountStatus } = JSON.parse(new TextDecoder().decode(init?.body as Uint8Array)) as {
      AccountStatus: { message: string };
    };
    messages.push(AccountStatus.message);
    return Promise.resolve(new Response());
  };
  const harness = createHarness({ webhooks: 'on', webhookFetch });
  await harness.api('POST', '/webhooks', { source: 'account_status', request_url: 'https://host.test/hook' });
  const path = `/accounts/${String((await harness.login(username)).body['account_id'])}`;
  const statuses = async () => {
    const { sources } = (await harness.api('GET', path)).body as unknown as { sources: { status: string }[] };
    return sources.map(({ status }) => status);
  };
  await harness.clock.advance(60_000);
  messages.length = 0;
  const set = (status: string, source?: string) => harness.act(`${path.slice(1)}/status`, { status, source });
  return { ...harness, path, statuses, set, messages };
}

describe('breaking an account on the phone', () => {
  it.each(['PERMISSIONS', 'ERROR', 'STOPPED', 'CONNECTING', 'CREDENTIALS', 'OK'])(
    'puts it into %s and says so',
    async (status) => {
      const { set, statuses, messages, clock, phone } = await connected();
      expect((await set(status)).body).toEqual({ result: 'changed' });
      await clock.advance(0);
      expect([await statuses(), messages]).toEqual([[status], [status]]);
      expect((await phone()).accounts).toMatchObject([{ status }]);
    },
  );

  it('breaks one source alone, and the phone shows the worst', async () => {
    const { set, statuses, phone } = await connected('premium@example.com');
    await set('ERROR', 'RECRUITER');
    expect(await statuses()).toEqual(['OK', 'ERROR', 'OK']);
    expect((await phone()).accounts).toMatchObject([{ status: 'ERROR' }]);
    expect((await set('ERROR', 'NOTHING')).status).toBe(404);
  });

  it('deletes it upstream', async () => {
    const { act, api, path, messages, clock } = await connected();
    await act(`${path.slice(1)}/delete`);
    await clock.advance(0);
    expect((await api('GET', path)).status).toBe(404);
    expect(messages).toEqual(['DELETED']);
  });
});

describe('restarting an account', () => {
  it.each(['ERROR', 'STOPPED'])('wakes a source in %s: CONNECTING, then OK', async (status) => {
    const { api, set, path, statuses, messages, clock } = await connected();
    await set(status);
    expect(await api('POST', `${path}/restart`)).toEqual({
      status: 200,
      body: { object: 'AccountRestarted' },
    });
    expect(await statuses()).toEqual(['CONNECTING']);
    await clock.advance(2000);
    expect([await statuses(), messages]).toEqual([['OK'], [status, 'CONNECTING', 'OK']]);
  });

  it('fails when the person has to act, and does nothing to a healthy account', async () => {
    const { api, set, path, statuses } = await connected();
    expect((await api('POST', `${path}/restart`)).body).toEqual({ object: 'AccountRestarted' });
    await set('CREDENTIALS');
    expect((await api('POST', `${path}/restart`)).body).toEqual({ object: 'AccountFailedToRestart' });
    expect(await statuses()).toEqual(['CREDENTIALS']);
    expect((await api('POST', '/accounts/unknown/restart')).status).toBe(404);
  });

  it('is overtaken by what happens meanwhile', async () => {
    const { api, set, path, statuses, clock } = await connected();
    await set('ERROR');
    await api('POST', `${path}/restart`);
    await set('CREDENTIALS');
    await clock.advance(60_000);
    expect(await statuses()).toEqual(['CREDENTIALS']);
  });
});

describe('synchronising an account again', () => {
  const statusOf = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) => body['status'];

  it('starts, runs, is done once, and starts anew', async () => {
    const { api, path, clock, messages } = await connected();
    const sync = async () => statusOf(await api('GET', `${path}/sync`));
    expect(await sync()).toBe('SYNC_STARTED');
    expect(await sync()).toBe('SYNC_RUNNING');
    await clock.advance(3000);
    expect(await sync()).toBe('SYNC_DONE');
    expect(messages).toEqual(['SYNC_SUCCESS']);
    expect(await sync()).toBe('SYNC_STARTED');
  });

  it('tells of a chunk once when chunks are asked for, and of an error when the account breaks', async () => {
    const { api, path, clock, set } = await connected();
    const sync = async () => statusOf(await api('GET', `${path}/sync?partial=true&chunk_size=10`));
    await sync();
    await clock.advance(1500);
    expect([await sync(), await sync()]).toEqual(['CHUNK_DONE', 'SYNC_RUNNING']);
    await set('STOPPED');
    expect(await sync()).toBe('SYNC_ERROR');
  });

  it.each([
    ['linkedin_product=recruiter', '403 errors/feature_not_subscribed'],
    ['linkedin_product=mail', '400 errors/invalid_parameters'],
    ['before=yesterday', '400 errors/invalid_parameters'],
    ['before=1767225600000&after=0&linkedin_product=classic', '200 undefined'],
  ])('with %s answers %s', async (query, expected) => {
    const { api, path } = await connected();
    expect(errorOf(await api('GET', `${path}/sync?${query}`))).toBe(expected);
  });

  it('knows the products that the member pays for', async () => {
    const { api, path } = await connected('premium@example.com');
    const answer = await api('GET', `${path}/sync?linkedin_product=sales_navigator`);
    expect(statusOf(answer)).toBe('SYNC_STARTED');
  });

  it('is not for every provider', async () => {
    const { api } = createHarness();
    const login = { provider: 'INSTAGRAM', username: 'member', password: 'fine' };
    const id = String((await api('POST', '/accounts', login)).body['account_id']);
    expect(errorOf(await api('GET', `/accounts/${id}/sync`))).toBe('501 errors/feature_not_implemented');
  });
});

describe('updating an account', () => {
  it('takes a proxy, and answers the account', async () => {
    const { api, path } = await connected();
    const proxy = { host: 'proxy.test', port: 8080 };
    expect((await api('PATCH', path, { proxy })).body).toMatchObject({ object: 'Account', type: 'LINKEDIN' });
    expect(errorOf(await api('PATCH', path, { proxy: { host: 'proxy.test' } }))).toBe(
      '400 errors/missing_parameters',
    );
    expect((await api('PATCH', '/accounts/unknown', {})).status).toBe(404);
  });
});

describe('accounts from elsewhere', () => {
  it.each(['ICLOUD', 'EXCHANGE', 'GOOGLE_CALENDAR', 'SLACK', 'MOBILE'])('can be a %s', async (type) => {
    const { act, api } = createHarness();
    expect((await act('accounts', { type })).body).toMatchObject({ result: 'added' });
    expect((await api('GET', '/accounts')).body).toMatchObject({ items: [{ type }] });
  });

  it('are none that can be connected', async () => {
    expect((await createHarness().act('accounts', { type: 'LINKEDIN' })).status).toBe(400);
  });
});
