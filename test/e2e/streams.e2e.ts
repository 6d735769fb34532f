import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { until } from '../support/demo-until.js';
import { startDemo, type RunningDemo } from '../support/demo.js';

describe('The tabs of one browser', () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;
  /** Pages by the streams that they hold. */
  const holders = new Map<object, Page>();

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });
  beforeEach(async () => {
    visitor = await visit(browser, demo);
    holders.clear();
    visitor.context.on('request', (request) => {
      if (request.url().endsWith('/api/connect/events')) holders.set(request, request.frame().page());
    });
    visitor.context.on('requestfinished', (request) => holders.delete(request));
    visitor.context.on('requestfailed', (request) => holders.delete(request));
    await visitor.open();
  });
  afterEach(async () => {
    await visitor.leaveNothing();
    await visitor.context.close();
  });

  it('share one stream, hear alike, and hand it on when the tab that holds it closes', async () => {
    await visitor.connect('linkedin');
    await visitor.signIn('several.tabs@example.com');
    await visitor.isTold('LinkedIn is connected');
    const tabs = [visitor, await visitor.openTab(), await visitor.openTab()];
    for (const tab of tabs.slice(1)) await tab.open();
    for (const tab of tabs) await tab.seesRow('Several Tabs', 'Connected');
    await until('one stream', () => holders.size === 1);
    expect([...holders.values()]).toEqual([visitor.page]);

    await visitor.page.close();
    await until('another tab to take over', () => {
      const pages = [...holders.values()].filter((page) => !page.isClosed());
      return pages.length === 1;
    });
    const [account] = await demo.phone.accounts();
    await demo.phone.signOut(account?.handle ?? '');
    for (const tab of tabs.slice(1)) await tab.seesRow('Several Tabs', 'Needs you');
    visitor = tabs[1] ?? visitor;
  });
});
