import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem, ProviderList } from '../../src/contract/types.js';
import { ExampleVisitor, exampleNames, RunningExample } from './example.js';

const root = join(import.meta.dirname, '../..');

describe.each(exampleNames)('the example for %s', (name) => {
  let example: RunningExample;
  let sales: ExampleVisitor;
  let support: ExampleVisitor;

  beforeAll(async () => {
    example = await RunningExample.start(name);
    sales = await example.signIn('sales');
    support = await example.signIn('support');
  });
  afterAll(() => example?.end());

  it('shows who is not signed in a way to do so, and nothing else', async () => {
    const nobody = new ExampleVisitor(example);
    expect(await nobody.page()).toContain('type="password"');
    const reply = await nobody.send('GET', 'providers');
    expect([reply.status, await codeOf(reply)]).toEqual([401, 'session.required']);
  });

  it('signs nobody in by a wrong password, or from the page of a stranger', async () => {
    const wrong = await example.postForm('/sign-in', { name: 'sales', password: 'support-password' });
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
    const right = { name: 'sales', password: 'sales-password' };
    const strange = await example.postForm('/sign-in', right, 'https://stranger.example');
    expect([strange.status, strange.headers.get('set-cookie')]).toEqual([403, null]);
    const { headers } = await example.postForm('/sign-in', right);
    expect(headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax$/);
  });

  it('shows who is signed in their accounts, and what can be connected', async () => {
    expect(await sales.page()).toMatch(/<account-list>[^]*<connect-account-button>/);
    const { items } = (await (await sales.send('GET', 'providers')).json()) as ProviderList;
    expect(items.map(({ id }) => id)).toContain('linkedin');
  });

  // Next bundles the kit itself.
  it.skipIf(name === 'next')(
    'serves the kit with the parts that come later, and nothing around it',
    async () => {
      const entry = await fetch(`${example.url}/kit/connect-account-kit.js`);
      const [, part = ''] = /"\.\/(parts\/kit-[\w-]+\.js)"/.exec(await entry.text()) ?? [];
      const later = await fetch(`${example.url}/kit/${part}`);
      for (const { headers } of [entry, later])
        expect(headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(await later.text()).toContain('account-list');
      for (const path of ['absent.js', '..%2f..%2fpackage.json', 'parts']) {
        expect((await fetch(`${example.url}/kit/${path}`)).status).toBe(404);
      }
    },
  );

  it('connects LinkedIn by password for one user, and says so at once in that user’s open page', async () => {
    const page = await EventReader.open(sales);
    const flow = await sales.connectLinkedIn('member-of-sales@example.com');
    expect(flow.step.kind).toBe('done');
    const [account] = await sales.accounts();
    expect(account?.provider).toBe('linkedin');
    await page.until(`{"type":"account","id":"${String(account?.id)}"}`);

    expect(await support.accounts()).toEqual([]);
    const reply = await support.send('GET', `accounts/${String(account?.id)}`);
    expect([reply.status, await codeOf(reply)]).toEqual([404, 'account.not-found']);

    // Still the same stream: what comes later comes at once, too.
    await sales.send('PATCH', `accounts/${String(account?.id)}`, { body: '{"name":"Renamed"}' });
    await page.until(`{"type":"account","id":"${String(account?.id)}"}`);
    await page.close();
  });

  it('holds no hint back to compress it', async () => {
    const page = await EventReader.open(sales, { 'accept-encoding': 'gzip, deflate, br' });
    expect(page.headers.get('content-encoding')).toBeNull();
    expect(page.headers.get('content-type')).toBe('text/event-stream');
    await page.close();
  });

  it('notices that a page has gone', async () => {
    const pages = await Promise.all(Array.from({ length: 20 }, () => EventReader.open(support)));
    const refused = await support.send('GET', 'events');
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'events.too-many']);
    await Promise.all(pages.map((page) => page.close()));
    await expect.poll(() => canOpen(support), { timeout: 10_000 }).toBe(true);
  });

  it('refuses a write that comes from the page of a stranger, whatever cookie it brings', async () => {
    const reply = await sales.send('POST', 'flows', {
      body: '{"intent":"connect"}',
      headers: { origin: 'https://stranger.example' },
    });
    expect([reply.status, await codeOf(reply)]).toEqual([403, 'request.forbidden-origin']);
  });

  it('refuses a body of two megabytes with the kit’s own problem', async () => {
    const body = JSON.stringify({ intent: 'connect', text: 'x'.repeat(2 * 1024 * 1024) });
    const reply = await sales.send('POST', 'flows', { body });
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect([reply.status, await codeOf(reply)]).toEqual([413, 'request.body-too-large']);
  });

  it('ends when it is asked to, though a page listens', async () => {
    const page = await EventReader.open(sales);
    const [code] = await Promise.all([example.end(), page.end()]);
    // Next says which signal it was.
    expect(code).toBe(name === 'next' ? 143 : 0);
  });

  it('works behind a proxy that ends TLS', async () => {
    const behind = await RunningExample.start(name, 'https://app.example.com');
    try {
      const right = { name: 'sales', password: 'sales-password' };
      const reply = await behind.postForm('/sign-in', right);
      expect(reply.headers.get('set-cookie')).toMatch(/; Secure$/);
      expect(reply.headers.get('location')).toBe('/');
      const flow = await (await behind.signIn('sales')).connectLinkedIn('member-of-sales@example.com');
      expect(flow.step.kind).toBe('done');
    } finally {
      await behind.end();
    }
  });
});

