import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { Visitor } from '../support/browser-visitor.js';
import { startDemo, type RunningDemo } from '../support/demo.js';
import { CASES } from './providers/cases.js';
import { decideConsent } from './providers/elsewhere.js';
import { throughWizard } from './providers/hosted.js';

const plain = CASES.find(({ provider, checkpoint }) => provider === 'linkedin' && checkpoint === 'none');
if (!plain) throw new Error('There is no plain way in.');

describe('A round trip in a tab', () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    const late = { notify: 'late', webhookDelayMs: 2_000 } as const;
    [demo, browser] = await Promise.all([startDemo({ simulator: late }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });
  beforeEach(async () => {
    visitor = await visit(browser, demo, { expected: /status of 404 .*\/flows\/0123456789abcdef/ });
    // A browser that blocks windows: the wizard leads on by a link, into a tab.
    await visitor.page.addInitScript(() => (window.open = () => null));
    await visitor.open();
  });
  afterEach(async () => {
    await visitor.leaveNothing();
    await visitor.context.close();
    expect(visitor.problems).toEqual([]);
  });

  const leaveByLink = async (): Promise<Page> => {
    await visitor.wizard.submit();
    const [tab] = await Promise.all([visitor.context.waitForEvent('page'), visitor.wizard.press('open')]);
    return tab;
  };

  /** What the page where it ended says at last, and where it leads. */
  const landsOn = async (tab: Page, title: string) => {
    const landed = new Visitor(visitor.context, tab, visitor.problems);
    await landed.sees(landed.title(title));
    await tab.getByRole('link', { name: 'Continue', exact: true }).click();
    await landed.seesAccount('Connected');
    expect(new URL(tab.url()).pathname).toBe('/accounts');
  };

  it('ends, after a consent, on a page of the product that says what became of it and leads on', async () => {
    await visitor.connect('google');
    const tab = await leaveByLink();
    await decideConsent(tab, 'owner@example.com', true);
    await tab.waitForURL('**/connected?flow=*');
    await landsOn(tab, 'Google is connected');
  });

  it('says nothing of success, after the upstream’s wizard, until the server does', async () => {
    await visitor.connect('linkedin');
    await visitor.wizard.switchTo('hosted');
    const tab = await leaveByLink();
    await throughWizard(tab, demo.phone, plain);
    await tab.waitForURL('**/connected?flow=*');
    await tab.getByRole('heading', { name: 'Checking how it went' }).waitFor();
    expect(await visitor.accountIds()).toEqual([]);
    await landsOn(tab, 'LinkedIn is connected');
  });

  it('believes no address', async () => {
    await visitor.open('/connected?flow=0123456789abcdef&status=success');
    await visitor.sees(visitor.title('There is no such sign-in'));
    expect(await visitor.page.getByText('is connected').count()).toBe(0);
  });
});
