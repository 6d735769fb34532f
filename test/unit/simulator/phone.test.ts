import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../src/simulator/index.js';
import { createHarness } from './harness.js';

const get = (path: string, phoneEmbedders?: readonly string[]): Promise<Response> => {
  const simulator = createSimulator({ apiKey: 'key', ...(phoneEmbedders && { phoneEmbedders }) });
  return simulator.fetch(new Request(`http://simulator.test${path}`));
};

describe('the phone’s page', () => {
  it('needs no key and keeps to a strict content security policy', async () => {
    const page = await get('/phone');
    const html = await page.text();
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(html).not.toMatch(/<style|style="|<script>|\son\w+=/);
    expect(html).toContain('<h1>Phone</h1>');
  });

  it('may be framed by this machine only, or by whom the option names', async () => {
    const policy = async (embedders?: readonly string[]) =>
      (await get('/phone', embedders)).headers.get('content-security-policy');
    expect(await policy()).toContain("frame-ancestors 'self' http://localhost:* http://127.0.0.1:*");
    expect(await policy(['https://demo.test'])).toMatch(/frame-ancestors https:\/\/demo\.test$/);
  });

  it('serves its script and styles as files of their own; the script compiles', async () => {
    const script = await get('/phone/phone.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const text = await script.text();
    expect(() => new Script(text)).not.toThrow();
    expect((await get('/phone/phone.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('leads to it from the root', async () => {
    const response = await get('/');
    expect([response.status, response.headers.get('location')]).toEqual([302, 'phone']);
  });
});

describe('what the phone shows', () => {
  it('lists every test account, and nothing else to begin with', async () => {
    const view = await createHarness().phone();
    expect(view).toMatchObject({ attempts: [], accounts: [], wrongPassword: 'wrong' });
    expect(view.testAccounts.map(({ username }) => username.split('@')[0])).toEqual(
      [
        ['2fa', 'sms', 'code', 'otp', 'app', 'phone', 'captcha', 'contract', 'chain', 'premium', 'multi'],
        ['expired', 'slow', 'restricted', 'down', 'member'],
      ].flat(),
    );
    const providersOf = (name: string) =>
      view.testAccounts.find(({ username }) => username.startsWith(name))?.providers;
    expect(providersOf('otp')).toEqual(['LinkedIn', 'Messenger']);
    expect(providersOf('captcha')).toEqual(['LinkedIn']);
    expect(providersOf('slow')).toContain('IMAP');
    expect(view.phoneNumbers.length).toBeGreaterThan(1);
  });

  it('shows several attempts, the newest first, with their age and what is left of them', async () => {
    const { clock, login, phone } = createHarness();
    await login('sms@example.com');
    await clock.advance(10_000);
    await login('app@example.com');
    expect((await phone()).attempts).toMatchObject([
      {
        handle: 'app@example.com',
        ageMs: 0,
        expiresInMs: 300_000,
        screen: { kind: 'approval', sentAgoMs: 0 },
      },
      {
        handle: 'sms@example.com',
        ageMs: 10_000,
        expiresInMs: 290_000,
        screen: { kind: 'sms', sentAgoMs: 10_000 },
      },
    ]);
  });

  it('shows no slow login and no password anywhere', async () => {
    const { clock, login, phone } = createHarness();
    void login('slow@example.com', 'canary-password');
    await login('sms@example.com', 'canary-password');
    await clock.advance(0);
    expect(JSON.stringify(await phone())).not.toContain('canary');
  });
});

describe('acting on the phone', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://elsewhere.test' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: 'http://simulator.test' }, 200],
    [{}, 200],
  ])('from a request with %o answers %i', async (headers, status) => {
    const { act, login, attempt } = createHarness();
    await login('app@example.com');
    expect((await act(`${(await attempt()).id}/approve`, {}, headers)).status).toBe(status);
  });

  it('answers 404 for an attempt or an account that is not there, or shows something else', async () => {
    const { act, login, attempt } = createHarness();
    await login('sms@example.com');
    const { id } = await attempt();
    for (const path of [`${id}/approve`, `${id}/deny`, 'unknown/approve', 'accounts/unknown/sign-out']) {
      expect((await act(path)).status).toBe(404);
    }
    expect((await act(`${id}/scan`, { phoneNumber: '+1 202 555 0143' })).status).toBe(404);
  });
});
