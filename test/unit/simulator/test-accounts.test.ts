import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type SimulatorServer } from '../../../src/simulator/node.js';
import { OAuthApp } from './oauth-client.js';

/* Every test account of `docs/simulator.md`, at every provider, over HTTP: where the page says that one has it, and where not. */

const PROVIDERS = ['LinkedIn', 'Instagram', 'Messenger', 'X', 'IMAP', 'Google', 'Microsoft'] as const;
type Provider = (typeof PROVIDERS)[number];

/** What the first answer is, where a provider has the account: a status, and the checkpoint's or the error's type. */
const ANSWERS: Readonly<Record<string, string>> = {
  '2fa': '202 2FA APP',
  sms: '202 2FA SMS',
  code: '202 2FA',
  otp: '202 OTP',
  app: '202 IN_APP_VALIDATION',
  phone: '202 PHONE_REGISTER',
  captcha: '202 CAPTCHA',
  contract: '202 CONTRACT_CHOOSER',
  chain: '202 IN_APP_VALIDATION',
  'chain-sms-otp': '202 2FA SMS',
  premium: '201 AccountCreated',
  multi: '401 errors/multiple_sessions',
  expired: '202 2FA SMS',
  slow: '201 AccountCreated',
  restricted: '403 errors/account_restricted',
  down: '503 errors/service_unavailable',
  'error-proxy_error': '502 errors/proxy_error',
  'anything-else': '201 AccountCreated',
};

/** How the page writes those whose name says more. */
const WRITTEN: Readonly<Record<string, string>> = {
  'chain-A-B-…@…': 'chain-sms-otp',
  'error-TYPE@…': 'error-proxy_error',
  'anything else': 'anything-else',
};

const SLOW_MS = 400;

let server: SimulatorServer;
/** The providers that have an account, by the start of its username. */
const documented = new Map<string, readonly string[]>();

beforeAll(async () => {
  server = await startSimulator({ port: 0, apiKey: 'key', slowLoginMs: SLOW_MS });
  const page = await readFile(new URL('../../../docs/simulator.md', import.meta.url), 'utf8');
  const table = /^\| username .*\n(?:\|.*\n)+/m.exec(page)?.[0] ?? '';
  for (const line of table.trim().split('\n').slice(2)) {
    const [name = '', , where = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    const written = name.replaceAll('`', '');
    const providers = where.startsWith('all') || where.startsWith('where') ? PROVIDERS : where.split(', ');
    documented.set(WRITTEN[written] ?? written.replace('…', ''), providers);
  }
});

afterAll(() => server.close());

async function bodyOf(provider: Provider, address: string): Promise<object> {
  const request = (path: string, init?: RequestInit) => fetch(server.url + path, init);
  const credentials = { username: address, password: 'fine' };
  switch (provider) {
    case 'LinkedIn':
      return { provider: 'LINKEDIN', ...credentials };
    case 'Instagram':
      return { provider: 'INSTAGRAM', ...credentials };
    case 'Messenger':
      return { provider: 'MESSENGER', ...credentials };
    case 'X':
      return { provider: 'TWITTER', ...credentials, email: address };
    case 'IMAP': {
      const servers = { imap_host: 'imap.mail.example', smtp_host: 'smtp.mail.example' };
      const users = { imap_user: address, smtp_user: address, imap_password: 'fine', smtp_password: 'fine' };
      const ports = { imap_port: 993, imap_encryption: 'ssl', smtp_port: 587 };
      return { provider: 'MAIL', ...servers, ...users, ...ports };
    }
    case 'Google':
      return { provider: 'GOOGLE_OAUTH', ...(await new OAuthApp({ request }, 'google').signIn(address)) };
    case 'Microsoft': {
      const tokens = await new OAuthApp({ request }, 'microsoft').signIn(address);
      const headers = { authorization: `Bearer ${tokens.access_token}` };
      const me = (await (await request('/oauth/microsoft/v1.0/me', { headers })).json()) as { id: string };
      return { provider: 'OUTLOOK', ...tokens, username: address, id: me.id };
    }
  }
}

interface Reply {
  readonly object?: string;
  readonly type?: string;
  readonly checkpoint?: { readonly type: string; readonly source?: string };
}

async function firstAnswer(provider: Provider, address: string): Promise<string> {
  const response = await fetch(`${server.url}/api/v1/accounts`, {
    method: 'POST',
    headers: { 'X-API-KEY': 'key', 'content-type': 'application/json' },
    body: JSON.stringify(await bodyOf(provider, address)),
  });
  const { object, type, checkpoint } = (await response.json()) as Reply;
  const said = checkpoint ? [checkpoint.type, checkpoint.source] : [type ?? object];
  return [response.status, ...said].filter((part) => part !== undefined).join(' ');
}

/** A chain is asked where the provider can ask for all of it. */
const CHAINABLE: readonly string[] = ['LinkedIn', 'Messenger'];

describe.each(PROVIDERS)('at %s', (provider) => {
  it.each(Object.keys(ANSWERS))('an account that begins with %s does what the page says', async (name) => {
    const has =
      documented.get(name)?.includes(provider) && (name !== 'chain-sms-otp' || CHAINABLE.includes(provider));
    const startedAt = performance.now();
    const said = await firstAnswer(provider, `${name}@${provider.toLowerCase()}.example`);
    expect(said).toBe(has ? ANSWERS[name] : '201 AccountCreated');
    if (name === 'slow') expect(performance.now() - startedAt).toBeGreaterThanOrEqual(SLOW_MS - 10);
  });
});

it('The page lists these accounts and no others', () => {
  expect([...documented.keys()].toSorted()).toEqual(Object.keys(ANSWERS).toSorted());
});
