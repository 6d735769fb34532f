import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnipileClient } from 'unipile-node-sdk';
import type { PhoneView } from '../../../src/simulator/index.js';
import { API_KEY, startSimulatorProcess, type SimulatorProcess } from '../../support/processes.js';
import { OAuthApp } from './oauth-client.js';

/*
 * Every method of the account, hosted-link and webhook resources of Unipile's own SDK, over HTTP to the process that
 * `npm run simulator` is, with its response validation set to fail. A method that the SDK has and nothing here calls fails the last test.
 */

type AccountResource = UnipileClient['account'];
type WebhookResource = UnipileClient['webhook'];

const called = new Set<string>();

/** The same resource, which notes what is called on it. */
function noted<T extends AccountResource | WebhookResource>(name: string, resource: T): T {
  return new Proxy(resource, {
    get(target, method) {
      const value: unknown = Reflect.get(target, method, target);
      if (typeof value !== 'function') return value;
      called.add(`${name}.${String(method)}`);
      return (value as () => unknown).bind(target);
    },
  });
}

const methodsOf = (name: string, resource: object): readonly string[] =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(resource))
    .filter((method) => method !== 'constructor')
    .map((method) => `${name}.${method}`);

const settings = { validateRequestPayload: true, validateRequestPayloadLevel: 'error' } as const;
const password = 'fine';

