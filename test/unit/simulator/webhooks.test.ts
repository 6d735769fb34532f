import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../src/simulator/index.js';
import { createHarness, errorOf, type Harness } from './harness.js';
import { settle } from './manual-clock.js';

interface Received {
  readonly url: string;
  readonly message: string;
  readonly body: unknown;
  readonly headers: Headers;
}

interface Receiver {
  readonly received: Received[];
  /** What the receiver answers; undefined never answers. */
  status: number | undefined;
  readonly fetch: typeof fetch;
}

function createReceiver(): Receiver {
  const receiver: Receiver = {
    received: [],
    status: 200,
    async fetch(input, init) {
      const request = new Request(input, init);
      const body = (await request.json()) as { AccountStatus: { message: string } };
      const { url, headers } = request;
      receiver.received.push({ url, headers, body, message: body.AccountStatus.message });
      const { status } = receiver;
      if (status !== undefined) return new Response('', { status });
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    },
  };
  return receiver;
}

async function withWebhook(
  options: Partial<SimulatorOptions> = {},
  webhook: Readonly<Record<string, unknown>> = {},
): Promise<Harness & { readonly receiver: Receiver; readonly messages: () => readonly string[] }> {
  const receiver = createReceiver();
  const harness = createHarness({ webhooks: 'on', webhookFetch: receiver.fetch, ...options });
  const body = { source: 'account_status', request_url: 'https://host.test/hook', ...webhook };
  expect((await harness.api('POST', '/webhooks', body)).status).toBe(201);
  return { ...harness, receiver, messages: () => receiver.received.map(({ message }) => message) };
}

describe('a status webhook', () => {
  it('says CREATION_SUCCESS and OK, then SYNC_SUCCESS, with its own headers and no content type', async () => {
    const headers = [{ key: 'Unipile-Auth', value: 'shared-secret' }];
    const { clock, login, receiver, messages } = await withWebhook({}, { headers });
    const account_id = (await login('member@example.com')).body['account_id'];
    await clock.advance(0);
    expect(messages()).toEqual(['CREATION_SUCCESS', 'OK']);
    await clock.advance(3000);
    expect(messages()).toEqual(['CREATION_SUCCESS', 'OK', 'SYNC_SUCCESS']);
    const [first] = receiver.received;
    expect(first?.url).toBe('https://host.test/hook');
    expect(first?.body).toEqual({
      AccountStatus: { account_id, account_type: 'LINKEDIN', message: 'CREATION_SUCCESS' },
    });
    expect(first?.headers.get('unipile-auth')).toBe('shared-secret');
    expect(first?.headers.get('content-type')).toBeNull();
  });

  it('has a JSON content type when its headers ask for one', async () => {
    const headers = [{ key: 'Content-Type', value: 'application/json' }];
    const { clock, login, receiver } = await withWebhook({}, { headers });
    await login('member@example.com');
    await clock.advance(0);
    expect(receiver.received[0]?.headers.get('content-type')).toBe('application/json');
  });

  it('tells of a lost session once, of the reconnection, and of the end', async () => {
    const { api, act, clock, login, messages, receiver } = await withWebhook();
    const id = String((await login('member@example.com')).body['account_id']);
    await clock.advance(3000);
    receiver.received.length = 0;
    await act(`accounts/${id}/sign-out`);
    await act(`accounts/${id}/sign-out`);
    await clock.advance(0);
    expect(messages()).toEqual(['CREDENTIALS']);
    const body = { provider: 'LINKEDIN', username: 'member@example.com', password: 'fine' };
    await api('POST', `/accounts/${id}`, body);
    await clock.advance(0);
    expect(messages()).toEqual(['CREDENTIALS', 'RECONNECTED', 'OK']);
    await api('DELETE', `/accounts/${id}`);
    await clock.advance(60_000);
    expect(messages()).toEqual(['CREDENTIALS', 'RECONNECTED', 'OK', 'DELETED']);
  });

  it('says nothing about a synchronisation that a deletion overtook', async () => {
    const { api, clock, login, messages } = await withWebhook();
    const id = String((await login('member@example.com')).body['account_id']);
    await api('DELETE', `/accounts/${id}`);
    await clock.advance(60_000);
    expect(messages()).toEqual(['CREATION_SUCCESS', 'OK', 'DELETED']);
  });

  it('is told only about the accounts it names, and about none while it is disabled', async () => {
    for (const webhook of [{ account_ids: ['another'] }, { enabled: false }, { source: 'messaging' }]) {
      const { clock, login, messages } = await withWebhook({}, webhook);
      await login('member@example.com');
      await clock.advance(60_000);
      expect(messages()).toEqual([]);
    }
  });
});

