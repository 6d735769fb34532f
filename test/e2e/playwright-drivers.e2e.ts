import { join } from 'node:path';
import { build } from 'esbuild';
import jsQr from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestBackend, type TestBackend } from '../../src/testing/backend.js';
import { accountList, connectButton, serveBackend, wizard } from '../../src/testing/playwright.js';
import { openBrowser } from '../support/browser.js';

// A module of Node's older kind, of which one gets the whole or the function.
const readQr = (jsQr as unknown as { readonly default?: typeof jsQr }).default ?? jsQr;

/** Somebody's page, which knows nothing of tests. It comes from a server of its own. */
const PAGE = 'https://app.test/settings';
const html = `<!doctype html><html lang="en"><title>Settings</title>
<script type="module" src="/kit.js"></script>
<connect-account-button></connect-account-button>
<account-list></account-list></html>`;

describe('The drivers, in Playwright', () => {
  let browser: Browser;
  let kit: string;
  let page: Page;
  let backend: TestBackend;

  beforeAll(async () => {
    const define = join(import.meta.dirname, '../../src/define.ts');
    const bundle = build({
      entryPoints: [define],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    });
    browser = await openBrowser();
    kit = (await bundle).outputFiles[0]?.text ?? '';
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.route('**/kit.js', (route) => route.fulfill({ contentType: 'text/javascript', body: kit }));
    backend = await createTestBackend();
    await serveBackend(page, backend);
    await page.goto(PAGE);
  });
  afterEach(async () => {
    await page.close();
    await backend.close();
  });

  it('connect an account with a code from the phone, and reconnect it once it is lost', async () => {
    const wizard = await connectButton(page).open();
    await wizard.choose('linkedin');
    await wizard.fill({ username: 'sms.member@example.com', password: 'any' });
    expect((await wizard.submit()).kind).toBe('code');
    await wizard.code(await backend.phone.code());
    expect(await wizard.result()).toMatchObject({ state: 'connected', account: { name: 'Sms Member' } });
    await wizard.close();

    const row = accountList(page).row('Sms Member');
    await row.waitFor('connected');
    await backend.phone.signOut('Sms Member');
    await row.waitFor('action_required', { timeoutMs: 30_000 });
    const again = await row.reconnect();
    await again.fill({ password: 'any' });
    await again.submit();
    await again.code(await backend.phone.code());
    expect((await again.result()).state).toBe('connected');
    await again.close();
    await row.disconnect();
    expect(await accountList(page).rows()).toEqual([]);
  });

  it('read the QR code from the screen, and scan it', async () => {
    const button = connectButton(page);
    const wizard = await button.open();
    await wizard.choose('whatsapp');
    const text = await wizard.qrText();
    const { data, width, height } = await wizard.qrPicture();
    expect(readQr(data, width, height)?.data).toBe(text);
    await backend.phone.scan('+1 202 555 0143', { text });
    expect((await wizard.result()).state).toBe('connected');
    await wizard.close();
    expect(await button.isOpen()).toBe(false);
  });

  it('fill in, answer and read a wizard in another language, drawn into the page', async () => {
    await page.evaluate(() => {
      document.documentElement.lang = 'ar';
      document.body.innerHTML = '<custom-auth-wizard provider="linkedin" light-dom></custom-auth-wizard>';
    });
    const inArabic = wizard(page);
    await inArabic.fill({ username: '2fa.member@example.com' });
    const { errors, values } = await inArabic.submit();
    expect(Object.keys(errors)).toEqual(['password']);
    expect(values).toEqual({ username: '2fa.member@example.com' });
    await inArabic.fill({ password: 'any' });
    expect((await inArabic.submit()).title).toMatch(/\p{Script=Arabic}/u);
    const right = await backend.phone.code();
    const wrong = await inArabic.code(right === '000000' ? '111111' : '000000');
    expect(wrong).toMatchObject({ kind: 'code', errors: { code: expect.any(String) as string } });
    await inArabic.code(await backend.phone.code());
    expect((await inArabic.result()).state).toBe('connected');
  });
});
