import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PhoneView } from '../../../src/simulator/index.js';
import { startSimulator, type SimulatorServer } from '../../../src/simulator/node.js';
import { OAuthApp } from './oauth-client.js';
import { faultsOf, schemasOf } from './published/published.js';

/* Every answer, hook and notification over HTTP is what is published of it, and nothing more. */

interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

let server: SimulatorServer;
let receiver: Server;
let receiverUrl = '';
const received: Received[] = [];
/** What came, by the published name of its schema. */
const seen = new Set<string>();

beforeAll(async () => {
  server = await startSimulator({ port: 0, apiKey: 'key', syncMs: 200, resendAfterMs: 0, restartMs: 1 });
  receiver = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(text) });
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  receiverUrl = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  await server.close();
  await new Promise((resolve) => receiver.close(resolve));
});

interface Body {
  readonly object?: string;
  readonly account_id: string;
  readonly webhook_id: string;
  readonly type: string;
  readonly url: string;
  readonly status: unknown;
  readonly cursor: string | null;
  readonly checkpoint: { readonly type: string };
  readonly sources: readonly { readonly status: string }[];
}

/** One request, whose answer is held to what is published of it. */
async function api(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { 'X-API-KEY': 'key', accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.headers.get('content-type')).toContain('application/json');
  const answer = (await response.json()) as Body;
  const pathname = `/api/v1${path.split('?')[0] ?? ''}`;
  const names = schemasOf(method, pathname, response.status);
  expect(names, `${method} ${path} ${String(response.status)}: ${JSON.stringify(answer)}`).toBeDefined();
  const faults = (names ?? []).map((name) => faultsOf(name, answer));
  expect(faults.some((fault) => fault === '') ? '' : faults.join('\n')).toBe('');
  for (const name of names ?? []) if (faultsOf(name, answer) === '') seen.add(name);
  if (answer.object === 'Checkpoint') seen.add(`Checkpoint.${answer.checkpoint.type}`);
  if (answer.object === 'Account') seen.add(`Account.${answer.type}`);
  if (response.status >= 400) expect(answer.status).toBe(response.status);
  return { status: response.status, body: answer };
}

const view = async (): Promise<PhoneView> =>
  (await (await fetch(`${server.url}/phone/pending.json`)).json()) as PhoneView;
const attemptOf = async (id: string) => (await view()).attempts.find(({ accountId }) => accountId === id);
const act = (path: string, body: unknown = {}) =>
  fetch(`${server.url}/phone/${path}`, { method: 'POST', body: JSON.stringify(body) });
const codeOf = async (id: string): Promise<string> => {
  const screen = (await attemptOf(id))?.screen;
  return screen && 'code' in screen ? screen.code : '';
};
const connect = (provider: string, body: object = {}) => api('POST', '/accounts', { provider, ...body });
const login = (username: string, provider = 'LINKEDIN') =>
  connect(provider, { username, password: 'fine', email: 'member@example.com' });
const solve = (account_id: string, code: string, provider = 'LINKEDIN') =>
  api('POST', '/accounts/checkpoint', { account_id, provider, code });

const mailbox = {
  ...{ imap_user: 'member@mail.example', imap_password: 'fine', imap_host: 'imap.mail.example' },
  ...{ imap_port: 993, imap_encryption: 'ssl', smtp_user: 'member@mail.example', smtp_password: 'fine' },
  ...{ smtp_host: 'smtp.mail.example', smtp_port: 587 },
};

