import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { startDemo, type RunningDemo } from '../support/demo.js';

describe('A mail about a lost account', () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([
      startDemo({ environment: { DEMO_MAIL_GRACE: '500' } }),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });
  beforeEach(async () => {
    // What is not one's own is not found, and browsers say so on the console.
    visitor = await visit(browser, demo, {
      expected: /status of 404 .*\/(api\/connect\/accounts|mailbox)\//,
    });
    await visitor.open();
  });
  afterEach(async () => {
    await visitor.open();
    await visitor.be('Sales team');
    await visitor.leaveNothing();
    await visitor.context.close();
    expect(visitor.problems).toEqual([]);
  });

  const connectAndLose = async (username: string, name: string) => {
    await visitor.connect('linkedin');
    await visitor.signIn(username);
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow(name, 'Connected');
    await demo.phone.signOut(username);
    await visitor.seesRow(name, 'Needs you');
  };

  const mailOf = (name: string) => visitor.page.getByRole('button', { name: new RegExp(name) }).first();

  const mailPage = () => visitor.page.frameLocator('iframe[title="Mail"]');

  it('arrives in the mailbox, and its link opens the wizard that mends it', async () => {
    await connectAndLose('mailed.member@example.com', 'Mailed Member');
    await visitor.open('/mailbox');
    await mailOf('Mailed Member').click();
    await mailPage().getByRole('heading', { name: 'Your LinkedIn account is no longer connected' }).waitFor();
    await visitor.page.getByText('Plain text', { exact: true }).click();
    await visitor.sees('Sign in to the account again');
    await visitor.page.getByText('Page', { exact: true }).click();
    const [opened] = await Promise.all([
      visitor.context.waitForEvent('page'),
      mailPage().getByRole('link', { name: 'Reconnect account' }).click(),
    ]);
    await opened.getByRole('dialog').getByLabel('Password', { exact: true }).fill('right');
    // What stays in the address is in no history to be opened again.
    expect(new URL(opened.url()).search).toBe('');
    await opened.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
    await opened.getByRole('heading', { name: 'LinkedIn is connected again' }).waitFor();
    await opened.getByRole('button', { name: 'Done' }).click();
    await opened.getByRole('listitem').filter({ hasText: 'Mailed Member' }).getByText('Connected').waitFor();
    await opened.close();
    expect(demo.output).toContain('notice.told');
    expect(demo.output).not.toContain('sales@fieldnote.example');
  });

  it('is no use to anybody else, and tells them nothing', async () => {
    await connectAndLose('private.member@example.com', 'Private Member');
    const [id = ''] = await visitor.accountIds();
    await visitor.open('/mailbox');
    await mailOf('Private Member').waitFor();
    const mails = await visitor.page.evaluate(async () => {
      const response = await fetch('/mailbox.json');
      return (await response.json()) as { id: string }[];
    });
    const mailId = mails[0]?.id ?? '';
    await visitor.open();
    await visitor.be('Support team');
    await visitor.open('/mailbox');
    await visitor.sees('No mails yet');
    const stolen = await visitor.page.evaluate(
      async (path) => (await fetch(path)).status,
      `/mailbox/${mailId}`,
    );
    expect(stolen).toBe(404);
    await visitor.open(`/accounts?connect-reconnect=${id}`);
    await visitor.sees('There is no such account here.');
    const theirs = await visitor.page.locator('body').innerText();
    await visitor.open('/accounts?connect-reconnect=no-such-account');
    await visitor.sees('There is no such account here.');
    expect(await visitor.page.locator('body').innerText()).toBe(theirs);
    expect(theirs).not.toContain('Private Member');
    expect(await visitor.page.getByRole('dialog').count()).toBe(0);
  });

  it('is not sent a second time after a restart', async () => {
    await connectAndLose('patient.member@example.com', 'Patient Member');
    await visitor.open('/mailbox');
    await mailOf('Patient Member').waitFor();
    const told = () => demo.output.split('notice.told').length;
    const before = told();
    await visitor.page.goto('about:blank');
    await demo.restart();
    await visitor.open('/mailbox');
    await mailOf('Patient Member').waitFor();
    await expect.poll(() => demo.output.includes('reconcile.done'), { timeout: 15_000 }).toBe(true);
    expect(told()).toBe(before);
  });
});
