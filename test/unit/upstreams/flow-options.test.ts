import { describe, expect, it } from 'vitest';
import type { MethodId, ProviderId } from '../../../src/contract/types.js';
import { unipileV1, type FlowOptions } from '../../../src/server/index.js';
import { createSimulator } from '../../../src/simulator/index.js';

/** What reaches the wire of all that a host can say, for each way in, when it is begun, begun again, and hosted. */

const proxy = { protocol: 'socks5', host: 'proxy.example.com', port: 1080 } as const;

const ALL: FlowOptions = {
  country: 'fr',
  ip: '203.0.113.7',
  proxy,
  syncLimit: { chats: 10, messages: 0 },
  disabledFeatures: ['linkedin_recruiter'],
  recruiterContractId: 'contract-1',
};

const place = { country: 'FR', ip: '203.0.113.7' };
const features = { disabled_features: ['linkedin_recruiter'] };
const history = { sync_limit: { chats: 10, messages: 0 } };
const none = { sync_limit: 'NO_HISTORY_SYNC' };

type Body = Readonly<Record<string, unknown>>;

interface Way {
  readonly provider: ProviderId;
  readonly method: MethodId;
  readonly values: Readonly<Record<string, string>>;
  readonly typed: Body;
  readonly said: Body;
  /** Where a reconnection has another body. */
  readonly again?: Body;
}

const login = { username: 'member@example.com', password: 'fine' };
const linkedin = { ...place, proxy, ...features, ...history, recruiter_contract_id: 'contract-1' };
const instagram = { ...place, proxy, ...features, ...history };
const whatsapp = { ...place, proxy, ...features };
const tokens = { refresh_token: 'refresh', access_token: 'access', username: 'm@example.com', id: 'm-1' };
const { refresh_token, access_token } = tokens;
const settings = {
  imap_user: 'member@example.com',
  imap_password: 'fine',
  imap_host: 'imap.example.com',
  imap_encryption: 'ssl',
  smtp_host: 'smtp.example.com',
};
const passwords = { imap_password: 'fine', smtp_password: 'fine' };
const agent = { user_agent: 'Browser/1.0' };

const WAYS: readonly Way[] = [
  {
    provider: 'linkedin',
    method: 'password',
    values: login,
    typed: { provider: 'LINKEDIN', ...login },
    said: linkedin,
  },
  {
    provider: 'linkedin',
    method: 'cookies',
    values: { cookie_li_at: 'li_at', cookie_li_a: 'li_a', ...agent },
    typed: { provider: 'LINKEDIN', access_token: 'li_at', premium_token: 'li_a', ...agent },
    said: linkedin,
  },
  { provider: 'whatsapp', method: 'qr', values: {}, typed: { provider: 'WHATSAPP' }, said: whatsapp },
  {
    provider: 'whatsapp',
    method: 'pairing',
    values: { phone: '(+33)0612345678' },
    typed: { provider: 'WHATSAPP', pairing_phone_number: '33612345678' },
    said: whatsapp,
  },
  {
    provider: 'telegram',
    method: 'qr',
    values: {},
    typed: { provider: 'TELEGRAM' },
    said: { proxy, ...features },
  },
  {
    provider: 'instagram',
    method: 'password',
    values: login,
    typed: { provider: 'INSTAGRAM', ...login },
    said: instagram,
  },
  {
    provider: 'instagram',
    method: 'cookies',
    values: { cookie_sessionid: 'sessionid', ...agent },
    typed: { provider: 'INSTAGRAM', sessionid: 'sessionid', ...agent },
    said: instagram,
  },
  {
    provider: 'messenger',
    method: 'password',
    values: login,
    typed: { provider: 'MESSENGER', ...login },
    said: { ...features, ...history },
  },
  {
    provider: 'x',
    method: 'password',
    values: { ...login, email: 'member@example.com' },
    typed: { provider: 'TWITTER', ...login, email: 'member@example.com' },
    said: features,
  },
  {
    provider: 'google',
    method: 'oauth',
    values: tokens,
    typed: { provider: 'GOOGLE_OAUTH', refresh_token, access_token },
    said: { ...features, ...none },
    again: { provider: 'GOOGLE_OAUTH', refresh_token, access_token, ...features },
  },
  {
    provider: 'microsoft',
    method: 'oauth',
    values: tokens,
    typed: { provider: 'OUTLOOK', ...tokens },
    said: { ...features, ...none },
    again: { provider: 'OUTLOOK', ...tokens, ...features },
  },
  {
    provider: 'imap',
    method: 'imap',
    values: { ...settings, imap_port: '993', smtp_port: '587' },
    typed: {
      provider: 'MAIL',
      ...settings,
      ...passwords,
      imap_port: 993,
      smtp_port: 587,
      smtp_user: 'member@example.com',
    },
    said: { ...features, ...none },
    again: { provider: 'MAIL', ...passwords, ...features },
  },
];