describe('a delivery that is not answered 200', () => {
  const webhookRetryMs = [1000, 10_000];
  const syncMs = 1_000_000;

  it('is tried again after growing waits, then given up', async () => {
    const { clock, login, messages, receiver } = await withWebhook({ webhookRetryMs, syncMs });
    receiver.status = 500;
    await login('member@example.com');
    await clock.advance(0);
    expect(messages()).toHaveLength(2);
    await clock.advance(999);
    expect(messages()).toHaveLength(2);
    await clock.advance(1);
    expect(messages()).toHaveLength(4);
    await clock.advance(9999);
    expect(messages()).toHaveLength(4);
    await clock.advance(1);
    expect(messages()).toHaveLength(6);
    await clock.advance(500_000);
    expect(messages()).toHaveLength(6);
  });

  it('is not tried again once it was answered 200', async () => {
    const { clock, login, messages, receiver } = await withWebhook({ webhookRetryMs, syncMs });
    receiver.status = 503;
    await login('member@example.com');
    await clock.advance(0);
    receiver.status = 200;
    await clock.advance(500_000);
    expect(messages()).toEqual(['CREATION_SUCCESS', 'OK', 'CREATION_SUCCESS', 'OK']);
  });

  it('counts as failed after thirty seconds without an answer', async () => {
    const { clock, login, messages, receiver } = await withWebhook({ webhookRetryMs: [1000], syncMs });
    receiver.status = undefined;
    await login('member@example.com');
    await clock.advance(29_999);
    expect(messages()).toEqual(['CREATION_SUCCESS']);
    receiver.status = 200;
    await clock.advance(1);
    await clock.advance(1000);
    expect(messages().toSorted()).toEqual(['CREATION_SUCCESS', 'CREATION_SUCCESS', 'OK']);
  });

  it('is tried five times more by default', async () => {
    const { clock, login, messages, receiver } = await withWebhook({ syncMs: 100_000_000 });
    receiver.status = 500;
    await login('member@example.com');
    await clock.advance(10_000_000);
    expect(messages().filter((message) => message === 'OK')).toHaveLength(6);
  });
});

describe('the webhooks option', () => {
  it('sends nothing when off', async () => {
    const { clock, login, messages } = await withWebhook({ webhooks: 'off' });
    await login('member@example.com');
    await clock.advance(60_000);
    expect(messages()).toEqual([]);
  });

  it('sends everything later when late', async () => {
    const { clock, login, messages } = await withWebhook({ webhooks: 'late', webhookDelayMs: 8000 });
    await login('member@example.com');
    await clock.advance(7999);
    expect(messages()).toEqual([]);
    await clock.advance(1);
    expect(messages()).toEqual(['CREATION_SUCCESS', 'OK']);
  });
});

describe('the list of webhooks', () => {
  it('shows what was created, with the accounts it names, until it is deleted', async () => {
    const { api, login } = createHarness();
    const id = String((await login('member@example.com')).body['account_id']);
    const headers = [{ key: 'Unipile-Auth', value: 'shared-secret' }];
    const body = { source: 'account_status', request_url: 'https://host.test/hook', name: 'status', headers };
    const created = await api('POST', '/webhooks', { ...body, account_ids: [id, 'gone'] });
    const webhookId = String(created.body['webhook_id']);
    expect(created).toEqual({ status: 201, body: { object: 'WebhookCreated', webhook_id: webhookId } });
    expect((await api('GET', '/webhooks')).body).toEqual({
      object: 'WebhookList',
      items: [
        {
          object: 'Webhook',
          id: webhookId,
          type: 'AUTO',
          account_ids: [{ id, name: 'Member', type: 'LINKEDIN' }],
          enabled: true,
          name: 'status',
          request_url: 'https://host.test/hook',
          format: 'json',
          headers,
          data: [],
        },
      ],
      cursor: null,
    });
    expect(await api('DELETE', `/webhooks/${webhookId}`)).toEqual({
      status: 200,
      body: { object: 'WebhookDeleted' },
    });
    expect((await api('GET', '/webhooks')).body).toMatchObject({ items: [] });
    expect(errorOf(await api('DELETE', `/webhooks/${webhookId}`))).toBe('404 errors/resource_not_found');
  });

  it.each([
    ['no source', { request_url: 'https://host.test' }, '400 errors/missing_parameters'],
    [
      'an unknown source',
      { source: 'all', request_url: 'https://host.test' },
      '400 errors/invalid_parameters',
    ],
    ['no address', { source: 'account_status' }, '400 errors/missing_parameters'],
    [
      'an address that is none',
      { source: 'account_status', request_url: 'nowhere' },
      '400 errors/invalid_url',
    ],
    [
      'a header that is none',
      { source: 'account_status', request_url: 'https://host.test', headers: [{ key: 'a b', value: 'c' }] },
      '400 errors/invalid_parameters',
    ],
  ])('refuses one with %s', async (_what, body, expected) => {
    expect(errorOf(await createHarness().api('POST', '/webhooks', body))).toBe(expected);
  });

  it('keeps an undelivered message away from a webhook that was deleted', async () => {
    const { api, clock, login, messages } = await withWebhook();
    const [webhook] = (await api('GET', '/webhooks')).body['items'] as { id: string }[];
    await login('member@example.com');
    await api('DELETE', `/webhooks/${webhook?.id ?? ''}`);
    await clock.advance(60_000);
    await settle();
    expect(messages()).toEqual([]);
  });
});
