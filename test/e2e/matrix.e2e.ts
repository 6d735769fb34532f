import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
