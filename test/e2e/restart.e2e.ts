import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { startDemo, type RunningDemo } from '../support/demo.js';

/** What a browser says of a server that is down or starting. */
const DOWN = /net::ERR_|status of 503/;

describe('A demo that is killed in the middle of a flow and started again', () => {
  let demo: RunningDemo;
  let browser: Browser;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  it('has every account, and the open page goes on where it was', async () => {
    const visitor = await visit(browser, demo, { expected: DOWN });
    await visitor.open();
    await visitor.connect('linkedin');
    await visitor.signIn('kept.member@example.com');
    await visitor.isTold('LinkedIn is connected');

    await visitor.connect('linkedin');
    await visitor.signIn('sms.killed@example.com');
    const title = visitor.title('Enter the code from the text message');
    await visitor.sees(title);
    await demo.kill();
    await visitor.sees('Reconnecting');
    await demo.start();
    await visitor.page.getByText('Reconnecting').waitFor({ state: 'hidden' });
    await visitor.sees(title);
    await visitor.enterCode(await demo.phone.code('sms.killed@example.com'));
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow('Kept Member', 'Connected');
    await visitor.seesRow('Sms Killed', 'Connected');
    expect(visitor.problems).toEqual([]);
    await visitor.leaveNothing();
    await visitor.context.close();
  });

  it('says that a login was interrupted, and takes it again', async () => {
    const visitor = await visit(browser, demo, { expected: DOWN });
    await visitor.open();
    await visitor.connect('linkedin');
    await visitor.signIn('slow.killed@example.com');
    await visitor.sees(visitor.title('Signing in to LinkedIn'));
    await demo.kill();
    await demo.start();
    await visitor.sees(visitor.title('The connection was interrupted'));
    await visitor.wizard.retry();
    await visitor.signIn('slow.killed@example.com');
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow('Slow Killed', 'Connected');
    expect(await demo.phone.accounts()).toHaveLength(1);
    expect(visitor.problems).toEqual([]);
    await visitor.context.close();
  });

  it('takes the scan of a code that was on the screen before', async () => {
    const visitor = await visit(browser, demo, { expected: DOWN });
    await visitor.open();
    const before = await visitor.accountIds();
    await visitor.connect('whatsapp');
    const code = visitor.page.getByRole('img', { name: 'QR code to scan with WhatsApp' });
    await visitor.sees(code);
    const { flow } = await visitor.wizard.step();
    const drawn = flow?.step.kind === 'qr' ? flow.step.data : '';
    expect(drawn).not.toBe('');
    await demo.kill();
    await visitor.sees('Reconnecting');
    await demo.start();
    await visitor.page.getByText('Reconnecting').waitFor({ state: 'hidden' });
    await visitor.sees(code);
    await demo.phone.scan('+1 202 555 0143', { text: drawn });
    await visitor.isTold('WhatsApp is connected');
    await visitor.seesRow('+12025550143', 'Connected');
    expect(await visitor.accountIds()).toEqual(expect.arrayContaining(before));
    expect(visitor.problems).toEqual([]);
    await visitor.leaveNothing();
    await visitor.context.close();
  });
});
