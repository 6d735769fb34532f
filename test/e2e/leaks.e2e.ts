import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderId } from '../../src/contract/types.js';
import { openBrowser, visit } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { startDemo, type RunningDemo } from '../support/demo.js';

/** In every password and code that is typed here, and in nothing else. */
const CANARY = 'Zq7KanarienvogelX9';
/** Typed as well, and not secret: where this is not found, the search is at fault. */
const KNOWN = 'known.member@example.com';

type Way = readonly [
  what: string,
  provider: ProviderId,
  method: 'cookies' | undefined,
  forms: readonly Readonly<Record<string, string>>[],
];

const mailServers = { imap_host: 'imap.example.com', smtp_host: 'smtp.example.com' };

const WAYS: readonly Way[] = [
  [
    'as cookies of LinkedIn',
    'linkedin',
    'cookies',
    [{ cookie_li_at: `${CANARY}-li_at`, cookie_li_a: `${CANARY}-li_a` }],
  ],
  ['as a cookie of Instagram', 'instagram', 'cookies', [{ cookie_sessionid: `${CANARY}-id` }]],
  [
    'as the password of a mailbox',
    'imap',
    undefined,
    [{ imap_user: 'leak.member@example.com' }, { ...mailServers, imap_password: CANARY }],
  ],
  [
    'as the password of X',
    'x',
    undefined,
    [{ username: 'leak_member', email: 'leak.member@example.com', password: CANARY }],
  ],
  [
    'as the password of Messenger',
    'messenger',
    undefined,
    [{ username: 'leak.messenger@example.com', password: CANARY }],
  ],
];

describe('What is secret', () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;
  /** Addresses that were asked for, and everything that was answered. */
  const traffic: string[] = [];

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    visitor = await visit(browser, demo, { expected: /net::ERR_|status of 503/ });
    visitor.page.on('request', (request) => traffic.push(request.url()));
    visitor.page.on('response', async (response) => {
      const isStream = response.headers()['content-type']?.startsWith('text/event-stream');
      if (isStream) return;
      traffic.push(await response.text().catch(() => ''));
    });
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  it('is nowhere once it was used: not on disk, in a log, in an answer, in an address or in the page', async () => {
    await visitor.open('/welcome');
    await visitor.wizard.choose('linkedin');
    await visitor.wizard.fill({ password: CANARY });
    // Typed and not sent yet: the one place that it is in.
    expect(await wholePage()).toContain(CANARY);
    await again();
    await begin('otp.known@example.com', 'right');
    await visitor.enterCode(CANARY);
    await visitor.sees('That code did not match.');
    await rest();
    await visitor.enterCode(await demo.phone.code('otp.known@example.com'));
    await visitor.sees(visitor.title('LinkedIn is connected'));
    await rest();

    await again();
    await begin(KNOWN, 'right');
    await visitor.sees(visitor.title('LinkedIn is connected'));

    await again();
    await begin('down@example.com', 'refused');
    await visitor.sees('LinkedIn does not answer');
    await rest();

    await again();
    await begin('slow.killed@example.com', 'interrupted');
    await visitor.sees(visitor.title('Signing in to LinkedIn'));
    await demo.kill();
    expect(await filesWith(CANARY)).toEqual([]);
    await demo.start();
    await visitor.sees(visitor.title('The connection was interrupted'));
    await rest();
    expect(visitor.problems).toEqual([]);
    expect(await filesWith(KNOWN)).not.toEqual([]);
  });

  it.each(WAYS)('is nowhere once it was used %s', async (_what, provider, method, fields) => {
    await visitor.open('/welcome');
    await again();
    await visitor.wizard.choose(provider);
    if (method) await visitor.wizard.switchTo(method);
    const last = fields.length - 1;
    for (const [n, values] of fields.entries()) {
      const { title } = await visitor.wizard.step();
      await visitor.wizard.fill(values);
      // Typed and not sent yet: the one place that it is in.
      if (n === last) expect(await wholePage()).toContain(CANARY);
      await visitor.wizard.submit();
      if (n < last) await visitor.wizard.waitFor((step) => step.title !== title && step.kind === 'form');
    }
    await visitor.wizard.waitFor(({ kind }) => kind === 'done');
    await rest();
    expect(visitor.problems).toEqual([]);
  });

  const begin = async (username: string, kind: string) => {
    await visitor.wizard.choose('linkedin');
    await visitor.signIn(username, `${CANARY}-${kind}`);
  };

  /** Ends what is open and begins anew. */
  const again = async () => {
    await visitor.page.evaluate(async () => {
      const headers = { 'connect-protocol': '1' };
      const response = await fetch('/api/connect/flows?open=1', { headers });
      const { items } = (await response.json()) as { items: { id: string }[] };
      for (const { id } of items) await fetch(`/api/connect/flows/${id}`, { method: 'DELETE', headers });
    });
    await visitor.page.reload();
  };

  /** At this moment the canary is nowhere. */
  const rest = async () => {
    expect(await filesWith(CANARY)).toEqual([]);
    expect(demo.output).not.toContain(CANARY);
    expect(traffic.filter((text) => text.includes(CANARY))).toEqual([]);
    expect(await wholePage()).not.toContain(CANARY);
  };

  async function filesWith(text: string): Promise<string[]> {
    const entries = await readdir(demo.folder, { recursive: true, withFileTypes: true });
    const found: string[] = [];
    for (const entry of entries.filter((one) => one.isFile())) {
      const file = join(entry.parentPath, entry.name);
      // The database removes files while they are listed.
      const content = await readFile(file).catch(() => Buffer.alloc(0));
      if (content.includes(text)) found.push(file);
    }
    return found;
  }

  /** Markup and values of the page, shadow roots included, and what it stores. */
  const wholePage = () =>
    visitor.page.evaluate(() => {
      const read = (root: Document | ShadowRoot): string =>
        [...root.querySelectorAll('*')]
          .flatMap((element) => [
            ...element.getAttributeNames().map((name) => element.getAttribute(name) ?? ''),
            element instanceof HTMLInputElement ? element.value : '',
            ...[...element.childNodes].map((node) => (node instanceof Text ? node.data : '')),
            element.shadowRoot ? read(element.shadowRoot) : '',
          ])
          .join('\n');
      const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage)));
      return [read(document), ...stored, document.cookie, location.href].join('\n');
    });
});
