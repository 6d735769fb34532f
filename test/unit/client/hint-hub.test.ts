import { describe, expect, it } from 'vitest';
import { createHintHub } from '../../../src/client/hint-hub.js';
import type { HintOptions } from '../../../src/client/hints.js';
import type { Tabs } from '../../../src/client/tabs.js';
import type { Hint } from '../../../src/contract/types.js';
import { createTestPage, settle } from './support/page.js';

const SALES = 'listener-of-the-sales-team';
const SUPPORT = 'listener-of-the-support-team';
const hint: Hint = { type: 'account', id: 'account-1' };

/** An endpoint's streams, each with whose hints it brings; `who` is who asks next. */
function createEndpoint() {
  const streams = new Set<{ readonly who: string | undefined; readonly send: (hint: Hint) => void }>();
  const endpoint = {
    who: SALES as string | undefined,
    opened: 0,
    breakNext: new Set<() => void>(),
    count: (who = SALES) => [...streams].filter((stream) => stream.who === who).length,
    publish: (who: string | undefined) => {
      for (const stream of streams) if (stream.who === who) stream.send(hint);
    },
    cut: () => {
      for (const end of [...endpoint.breakNext]) end();
    },
    endpoint: 'https://product.test/api/connect',
    async *hints({ signal, onHello }: HintOptions) {
      const { who } = endpoint;
      const waiting: Hint[] = [];
      let wake = () => {};
      let isOver = false;
      const end = () => {
        isOver = true;
        wake();
      };
      const stream = {
        who,
        send: (next: Hint) => {
          waiting.push(next);
          wake();
        },
      };
      endpoint.opened++;
      streams.add(stream);
      endpoint.breakNext.add(end);
      signal.addEventListener('abort', end);
      if (who !== undefined) onHello?.(who);
      while (!isOver && !signal.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
      streams.delete(stream);
      endpoint.breakNext.delete(end);
    },
  };
  return endpoint;
}

/** One browser, whose pages share locks and channels as the real ones do. */
function createBrowser() {
  const queues = new Map<string, (() => void)[]>();
  const held = new Set<string>();
  const channels = new Map<string, Set<(message: unknown) => void>>();

  const openTabs = (): Tabs => ({
    openChannel(name, hear) {
      const all = channels.get(name) ?? new Set();
      channels.set(name, all.add(hear));
      return {
        say: (message) => {
          for (const other of [...all]) if (other !== hear) queueMicrotask(() => other(message));
        },
        close: () => void all.delete(hear),
      };
    },
    async lead(name, lead, { now, signal }) {
      await Promise.resolve();
      if (now && held.has(name)) return false;
      while (held.has(name)) {
        await new Promise<void>((resolve) => {
          queues.set(name, [...(queues.get(name) ?? []), resolve]);
          signal.addEventListener('abort', () => resolve());
        });
        if (signal.aborted) return false;
      }
      held.add(name);
      await lead();
      held.delete(name);
      for (const next of queues.get(name)?.splice(0) ?? []) next();
      return true;
    },
  });
  return { openTabs, names: () => [...channels.keys()] };
}

function setUp() {
  const endpoint = createEndpoint();
  const browser = createBrowser();
  const environment = createTestPage();
  const openPage = async (tabs: Tabs | undefined = browser.openTabs()) => {
    const heard: (Hint | 'look')[] = [];
    const hub = createHintHub(endpoint, environment, tabs);
    const leave = hub.listen((news) => heard.push(news ?? 'look'));
    await settle();
    return { hub, heard, leave };
  };
  return { endpoint, browser, environment, openPage };
}

describe('one stream of hints', () => {
  it('is shared by everybody on a page, and ends with the last of them', async () => {
    const { endpoint, openPage } = setUp();
    const page = await openPage();
    const also: unknown[] = [];
    const leave = page.hub.listen((news) => also.push(news));
    await settle();
    expect(endpoint.count()).toBe(1);
    endpoint.publish(SALES);
    await settle();
    expect([page.heard, also]).toEqual([[hint], [hint]]);
    leave();
    await settle();
    expect(endpoint.count()).toBe(1);
    page.leave();
    await settle();
    expect(endpoint.count()).toBe(0);
  });

  it('is enough for all pages of a browser: one holds it, and says on what it brings', async () => {
    const { endpoint, openPage } = setUp();
    const pages = [await openPage(), await openPage(), await openPage()];
    expect(endpoint.count()).toBe(1);
    endpoint.publish(SALES);
    await settle();
    for (const { heard } of pages) expect(heard).toEqual([hint]);
  });

  it('changes hands when the page that holds it goes, and then everybody looks again', async () => {
    const { endpoint, openPage } = setUp();
    const [first, second, third] = [await openPage(), await openPage(), await openPage()];
    first.leave();
    await settle();
    expect(endpoint.count()).toBe(1);
    expect(first.heard).toEqual([]);
    expect(second.heard).toEqual(['look']);
    expect(third.heard).toEqual(['look']);
    endpoint.publish(SALES);
    await settle();
    expect(third.heard).toEqual(['look', hint]);
  });

  it('lets those in line go without disturbing the one that leads', async () => {
    const { endpoint, openPage } = setUp();
    const [first, second] = [await openPage(), await openPage()];
    second.leave();
    await settle();
    expect(endpoint.count()).toBe(1);
    first.leave();
    await settle();
    expect(endpoint.count()).toBe(0);
    const third = await openPage();
    expect(endpoint.count()).toBe(1);
    endpoint.publish(SALES);
    await settle();
    expect(third.heard).toEqual([hint]);
  });

  it('never crosses between users: each has a stream and a channel of their own', async () => {
    const { endpoint, browser, openPage } = setUp();
    const sales = await openPage();
    endpoint.who = SUPPORT;
    const support = await openPage();
    expect([endpoint.count(SALES), endpoint.count(SUPPORT)]).toEqual([1, 1]);
    endpoint.publish(SALES);
    await settle();
    expect(sales.heard).toEqual([hint]);
    expect(support.heard).toEqual([]);
    expect(new Set(browser.names()).size).toBe(2);
    for (const name of browser.names()) expect(name).toContain(endpoint.endpoint);
  });

  it('moves to the other user when somebody else is signed in by the time the stream is back', async () => {
    const { endpoint, environment, openPage } = setUp();
    const first = await openPage();
    const second = await openPage();
    endpoint.who = SUPPORT;
    endpoint.cut();
    await settle();
    await environment.advance(1_000);
    expect([endpoint.count(SALES), endpoint.count(SUPPORT)]).toEqual([0, 1]);
    endpoint.publish(SALES);
    endpoint.publish(SUPPORT);
    await settle();
    for (const { heard } of [first, second]) expect(heard.filter((news) => news !== 'look')).toEqual([hint]);
  });

  it('tells every page to look again when it was cut off and is back', async () => {
    const { endpoint, environment, openPage } = setUp();
    const [first, second] = [await openPage(), await openPage()];
    endpoint.cut();
    await settle();
    expect(endpoint.count()).toBe(0);
    await environment.advance(1_000);
    expect(endpoint.count()).toBe(1);
    expect([first.heard, second.heard]).toEqual([['look'], ['look']]);
  });

  it('is each page its own where the endpoint does not say whose it is, or the browser shares nothing', async () => {
    const { endpoint, openPage } = setUp();
    endpoint.who = undefined;
    await openPage();
    await openPage();
    expect(endpoint.opened).toBe(2);
    endpoint.who = SALES;
    const environment = createTestPage();
    const alone = createHintHub(endpoint, environment);
    const another = createHintHub(endpoint, environment);
    const leave = [alone.listen(() => undefined), another.listen(() => undefined)];
    await settle();
    expect(endpoint.count()).toBe(2);
    for (const end of leave) end();
    await settle();
    expect(endpoint.count()).toBe(0);
    expect(environment.timers).toBe(0);
  });
});