describe('every method of unipile-node-sdk', () => {
  let server: SimulatorProcess;
  let client: UnipileClient;
  let account: AccountResource;
  let webhook: WebhookResource;

  beforeAll(async () => {
    server = await startSimulatorProcess([]);
    client = new UnipileClient(server.url, API_KEY, settings);
    account = noted('account', client.account);
    webhook = noted('webhook', client.webhook);
  });

  afterAll(() => server.close());

  const request = (path: string, init?: RequestInit): Promise<Response> => fetch(server.url + path, init);
  const act = (path: string, body: unknown = {}) =>
    request(`/phone/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const attemptOf = async (accountId: string) => {
    const { attempts } = (await (await request('/phone/pending.json')).json()) as PhoneView;
    return attempts.find((attempt) => attempt.accountId === accountId);
  };
  const scan = async (accountId: string): Promise<void> => {
    await act(`${(await attemptOf(accountId))?.id}/scan`, { phoneNumber: '+1 202 555 0178' });
  };

  it('really validates: a checkpoint that the SDK does not know is an error', async () => {
    const pairing = { extra_params: { pairing_phone_number: '12025550143' } };
    await expect(client.account.connectWhatsapp(pairing)).rejects.toThrow();
  });

  it('LinkedIn by password and by cookie, and back', async () => {
    const member = { username: 'linkedin.member@example.com', password };
    const { account_id } = await account.connectLinkedin(member);
    expect(await account.reconnectLinkedin({ account_id, ...member })).toMatchObject({ account_id });
    const cookies = {
      access_token: member.username,
      premium_token: 'some-cookie',
      user_agent: 'Mozilla/5.0',
    };
    expect((await account.connectLinkedinWithCookie(cookies)).object).toBe('AccountCreated');
    const again = await account.reconnectLinkedinWithCookie({ account_id, ...cookies });
    expect(again.object).toBe('AccountReconnected');
  });

  it('Instagram, Messenger and X', async () => {
    const member = { username: 'member@example.com', password };
    const { account_id: instagram } = await account.connectInstagram(member);
    expect((await account.reconnectInstagram({ account_id: instagram, ...member })).object).toBe(
      'AccountReconnected',
    );
    const { account_id: messenger } = await account.connectMessenger(member);
    expect((await account.reconnectMessenger({ account_id: messenger, ...member })).object).toBe(
      'AccountReconnected',
    );
    const x = { ...member, email: 'member@example.com' };
    const { account_id: twitter } = await account.connectTwitter(x);
    expect((await account.reconnectTwitter({ account_id: twitter, ...x })).object).toBe('AccountReconnected');
  });

  it('WhatsApp and Telegram', async () => {
    for (const messenger of ['Whatsapp', 'Telegram'] as const) {
      const { account_id } = await account[`connect${messenger}`]();
      await scan(account_id);
      expect(await account.getOne(account_id)).toMatchObject({ type: messenger.toUpperCase() });
      expect((await account[`reconnect${messenger}`](account_id)).account_id).toBe(account_id);
      await scan(account_id);
    }
  });

  it('a mailbox and both authorization servers, by the generic methods', async () => {
    const user = { imap_user: 'member@mail.example', smtp_user: 'member@mail.example' };
    const servers = {
      imap_host: 'imap.mail.example',
      imap_port: 993,
      smtp_host: 'smtp.mail.example',
      smtp_port: 587,
    };
    const passwords = { imap_password: password, smtp_password: password };
    const { account_id } = await account.connect({
      provider: 'MAIL',
      ...user,
      ...servers,
      ...passwords,
      imap_encryption: 'ssl',
      sync_limit: 'NO_HISTORY_SYNC',
    });
    // The SDK's own type has no such short body; its documentation has.
    const short = { account_id, provider: 'MAIL', ...passwords } as Parameters<typeof account.reconnect>[0];
    expect((await account.reconnect(short)).object).toBe('AccountReconnected');

    const google = await new OAuthApp({ request }, 'google').signIn();
    const microsoft = await new OAuthApp({ request }, 'microsoft').signIn();
    expect((await account.connect({ provider: 'GOOGLE_OAUTH', ...google })).object).toBe('AccountCreated');
    const headers = { authorization: `Bearer ${microsoft.access_token}` };
    const me = (await (await request('/oauth/microsoft/v1.0/me', { headers })).json()) as { id: string };
    const outlook = { provider: 'OUTLOOK', ...microsoft, username: 'member@example.com', id: me.id } as const;
    expect((await account.connect(outlook)).object).toBe('AccountCreated');
  });

  it.each([
    ['captcha', 'CAPTCHA'],
    ['contract', 'CONTRACT_CHOOSER'],
    ['phone', 'PHONE_REGISTER'],
    ['app', 'IN_APP_VALIDATION'],
    ['code', '2FA'],
    ['sms', '2FA'],
    ['2fa', '2FA'],
    ['otp', 'OTP'],
  ])('the checkpoint of %s…', async (prefix, type) => {
    const answer = await account.connectLinkedin({ username: `${prefix}.sdk@example.com`, password });
    expect(answer).toMatchObject({ object: 'Checkpoint', checkpoint: { type } });
  });

  it('a checkpoint that is solved by another one', async () => {
    const { account_id } = await account.connectLinkedin({ username: 'phone.chain@example.com', password });
    const solve = (code: string) => account.solveCodeCheckpoint({ provider: 'LINKEDIN', account_id, code });
    expect(await solve('(+1)2025550143')).toMatchObject({
      object: 'Checkpoint',
      checkpoint: { type: 'OTP' },
    });
    const screen = (await attemptOf(account_id))?.screen;
    expect(await solve(screen && 'code' in screen ? screen.code : '')).toMatchObject({
      object: 'AccountCreated',
    });
    const again = { account_id, username: 'phone.chain@example.com', password };
    expect(await account.reconnectLinkedin(again)).toMatchObject({ object: 'Checkpoint', account_id });
    expect(await solve('(+1)2025550143')).toMatchObject({ object: 'Checkpoint', account_id });
    const last = (await attemptOf(account_id))?.screen;
    expect(await solve(last && 'code' in last ? last.code : '')).toEqual({
      object: 'AccountReconnected',
      account_id,
    });
  });

  it('a synchronisation, to its end', async () => {
    const member = { username: 'premium.sync@example.com', password };
    const { account_id } = await account.connectLinkedin(member);
    const sync = () => account.resyncLinkedinAccount({ account_id, linkedin_product: 'recruiter', after: 1 });
    expect((await sync()).status).toBe('SYNC_STARTED');
    await expect
      .poll(async () => (await sync()).status, { timeout: 15_000, interval: 200 })
      .toBe('SYNC_DONE');
  });

  it('accounts of every type, listed and read in every state', async () => {
    for (const type of ['ICLOUD', 'EXCHANGE', 'GOOGLE_CALENDAR', 'SLACK', 'MOBILE'])
      await act('accounts', { type });
    const { items } = await account.getAll({ limit: 250 });
    const types = new Set(items.map(({ type }) => type));
    expect(types.size).toBe(14);
    for (const status of ['STOPPED', 'ERROR', 'CREDENTIALS', 'PERMISSIONS', 'CONNECTING']) {
      for (const { id } of items) await act(`accounts/${id}/status`, { status });
      const { items: broken } = await account.getAll({ limit: 250 });
      expect(broken.every(({ sources }) => sources.every((source) => source.status === status))).toBe(true);
    }
    const [first] = items;
    expect((await account.getOne(first?.id ?? '')).id).toBe(first?.id);
    expect(await account.delete(first?.id ?? '')).toEqual({ object: 'AccountDeleted' });
  });

  it('hosted links of both types', async () => {
    const { items } = await account.getAll({ limit: 1 });
    const link = {
      api_url: server.url,
      expiresOn: new Date(Date.now() + 600_000).toISOString(),
      name: 'user-1',
      notify_url: 'https://host.test/notify',
      success_redirect_url: 'https://host.test/done',
      failure_redirect_url: 'https://host.test/failed',
    };
    const create = { ...link, type: 'create' as const, providers: ['LINKEDIN' as const, 'GOOGLE' as const] };
    expect((await account.createHostedAuthLink(create)).object).toBe('HostedAuthUrl');
    const reconnect = { ...link, type: 'reconnect', reconnect_account: items[0]?.id ?? '' } as const;
    const { url } = await account.createHostedAuthLink(reconnect);
    expect((await fetch(url)).status).toBe(200);
  });

  it('webhooks of every source', async () => {
    const { items } = await account.getAll({ limit: 1 });
    const account_ids = items.map(({ id }) => id);
    const request_url = `${server.url}/nowhere`;
    const ids = await Promise.all([
      webhook.create({ source: 'account_status', request_url, account_ids, name: 'one', enabled: true }),
      webhook.create({ source: 'messaging', request_url, events: ['message_received'] }),
      webhook.create({ source: 'email', request_url, events: ['mail_received'] }),
      webhook.create({ source: 'email_tracking', request_url, events: ['mail_opened'] }),
    ]);
    expect((await webhook.getAll()).items).toHaveLength(4);
    for (const { webhook_id } of ids) {
      expect(await webhook.delete(webhook_id)).toEqual({ object: 'WebhookDeleted' });
    }
  });

  it('has been called', () => {
    const all = [...methodsOf('account', client.account), ...methodsOf('webhook', client.webhook)];
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((method) => !called.has(method))).toEqual([]);
  });
});
