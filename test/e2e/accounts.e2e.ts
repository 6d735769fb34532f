import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountList, wizard } from '../../src/testing/playwright.js';
import { openBrowser, visit } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { startDemo, type RunningDemo } from '../support/demo.js';

describe('The demo', () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });
  beforeEach(async () => {
    visitor = await visit(browser, demo);
    await visitor.open();
  });
  afterEach(async () => {
    await visitor.leaveNothing();
    await visitor.context.close();
    expect(visitor.problems).toEqual([]);
  });

  const connectLinkedIn = async (username: string) => {
    await visitor.connect('linkedin');
    await visitor.signIn(username);
    await visitor.isTold('LinkedIn is connected');
  };

  /** Asks the endpoint as the visitor's browser would, past the page. */
  const ask = async (path: string, { method = 'GET', cookie = '' }) => {
    const cookies = (await visitor.context.cookies()).map(({ name, value }) => `${name}=${value}`);
    return fetch(`${demo.url}/api/connect/${path}`, {
      method,
      headers: { 'connect-protocol': '1', origin: demo.url, cookie: cookie || cookies.join('; ') },
    });
  };

  it('shows no user the accounts of another', async () => {
    await connectLinkedIn('sales.member@example.com');
    await visitor.seesRow('Sales Member', 'Connected');
    const [salesId = ''] = await visitor.accountIds();
    await visitor.be('Support team');
    await visitor.sees('No accounts yet');
    for (const method of ['GET', 'DELETE']) {
      const { status } = await ask(`accounts/${salesId}`, { method });
      expect(status).toBe(404);
    }
    await visitor.be('Sales team');
    await visitor.seesRow('Sales Member', 'Connected');
  });

  it('does not believe a cookie that was edited', async () => {
    const session = (await visitor.context.cookies()).find(({ name }) => name.startsWith('demo-session'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const { name = '', value = '' } = session ?? {};
    expect((await ask('accounts', { cookie: `${name}=${value}` })).status).toBe(200);
    expect((await ask('accounts', { cookie: `${name}=${value.replace('sales', 'support')}` })).status).toBe(
      401,
    );
  });

  it('disconnects an account after asking, here and at the provider', async () => {
    await connectLinkedIn('leaving.member@example.com');
    await visitor.seesRow('Leaving Member', 'Connected');
    await visitor.list.row('Leaving Member').disconnect({ answer: 'keep' });
    await visitor.seesRow('Leaving Member', 'Connected');
    await visitor.list.row('Leaving Member').disconnect();
    await visitor.sees('No accounts yet');
    expect(await demo.phone.accounts()).toEqual([]);
  });

  it('keeps two wizards on one page apart', async () => {
    await visitor.open('/welcome');
    await visitor.page.evaluate(() => {
      const second = document.createElement('custom-auth-wizard');
      second.setAttribute('provider', 'whatsapp');
      document.querySelector('main')?.append(second);
    });
    const second = wizard(visitor.page, { selector: 'custom-auth-wizard[provider]' });
    await second.waitFor('qr');
    const first = wizard(visitor.page, { selector: 'custom-auth-wizard:not([provider])' });
    await first.choose('linkedin');
    await first.fill({ username: '2fa.both@example.com', password: 'right' });
    await first.submit();
    await first.waitFor('code');
    await demo.phone.scan('+1 202 555 0143');
    expect(await second.result()).toMatchObject({ account: { provider: 'whatsapp' } });
    await first.code(await demo.phone.code('2fa.both@example.com'));
    expect(await first.result()).toMatchObject({ account: { provider: 'linkedin' } });
    await visitor.open();
    await visitor.seesRow('2fa Both', 'Connected');
    await visitor.seesRow('+12025550143', 'Connected');
  });

  it('goes on in a wizard that is moved in the page', async () => {
    await visitor.open('/welcome');
    await visitor.wizard.choose('linkedin');
    await visitor.signIn('app.moved@example.com');
    await visitor.sees(visitor.title('Confirm in the LinkedIn app'));
    await visitor.page.evaluate(() => {
      const wizard = document.querySelector('custom-auth-wizard');
      if (wizard) document.querySelector('main')?.prepend(wizard);
    });
    await visitor.sees(visitor.title('Confirm in the LinkedIn app'));
    await demo.phone.approve('app.moved@example.com');
    await visitor.sees(visitor.title('LinkedIn is connected'));
    await visitor.sees('See your accounts');
  });

  it('can be walked by hand, with the phone beside it while a dialog is open', async () => {
    await visitor.page.setViewportSize({ width: 1440, height: 900 });
    await visitor.open('/');
    const product = visitor.page.frameLocator('iframe[title="Fieldnote"]');
    const phone = visitor.page.frameLocator('iframe[title="Phone"]');
    const inside = await accountList(product).connect();
    await inside.choose('linkedin');
    await inside.fill({ username: 'app.desk@example.com', password: 'right' });
    await inside.submit();
    await phone.getByRole('button', { name: /Yes/ }).click();
    expect((await inside.result()).state).toBe('connected');
    await inside.close();
    await phone
      .getByRole('button', { name: /Sign out everywhere/i })
      .first()
      .click();
    await product.getByText('Needs you', { exact: true }).waitFor();
    await visitor.press('Hide the phone');
    await visitor.press('Show the phone');
    await phone.getByRole('heading', { name: 'Phone' }).waitFor();
  });

  it('lets a code be copied on the phone beside it', async () => {
    await visitor.page.setViewportSize({ width: 1440, height: 900 });
    await visitor.open('/');
    const product = visitor.page.frameLocator('iframe[title="Fieldnote"]');
    const phone = visitor.page.frameLocator('iframe[title="Phone"]');
    const inside = await accountList(product).connect();
    await inside.choose('linkedin');
    await inside.fill({ username: 'sms.desk@example.com', password: 'right' });
    await inside.submit();
    await inside.waitFor('code');
    await phone.getByRole('button', { name: /^Copy the code/ }).click();
    await phone.getByText('Copied', { exact: true }).waitFor();
    await product.getByLabel('Code', { exact: true }).click();
    await visitor.page.keyboard.press('ControlOrMeta+V');
    await inside.submit();
    expect((await inside.result()).state).toBe('connected');
  });

  it('fits a window of 320 pixels, with the phone one tap away', async () => {
    await visitor.page.setViewportSize({ width: 320, height: 640 });
    const pages = { '/accounts': 'No accounts yet', '/welcome': 'Choose the service you want to connect.' };
    for (const [path, words] of Object.entries(pages)) {
      await visitor.open(path);
      await visitor.sees(words);
      const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    }
    await visitor.open('/');
    await visitor.page.getByText('Phone', { exact: true }).last().click();
    await visitor.page.frameLocator('iframe[title="Phone"]').getByText('Nothing has arrived').waitFor();
    await visitor.open();
  });
});
