import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../src/contract/types.js';
import { openBrowser, visit } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { until } from '../support/demo-until.js';
import { startDemo, type DemoOptions, type RunningDemo } from '../support/demo.js';

/** What Unipile's documents leave open. The same must come of it either way. */
const pendingGets = ['block', 'not-found'] as const;
const webhookModes = ['on', 'off', 'late'] as const;
const worlds = pendingGets.flatMap((pendingGet) =>
  webhookModes.map((webhooks) => ({ pendingGet, webhooks })),
);

const optionsFor = (world: (typeof worlds)[number]): DemoOptions => ({
  simulator: { ...world, webhookDelayMs: 800 },
});

let demo: RunningDemo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

describe.each(worlds)('With a pending GET that answers $pendingGet and webhooks $webhooks', (world) => {
  let visitor: Visitor;

  beforeAll(() => demo.restart(optionsFor(world)));
  beforeEach(async () => {
    visitor = await visit(browser, demo);
    await visitor.page.clock.install();
    await visitor.open();
  });
  afterEach(async () => {
    await visitor.leaveNothing();
    await visitor.context.close();
    expect(visitor.problems).toEqual([]);
  });

  /** The session ends at the provider. Without webhooks nobody tells, so the page's own button has to do. */
  const lose = async (handle: string, name: string) => {
    await demo.phone.signOut(handle);
    if (world.webhooks === 'off') {
      await visitor.reconnectByButton();
      return;
    }
    await visitor.seesRow(name, 'Needs you');
    await visitor.list.row(name).reconnect();
  };

  it('connects by a QR code that was renewed meanwhile, loses the account, and reconnects it in its row', async () => {
    const older = (await demo.phone.scannable()).length;
    await visitor.connect('whatsapp');
    await visitor.sees(visitor.title('Scan with WhatsApp'));
    await visitor.page.clock.fastForward(60_000);
    await until('a second code', async () => (await demo.phone.scannable()).length === older + 2);
    await demo.phone.scan('+1 202 555 0143', { back: 1 });
    await visitor.isTold('WhatsApp is connected');
    await visitor.seesRow('+12025550143', 'Connected');
    const before = await visitor.accountIds();

    await lose('+12025550143', '+12025550143');
    await visitor.sees(visitor.title('Scan with WhatsApp'));
    await demo.phone.scan('+1 202 555 0143');
    await visitor.isTold('WhatsApp is connected again');
    await visitor.seesRow('+12025550143', 'Connected');
    expect(await visitor.accountIds()).toEqual(before);
    expect(await demo.phone.accounts()).toHaveLength(1);
  });

  it('connects by a tap in the app, loses the account, and reconnects it in its row', async () => {
    await visitor.connect('linkedin');
    await visitor.signIn('app.member@example.com');
    await visitor.sees(visitor.title('Confirm in the LinkedIn app'));
    await demo.phone.approve('app.member@example.com');
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow('App Member', 'Connected');
    const before = await visitor.accountIds();

    await lose('app.member@example.com', 'App Member');
    await visitor.sees(visitor.title('Sign in to LinkedIn again'));
    await visitor.signIn('app.member@example.com');
    await visitor.sees(visitor.title('Confirm in the LinkedIn app'));
    await demo.phone.approve('app.member@example.com');
    await visitor.isTold('LinkedIn is connected again');
    await visitor.seesRow('App Member', 'Connected');
    expect(await visitor.accountIds()).toEqual(before);
    expect(await demo.phone.accounts()).toHaveLength(1);
  });
});

describe.each(pendingGets)(
  'With a pending GET that answers %s and webhooks that come very late',
  (pendingGet) => {
    let visitor: Visitor;

    beforeAll(() => demo.restart({ simulator: { pendingGet, webhooks: 'late', webhookDelayMs: 5_000 } }));
    beforeEach(async () => {
      visitor = await visit(browser, demo);
      await visitor.open();
    });
    afterEach(async () => {
      await visitor.leaveNothing();
      await visitor.context.close();
      expect(visitor.problems).toEqual([]);
    });

    /** Once the server has taken this message and has looked upstream for what it is about. */
    const heard = (from: number, message: string) =>
      until(`the webhook ${message}`, () => {
        const [, after] = demo.output.slice(from).split(new RegExp(`webhook ${message} of \\S+: 200`), 2);
        return after !== undefined && /^\[simulator\] GET \/api\/v1\/accounts\/\S+ 200/m.test(after);
      });

    it('is not told of a loss that was mended before the news of it came', async () => {
      const handle = 'app.early@example.com';
      await visitor.connect('linkedin');
      await visitor.signIn(handle);
      await demo.phone.approve(handle);
      await visitor.isTold('LinkedIn is connected');

      const from = demo.output.length;
      await demo.phone.signOut(handle);
      await visitor.reconnectByButton();
      await visitor.signIn(handle);
      await visitor.sees(visitor.title('Confirm in the LinkedIn app'));
      await demo.phone.approve(handle);
      await visitor.isTold('LinkedIn is connected again');

      const states: unknown[] = [];
      visitor.page.on('response', async (response) => {
        if (!new URL(response.url()).pathname.startsWith('/api/connect/accounts')) return;
        const { items, state } = (await response.json().catch(() => ({}))) as {
          items?: Account[];
          state?: string;
        };
        states.push(...(items ?? []).map((item) => item.state), ...(state ? [state] : []));
      });
      await heard(from, 'CREDENTIALS');
      await heard(from, '(?:RECONNECTED|OK)');
      await visitor.seesRow('App Early', 'Connected');
      await visitor.accountIds();
      await until('an answer of the endpoint', () => states.length > 0);
      expect(states).not.toContain('action_required');
    });
  },
);
