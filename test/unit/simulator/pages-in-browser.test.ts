import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PhoneView } from '../../../src/simulator/index.js';
import { startSimulator, type SimulatorServer } from '../../../src/simulator/node.js';

/*
 * The simulator's pages are served by the source of their functions, under policies that forbid everything else: only
 * a browser can tell that they work.
 */
describe.skipIf(!process.env['CHROMIUM_PATH'])('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let simulator: SimulatorServer;
  let page: Page;
  /** Refusals by a policy and errors of scripts. */
  const problems: string[] = [];

  beforeAll(async () => {
    simulator = await startSimulator({ port: 0, apiKey: 'key' });
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
    });
  });

  afterAll(async () => {
    await browser.close();
    await simulator.close();
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
  });

  afterEach(async () => {
    await page.close();
    expect(problems.splice(0)).toEqual([]);
  });

  async function post(path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
    const init = { method: 'POST', headers: { 'X-API-KEY': 'key' }, body: JSON.stringify(body) };
    const response = await fetch(`${simulator.url}/api/v1${path}`, init);
    return (await response.json()) as Readonly<Record<string, unknown>>;
  }

  const phone = async (): Promise<PhoneView> =>
    (await (await fetch(`${simulator.url}/phone/pending.json`)).json()) as PhoneView;

  async function openWizard(providers: readonly string[], more: object = {}): Promise<void> {
    const expiresOn = new Date(Date.now() + 600_000).toISOString();
    const link = { type: 'create', providers, api_url: simulator.url, expiresOn, ...more };
    const { url } = await post('/hosted/accounts/link', link);
    await page.goto(String(url));
  }

  const step = (name: string) => page.waitForSelector(`#wizard[data-step="${name}"]`);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

  it('the hosted wizard goes through everything that LinkedIn asks', async () => {
    await openWizard(['LINKEDIN', 'WHATSAPP']);
    await page.click('[data-provider=LINKEDIN]');
    await page.click('[data-method=password]');
    await page.fill('[name=username]', 'chain-captcha-contract-phone@example.com');
    await page.fill('[name=password]', 'fine');
    await page.click('button.primary');
    await step('captcha');
    const frame = page.frameLocator('iframe');
    const wanted = await frame.locator('#question', { hasText: ': ' }).textContent();
    await frame.getByRole('button', { name: wanted?.split(': ')[1] ?? '' }).click();
    await step('contract_chooser');
    await page.click('text=Talent team Europe');
    await step('phone_register');
    await page.reload();
    await step('phone_register');
    await page.fill('[name=code]', '(+1)2025550143');
    await page.keyboard.press('Enter');
    await step('otp');
    await page.fill('[name=code]', 'another');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#error:has-text("did not match")');
    const screen = (await phone()).attempts[0]?.screen;
    await page.fill('[name=code]', screen && 'code' in screen ? screen.code : '');
    await page.keyboard.press('Enter');
    await step('done');
    expect(await fits()).toBe(true);
  });

  it('the hosted wizard says so when its link ends under it', async () => {
    await openWizard(['TELEGRAM']);
    await page.click('button.primary');
    await step('qrcode');
    await fetch(`${simulator.url}/phone/daily-restart`, { method: 'POST' });
    await step('expired');
    // The browser reports the refusals themselves, which are what was asked for.
    expect(problems.splice(0).filter((problem) => !problem.includes('401'))).toEqual([]);
  });

  it('the consent screen denies and allows, and leads back to the success address', async () => {
    const success = `${simulator.url}/phone`;
    await openWizard(['GOOGLE'], { success_redirect_url: success, bypass_success_screen: true });
    await page.click('text=Continue to Google');
    await page.click('#deny');
    await page.waitForSelector('#error:has-text("did not allow")');
    await page.click('text=Continue to Google');
    await page.waitForSelector('[data-vendor=google]');
    expect(await fits()).toBe(true);
    await page.fill('#email', 'consent.member@example.com');
    await page.click('#allow');
    await page.waitForURL(success);
    const handles = (await phone()).accounts.map(({ handle }) => handle);
    expect(handles).toContain('consent.member@example.com');
  });

  it('the phone pairs a device, breaks an account and fits its width', async () => {
    const { checkpoint } = await post('/accounts', {
      provider: 'WHATSAPP',
      pairing_phone_number: '12025550178',
    });
    await page.goto(`${simulator.url}/phone`);
    await page.fill('[name=pairing-code]', (checkpoint as { code: string }).code);
    await page.click('text=Link device');
    const account = page.locator('[data-account]', { hasText: '+12025550178' });
    await account.waitFor();
    await page.click('text=Break something');
    await page.selectOption('#break-account', { label: 'WhatsApp: +12025550178' });
    await page.selectOption('#break-change', 'STOPPED');
    await page.click('text=Do it');
    await account.getByText('Stopped').waitFor();
    expect(await fits()).toBe(true);
  });

  describe('a host’s own page with the vendor’s script', () => {
    let host: Server;

    beforeAll(async () => {
      const html = `<!doctype html><html lang="en"><link rel="icon" href="data:," /><div id="place"></div>
        <script>
          window.said = [];
          window.setup = (enforcement) => {
            const say = (what) => (detail) => window.said.push([what, detail]);
            const data = { blob: 'some-data' };
            enforcement.setConfig({
              selector: '#place', mode: 'inline', data, onReady: () => enforcement.run(),
              onShown: say('shown'), onCompleted: say('completed'), onFailed: say('failed'), onHide: say('hidden'),
            });
          };
        </script>
        <script src="${simulator.url}/vendor/v2/some-key/api.js" data-callback="setup" async defer></script></html>`;
      host = createServer((_request, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html);
      });
      await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    });

    afterAll(() => new Promise((resolve) => host.close(resolve)));

    it('is told of the puzzle’s end, with a token', async () => {
      await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
      const frame = page.frameLocator('#place iframe');
      const wanted = await frame.locator('#question', { hasText: ': ' }).textContent();
      await frame.getByRole('button', { name: wanted?.split(': ')[1] ?? '' }).click();
      const said = () => page.evaluate(() => (window as unknown as { said: [string, unknown][] }).said);
      await expect
        .poll(async () => (await said()).map(([what]) => what))
        .toEqual(['shown', 'completed', 'hidden']);
      const completed = { token: expect.stringContaining('pk=some-key') as string, completed: true };
      expect((await said())[1]?.[1]).toMatchObject(completed);
    });
  });
});