describe('answers are as published', () => {
  it('for hooks, which say everything that happens to an account below', async () => {
    const request_url = `${receiverUrl}/hook`;
    const headers = [{ key: 'Unipile-Auth', value: 'shared-secret' }];
    const { body } = await api('POST', '/webhooks', { source: 'account_status', request_url, headers });
    const list = await fetch(`${server.url}/api/v1/webhooks`, { headers: { 'X-API-KEY': 'key' } });
    expect(await list.json()).toMatchObject({ object: 'WebhookList', items: [{ id: body.webhook_id }] });
    const other = await api('POST', '/webhooks', { source: 'messaging', request_url });
    await api('DELETE', `/webhooks/${other.body.webhook_id}`);
    await api('DELETE', `/webhooks/${other.body.webhook_id}`);
  });

  it('for accounts of all types, one by one and in pages', async () => {
    await login('premium.member@example.com');
    for (const provider of ['INSTAGRAM', 'MESSENGER', 'TWITTER']) await login('member@example.com', provider);
    await connect('INSTAGRAM', { sessionid: 'some-session' });
    await connect('LINKEDIN', { access_token: 'some-cookie', premium_token: 'other', user_agent: 'Mozilla' });
    await connect('MAIL', mailbox);
    for (const provider of ['WHATSAPP', 'TELEGRAM']) {
      const { body } = await connect(provider);
      await act(`${(await attemptOf(body.account_id))?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0178' });
    }
    const request = (path: string, init?: RequestInit) => fetch(server.url + path, init);
    await connect('GOOGLE_OAUTH', await new OAuthApp({ request }, 'google').signIn());
    const microsoft = await new OAuthApp({ request }, 'microsoft').signIn();
    const headers = { authorization: `Bearer ${microsoft.access_token}` };
    const me = (await (await request('/oauth/microsoft/v1.0/me', { headers })).json()) as { id: string };
    await connect('OUTLOOK', { ...microsoft, username: 'member@example.com', id: me.id });
    for (const type of ['ICLOUD', 'EXCHANGE', 'GOOGLE_CALENDAR', 'SLACK', 'MOBILE'])
      await act('accounts', { type });

    for (const { id } of (await view()).accounts) await api('GET', `/accounts/${id}`);
    const first = await api('GET', '/accounts?limit=2');
    const decoded = JSON.parse(atob(first.body.cursor ?? '')) as { limit: number; cursor: object };
    expect(decoded).toMatchObject({ limit: 2, cursor: { last_id: expect.any(String) as string } });
    await api('GET', `/accounts?cursor=${encodeURIComponent(first.body.cursor ?? '')}`);
    await api('GET', '/accounts?limit=251');
    await api('GET', '/accounts?cursor=none');
  });

  it('for every checkpoint, the way past it, and its refusals', async () => {
    for (const name of ['captcha', 'contract', 'phone', 'app', 'code', 'sms', '2fa', 'otp', 'expired'])
      await login(`${name}.one@example.com`);
    const { body } = await login('sms.two@example.com');
    await solve(body.account_id, '000000');
    await solve('unknown', '000000');
    await api('POST', '/accounts/checkpoint/resend', { account_id: body.account_id, provider: 'LINKEDIN' });
    await solve(body.account_id, 'TRY_ANOTHER_WAY');
    await solve(body.account_id, await codeOf(body.account_id));
    await login('sms.three@example.com');
    expect((await login('sms.three@example.com')).status).toBe(425);
    await connect('WHATSAPP');
  });

  it('for every upkeep of an account', async () => {
    const { body } = await login('upkeep.member@example.com');
    const path = `/accounts/${body.account_id}`;
    const again = { provider: 'LINKEDIN', username: 'upkeep.member@example.com', password: 'fine' };
    await act(`accounts/${body.account_id}/sign-out`);
    await api('POST', path, again);
    await api('POST', path, { ...again, username: 'other.member@example.com' });
    for (const status of ['PERMISSIONS', 'ERROR', 'STOPPED', 'CONNECTING']) {
      await act(`accounts/${body.account_id}/status`, { status });
      expect((await api('GET', path)).body.sources[0]?.status).toBe(status);
    }
    await api('POST', `${path}/restart`);
    await act(`accounts/${body.account_id}/status`, { status: 'CREDENTIALS' });
    await api('POST', `${path}/restart`);
    await api('GET', `${path}/sync`);
    await api('POST', path, again);
    const sync = async () => (await api('GET', `${path}/sync?chunk_size=1&after=1`)).body.status;
    await expect.poll(sync, { timeout: 10_000, interval: 20 }).toBe('SYNC_DONE');
    await api('DELETE', path);
    await api('GET', path);
  });

  it('for every error of the catalogue that a login can meet', async () => {
    const { body } = await login('wrong.member@example.com');
    await api('DELETE', `/accounts/${body.account_id}`);
    await connect('MAIL', { ...mailbox, imap_password: 'wrong' });
    await connect('MAIL', { ...mailbox, imap_host: 'wrong.mail.example' });
    await connect('MAIL', { ...mailbox, smtp_password: 'wrong' });
    await connect('MAIL', { ...mailbox, imap_port: 'none' });
    for (const name of ['multi', 'restricted', 'down', 'error-too_many_requests', 'error-proxy_error'])
      await login(`${name}@example.com`);
    const keyless = await fetch(`${server.url}/api/v1/accounts`);
    expect([keyless.status, faultsOf('Error', await keyless.json())]).toEqual([401, '']);
  });

  it('for hosted links and what they notify', async () => {
    const link = {
      api_url: server.url,
      expiresOn: new Date(Date.now() + 600_000).toISOString(),
      notify_url: `${receiverUrl}/notify`,
      name: 'user-1',
    };
    const links = '/hosted/accounts/link';
    const { url } = (await api('POST', links, { ...link, type: 'create', providers: ['LINKEDIN'] })).body;
    await api('POST', links, { ...link, type: 'create', providers: ['GOOGLE_OAUTH'] });
    const values = { username: 'hosted.member@example.com', password: 'fine' };
    const go = (address: string) =>
      fetch(`${address}/sessions`, {
        method: 'POST',
        body: JSON.stringify({ provider: 'LINKEDIN', method: 'password', values }),
      });
    await go(url);
    const isNotice = ({ path }: Received) => path === '/notify';
    await expect.poll(() => received.filter(isNotice).length).toBe(1);
    const created = received.find(isNotice)?.body as Body;
    const reconnect = { ...link, type: 'reconnect', reconnect_account: created.account_id };
    await go((await api('POST', links, reconnect)).body.url);
    await expect.poll(() => received.filter(isNotice).length).toBe(2);
    const notices = received.filter(isNotice).map(({ body }) => body as Body);
    expect(notices.map((body) => faultsOf('HostedNotify', body))).toEqual(['', '']);
    expect(notices.map(({ status }) => status)).toEqual(['CREATION_SUCCESS', 'RECONNECTED']);
    seen.add('HostedNotify');
  });

  it('for the messages of hooks, with their own headers and no content type', async () => {
    const messageOf = ({ body }: Received) =>
      (body as { AccountStatus: { message: string } }).AccountStatus.message;
    const hooks = () => received.filter(({ path }) => path === '/hook');
    const messages = ['CREATION_SUCCESS', 'OK', 'SYNC_SUCCESS', 'RECONNECTED', 'CREDENTIALS', 'ERROR'];
    await expect
      .poll(() => new Set(hooks().map(messageOf)), { timeout: 10_000 })
      .toEqual(new Set([...messages, 'STOPPED', 'PERMISSIONS', 'CONNECTING', 'DELETED']));
    expect(
      hooks()
        .map(({ body }) => faultsOf('AccountStatusEvent', body))
        .filter(Boolean),
    ).toEqual([]);
    for (const { headers } of hooks()) {
      expect(headers).toMatchObject({ 'unipile-auth': 'shared-secret' });
      expect(headers).not.toHaveProperty('content-type');
    }
    seen.add('AccountStatusEvent');
  });

  it('so that everything that is published has been met', () => {
    const types = ['MAIL', 'ICLOUD', 'EXCHANGE', 'GOOGLE_OAUTH', 'OUTLOOK', 'GOOGLE_CALENDAR', 'WHATSAPP'];
    const more = ['LINKEDIN', 'TELEGRAM', 'INSTAGRAM', 'MESSENGER', 'TWITTER', 'SLACK', 'MOBILE'];
    const checkpoints = ['QRCODE', '2FA', 'OTP', 'PHONE_REGISTER', 'IN_APP_VALIDATION', 'CAPTCHA'];
    const answers = ['AccountCreated', 'AccountReconnected', 'CheckpointResponse', 'CheckpointResend'];
    const others = ['Account', 'AccountList', 'AccountDeleted', 'AccountRestarted', 'AccountResync', 'Error'];
    const rest = ['HostedAuthUrl', 'HostedNotify', 'WebhookCreated', 'WebhookDeleted', 'AccountStatusEvent'];
    const wanted = [
      ...[...types, ...more].map((type) => `Account.${type}`),
      ...[...checkpoints, 'CONTRACT_CHOOSER'].map((type) => `Checkpoint.${type}`),
      ...answers,
      ...others,
      ...rest,
    ];
    expect(wanted.filter((name) => !seen.has(name))).toEqual([]);
  });
});
