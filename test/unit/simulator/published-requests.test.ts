import { beforeEach, describe, expect, it } from 'vitest';
import { createHarness, errorOf, ORIGIN, type Harness } from './harness.js';
import { publishedSchema } from './published/published.js';

/* Every request body that is published is taken as a whole and with what it must have alone, and no other is. */

/** A value for each field, by its name, that its schema allows. */
const VALUES: Readonly<Record<string, unknown>> = {
  disabled_features: ['linkedin_recruiter', 'linkedin_sales_navigator', 'linkedin_organizations_mailboxes'],
  username: 'member@example.com',
  password: 'fine',
  user_agent: 'Mozilla/5.0',
  recruiter_contract_id: 'contract-1',
  country: 'FR',
  ip: '203.0.113.7',
  proxy: { protocol: 'socks5', host: 'proxy.example', port: 1080, username: 'user', password: 'fine' },
  sync_limit: { chats: 10, messages: '2026-01-01T00:00:00.000Z' },
  access_token: 'some-cookie',
  premium_token: 'another-cookie',
  pairing_phone_number: '33612345678',
  sessionid: 'some-session',
  email: 'member@example.com',
  imap_user: 'member@mail.example',
  imap_password: 'fine',
  imap_host: 'imap.mail.example',
  imap_port: 993,
  imap_encryption: 'tls',
  smtp_user: 'member@mail.example',
  smtp_password: 'fine',
  smtp_host: 'smtp.mail.example',
  smtp_port: 465,
  refresh_token: 'some-token',
  id: 'some-id',
  account_id: 'unknown',
  code: '123456',
  type: 'create',
  providers: [
    'LINKEDIN',
    'WHATSAPP',
    'INSTAGRAM',
    'MESSENGER',
    'TELEGRAM',
    'GOOGLE',
    'OUTLOOK',
    'TWITTER',
    'MAIL',
  ],
  reconnect_account: 'unknown',
  api_url: ORIGIN,
  expiresOn: '2026-01-01T00:10:00.000Z',
  name: 'user-1',
  success_redirect_url: 'https://host.test/done',
  failure_redirect_url: 'https://host.test/failed',
  notify_url: 'https://host.test/notify',
  bypass_success_screen: true,
  single_use: true,
  disabled_options: ['credentials_auth', 'cookie_auth', 'autoproxy', 'proxy'],
  unilogin: { publisher_name: 'Host', tab_name: 'Connect', track_last_visited_page: false },
  source: 'account_status',
  request_url: 'https://host.test/hook',
  format: 'json',
  account_ids: ['some-account'],
  enabled: true,
  headers: [{ key: 'Content-Type', value: 'application/json' }],
  events: ['message_received'],
  data: [{ name: 'account_id', key: 'id' }],
};

interface Field {
  readonly const?: unknown;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
}

interface Published {
  readonly properties: Readonly<Record<string, Field>>;
  readonly required: readonly string[];
}

const bodies = [
  ...['LinkedinCredentials', 'LinkedinCookie', 'Whatsapp', 'Telegram', 'InstagramCredentials'],
  ...['InstagramCookie', 'Messenger', 'Twitter', 'Mail', 'GoogleOauth', 'Outlook'],
].map((name) => [`Create.${name}`, '/accounts'] as const);

const all = [
  ...bodies,
  ['SolveCheckpointBody', '/accounts/checkpoint'],
  ['ResendCheckpointBody', '/accounts/checkpoint/resend'],
  ['HostedLink.Create', '/hosted/accounts/link'],
  ['HostedLink.Reconnect', '/hosted/accounts/link'],
  ['WebhookCreate', '/webhooks'],
] as const;

/** Two fields mean something else in one place each. */
const OWN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'HostedLink.Create': { sync_limit: { MAILING: 'NO_HISTORY_SYNC', MESSAGING: { chats: 0 } } },
  'HostedLink.Reconnect': { type: 'reconnect', sync_limit: { MESSAGING: { messages: 5 } } },
};

const schemaOf = (name: string): Published => publishedSchema(name) as unknown as Published;

function valueOf(name: string, field: string): unknown {
  const { const: only, $ref, enum: choices } = schemaOf(name).properties[field] ?? {};
  if (only !== undefined) return only;
  if ($ref?.endsWith('MailSyncLimit')) return 'NO_HISTORY_SYNC';
  return OWN[name]?.[field] ?? VALUES[field] ?? choices?.[0];
}

const bodyWith = (name: string, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, valueOf(name, field)]));

/** Whether the body itself was refused. What it names may be unknown or refused all the same. */
const isRefused = (said: string): boolean =>
  /errors\/(missing|invalid)_parameters|malformed|invalid_url/.test(said);

let harness: Harness;
beforeEach(() => {
  harness = createHarness();
});

const send = async (path: string, body: object): Promise<string> => {
  const answer = await harness.api('POST', path, body);
  return answer.status < 300 ? String(answer.status) : errorOf(answer);
};

describe.each(all)('%s', (name, path) => {
  const { properties, required } = schemaOf(name);
  const whole = bodyWith(name, Object.keys(properties));

  it('is taken with every field, with those it must have alone, and with one that nobody knows', async () => {
    // A contract is Recruiter's own and is checked when it is named.
    const { recruiter_contract_id: _contract, ...known } = whole;
    expect(isRefused(await send(path, known)), JSON.stringify(known)).toBe(false);
    harness = createHarness();
    const least = bodyWith(name, required);
    expect(isRefused(await send(path, least)), JSON.stringify(least)).toBe(false);
    harness = createHarness();
    expect(isRefused(await send(path, { ...least, nobody_knows: 1 }))).toBe(false);
  });

  it.each(required)('is refused without %s', async (field) => {
    const { [field]: _left, ...rest } = bodyWith(name, required);
    expect(await send(path, rest)).toMatch(/^400 errors\/(missing|invalid)_parameters$/);
  });

  it.each(Object.keys(properties))('is refused with a %s of another type', async (field) => {
    const wrong = typeof valueOf(name, field) === 'object' ? 7 : { not: 'that' };
    expect(await send(path, { ...bodyWith(name, required), [field]: wrong })).toBe(
      '400 errors/invalid_parameters',
    );
  });
});

describe('a moment', () => {
  it.each(['2026-01-01T00:10:00Z', '2026-01-01T00:10:00.00Z', '2026-01-01T00:10:00.000+00:00', '2026-01-01'])(
    'is refused unless it has three digits of milliseconds and a Z: %s',
    async (expiresOn) => {
      const link = bodyWith('HostedLink.Create', schemaOf('HostedLink.Create').required);
      expect(await send('/hosted/accounts/link', { ...link, expiresOn })).toBe(
        '400 errors/invalid_parameters',
      );
      const login = bodyWith('Create.Messenger', ['provider', 'username', 'password']);
      expect(await send('/accounts', { ...login, sync_limit: { chats: expiresOn } })).toBe(
        '400 errors/invalid_parameters',
      );
    },
  );
});
