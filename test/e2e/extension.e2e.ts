import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/support/chromium.mjs';
import { Visitor } from '../support/browser-visitor.js';
import { startDemo, type RunningDemo } from '../support/demo.js';

/*
 * The extension of `examples/extension` in a real browser, beside the demo. The provider's site, on which its user signs in
 * again, is another name of this machine: all that the extension knows of it is its cookie.
 */

const example = join(import.meta.dirname, '../../examples/extension');
const SITE = 'http://localhost:9/';
const MEMBER = 'extended.member@example.com';
const REFUSED = 'refused.member@example.com';
const ANOTHER = 'another.member@example.com';

describe('The browser extension', () => {
  let demo: RunningDemo;
  let folder: string;
  let context: BrowserContext;
  let visitor: Visitor;

  beforeAll(async () => {
    [demo, folder] = await Promise.all([startDemo(), mkdtemp(join(tmpdir(), 'extension-'))]);
    const extension = join(folder, 'extension');
    await cp(example, extension, { recursive: true });
    // What a host writes there.
    const config = (await readFile(join(extension, 'config.js'), 'utf8'))
      .replace('http://127.0.0.1:4100', demo.url)
      .replace('http://localhost:4101/', SITE);
    expect(config).toContain(demo.url);
    expect(config).toContain(SITE);
    await writeFile(join(extension, 'config.js'), config);
    const executablePath = findChromium();
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      ...(executablePath && { executablePath }),
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...chromiumArgs,
        '--headless=new',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
      ],
      baseURL: demo.url,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    visitor = new Visitor(context, await context.newPage());
    await visitor.open();
  });

  afterAll(async () => {
    await context?.close();
    await demo?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What the provider's site does when somebody signs in there. */
  const signInAtProvider = (liAt: string) =>
    context.addCookies([{ name: 'li_at', value: liAt, url: SITE, httpOnly: true }]);

  const openedWorker = async () =>
    context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 30_000 });

  it('has the id that the demo lets in', async () => {
    const { hostname, pathname } = new URL((await openedWorker()).url());
    expect(pathname).toBe('/background.js');
    const ask = (origin: string) =>
      fetch(`${demo.url}/extension/token`, { method: 'POST', headers: { origin } });
    // Nobody is signed in there, and no other origin gets as far as that.
    expect((await ask(`chrome-extension://${hostname}`)).status).toBe(401);
    expect((await ask('chrome-extension://abcdefghijklmnopabcdefghijklmnop')).status).toBe(403);
    expect((await ask(demo.url)).status).toBe(403);
  });

  it('connects a lost account again when its user has signed in at the provider, and asks nobody anything', async () => {
    await visitor.connect('linkedin');
    await visitor.signIn(MEMBER);
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow('Extended Member', 'Connected');
    await demo.phone.signOut(MEMBER);
    await visitor.seesRow('Extended Member', 'Needs you');
    await signInAtProvider(MEMBER);
    await visitor.seesRow('Extended Member', 'Connected');
    // What it keeps is when it sent something and what was refused, and neither the cookie nor the token.
    const worker = await openedWorker();
    const [id = ''] = await visitor.accountIds();
    const kept = new RegExp(`^\\{"refused":\\{\\},"sentAt":\\{"${id}":\\d+\\}\\}$`);
    await expect
      .poll(async () => JSON.stringify(await worker.evaluate(readStorage)), { timeout: 15_000 })
      .toMatch(kept);
  });

  it('sends cookies that were refused no second time', async () => {
    await visitor.connect('linkedin');
    await visitor.signIn(REFUSED);
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow('Refused Member', 'Connected');
    await demo.phone.signOut(REFUSED);
    await visitor.seesRow('Refused Member', 'Needs you');
    const looking = await openedWorker();
    await looking.evaluate(countRequests);
    const counted = () => looking.evaluate(readCounts);
    await signInAtProvider(ANOTHER);
    await expect.poll(async () => (await counted()).puts, { timeout: 15_000 }).toBe(1);
    const { looks } = await counted();
    for (const more of [1, 2]) {
      await signInAtProvider('');
      await signInAtProvider(ANOTHER);
      await expect
        .poll(async () => (await counted()).looks, { timeout: 15_000 })
        .toBeGreaterThanOrEqual(looks + more);
    }
    expect((await counted()).puts).toBe(1);
  });
});

interface Counting {
  counts: { puts: number; looks: number };
}

/** In the worker: counts what it sends from now on. */
const countRequests = () => {
  const { fetch } = globalThis;
  const counts = { puts: 0, looks: 0 };
  (globalThis as unknown as Counting).counts = counts;
  globalThis.fetch = (input, init) => {
    if (init?.method === 'PUT') counts.puts += 1;
    if (init?.method === 'GET') counts.looks += 1;
    return fetch(input, init);
  };
};
const readCounts = () => (globalThis as unknown as Counting).counts;

declare const chrome: { readonly storage: { readonly local: { get(key: null): Promise<object> } } };
const readStorage = () => chrome.storage.local.get(null);