function open() {
  const bodies: Body[] = [];
  const statuses: number[] = [];
  const simulator = createSimulator({ apiKey: 'key' });
  const upstream = unipileV1({
    dsn: 'https://simulator.test',
    apiKey: 'key',
    hosted: { bypass_success_screen: true, sync_limit: { MESSAGING: { chats: 1 } } },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      bodies.push((await request.clone().json()) as Body);
      const response = await simulator.fetch(request);
      statuses.push(response.status);
      return response;
    },
  });
  const signal = new AbortController().signal;
  return {
    bodies,
    statuses,
    begin: ({ provider, method, values }: Way, options: FlowOptions, upstreamId?: string) =>
      upstream.begin(
        {
          intent: upstreamId ? 'reconnect' : 'connect',
          provider,
          method,
          values,
          options,
          ...(upstreamId ? { upstreamId } : {}),
        },
        signal,
      ),
    link: (provider: ProviderId, options: FlowOptions, upstreamId?: string) =>
      upstream.hostedLink(
        {
          intent: upstreamId ? 'reconnect' : 'connect',
          provider,
          expiresAt: Date.now() + 60_000,
          notifyUrl: 'https://host.test/notify',
          successUrl: 'https://host.test/success',
          failureUrl: 'https://host.test/failure',
          name: 'flow-1',
          options,
          ...(upstreamId ? { upstreamId } : {}),
        },
        signal,
      ),
  };
}

describe.each(WAYS)('$provider by $method', (way) => {
  it('is begun with what the host says, as far as the provider takes it', async () => {
    const { bodies, statuses, begin } = open();
    await begin(way, ALL);
    expect(bodies).toEqual([{ ...way.typed, ...way.said }]);
    // Tokens that nobody has issued and a contract that is not there are all that may be refused.
    if (way.method !== 'oauth' && way.provider !== 'linkedin') expect(statuses[0]).toBeLessThan(300);
  });

  it('is reconnected with the same, and a mailbox without what it takes at the beginning alone', async () => {
    const { bodies, begin } = open();
    await begin(way, ALL, 'account-1');
    expect(bodies).toEqual([way.again ?? { ...way.typed, ...way.said }]);
  });

  it('is begun with nothing where the host says nothing', async () => {
    const { bodies, begin } = open();
    await begin(way, {});
    expect(bodies).toEqual([way.typed]);
  });
});

describe('a hosted link', () => {
  it.each([
    ['linkedin', { sync_limit: { MESSAGING: { chats: 10, messages: 0 } } }],
    ['instagram', { sync_limit: { MESSAGING: { chats: 10, messages: 0 } } }],
    ['google', { sync_limit: { MAILING: 'NO_HISTORY_SYNC' } }],
    ['imap', { sync_limit: { MAILING: 'NO_HISTORY_SYNC' } }],
    // Where a provider takes none, what is said for every link stands.
    ['whatsapp', { sync_limit: { MESSAGING: { chats: 1 } } }],
  ] as const)('is made with what the host says of the flow: %s', async (provider, limit) => {
    const { bodies, statuses, link } = open();
    await link(provider, ALL);
    expect(bodies[0]).toMatchObject({ bypass_success_screen: true, proxy, ...features, ...limit });
    expect(Object.keys(bodies[0] ?? {})).not.toContain('country');
    expect(statuses).toEqual([201]);
  });
});

describe('where the user is', () => {
  const [linkedinWay] = WAYS;
  if (!linkedinWay) throw new Error('There is no way.');

  it.each([
    [{ ip: '2001:db8::7' }, 'ip'],
    [{ ip: '203.0.113.256' }, 'ip'],
    [{ ip: '203.0.113' }, 'ip'],
    [{ ip: '203.0.113.7.' }, 'ip'],
    [{ country: 'France' }, 'country'],
  ])('is left out in a form that would have the login refused: %j', async (options, name) => {
    const { bodies, begin } = open();
    expect(await begin(linkedinWay, options)).toMatchObject({ kind: 'succeeded' });
    expect(bodies[0]).not.toHaveProperty(name);
  });

  it.each(['::ffff:203.0.113.7', ' 203.0.113.7\n'])(
    'is taken from what a server says of a connection: %j',
    async (ip) => {
      const { bodies, begin } = open();
      await begin(linkedinWay, { ip });
      expect(bodies[0]).toMatchObject({ ip: '203.0.113.7' });
    },
  );
});
