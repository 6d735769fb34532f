import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createHarness } from './harness.js';

describe('the scripts and styles of the simulator’s pages', () => {
  it.each([
    '/phone/phone.js',
    '/hosted/assets/wizard.js',
    '/oauth/consent.js',
    '/vendor/challenge.js',
    '/vendor/v2/some-key/api.js',
  ])('%s is a file of its own that compiles', async (path) => {
    const response = await createHarness().request(path);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const text = await response.text();
    expect(() => new Script(text)).not.toThrow();
  });

  it.each(['/phone/phone.css', '/hosted/assets/page.css', '/oauth/page.css', '/vendor/page.css'])(
    '%s is a file of its own',
    async (path) => {
      const response = await createHarness().request(path);
      expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    },
  );
});

describe('the captcha’s vendor', () => {
  it('may be framed by anybody', async () => {
    const page = await createHarness().request('/vendor/challenge?key=some-key');
    expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors \*$/);
  });

  async function solve(pick: (wanted: string, choices: readonly string[]) => string) {
    const { request } = createHarness();
    const post = async (path: string, body: unknown) =>
      (await request(path, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<
        Record<string, unknown>
      >;
    const puzzle = await post('/vendor/puzzles', { data: 'some-data' });
    const choice = pick(String(puzzle['wanted']), puzzle['choices'] as string[]);
    const answer = () => post(`/vendor/puzzles/${String(puzzle['id'])}`, { choice, key: 'some-key' });
    return [(await answer())['token'], (await answer())['token']];
  }

  it('gives a token in its own form for the right picture, once', async () => {
    const [token, again] = await solve((wanted) => wanted);
    expect(token).toMatch(/^[\w-]{22}\|.*\|pk=some-key\|/);
    expect(again).toBeNull();
  });

  it('gives nothing for another picture', async () => {
    const [token] = await solve((wanted, choices) => choices.find((choice) => choice !== wanted) ?? '');
    expect(token).toBeNull();
  });
});