describe('the examples', () => {
  it.each(['connect.js', 'sessions.js', 'pages.js'])('all have the same %s', (file) => {
    const texts = exampleNames
      .filter((name) => name !== 'next' || file !== 'pages.js')
      .map((name) => readFileSync(join(root, 'examples', name, name === 'next' ? 'lib' : '.', file), 'utf8'));
    expect(new Set(texts).size).toBe(1);
  });

  it.each(['manifest.json', 'config.js', 'background.js'])(
    'and docs show the same %s of the extension',
    (file) => {
      const text = readFileSync(join(root, 'examples/extension', file), 'utf8').trim();
      const docs = readFileSync(join(root, 'docs/extension.md'), 'utf8');
      expect(docs).toContain(text);
    },
  );
});

async function codeOf(reply: Response): Promise<string> {
  return ((await reply.json()) as Problem).code;
}

async function canOpen(visitor: ExampleVisitor): Promise<boolean> {
  const stop = new AbortController();
  const { ok } = await visitor.send('GET', 'events', { signal: stop.signal });
  stop.abort();
  return ok;
}

/** A page that listens: what its stream has brought so far. */
class EventReader {
  readonly headers: Headers;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #stop: AbortController;
  #text = '';

  private constructor(reply: Response, stop: AbortController) {
    if (!reply.ok || !reply.body) throw new Error(`No stream: ${String(reply.status)}`);
    this.headers = reply.headers;
    this.#reader = reply.body.getReader();
    this.#stop = stop;
  }

  static async open(visitor: ExampleVisitor, headers: Record<string, string> = {}): Promise<EventReader> {
    const stop = new AbortController();
    return new EventReader(await visitor.send('GET', 'events', { signal: stop.signal, headers }), stop);
  }

  /** Reads until this has come, and forgets all before it. */
  async until(wanted: string): Promise<void> {
    const decoder = new TextDecoder();
    while (!this.#text.includes(wanted)) {
      const { done, value } = await this.#reader.read();
      if (done) throw new Error(`The stream ended without ${wanted}.`);
      this.#text += decoder.decode(value, { stream: true });
    }
    this.#text = this.#text.slice(this.#text.indexOf(wanted) + wanted.length);
  }

  /** Reads until the server ends it. */
  async end(): Promise<void> {
    while (!(await this.#reader.read()).done);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#reader.closed.catch(() => undefined);
  }
}
