import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { startDemo, type RunningDemo } from '../support/demo.js';

describe('Connecting LinkedIn', () => {
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

  const begin = async (username: string, password?: string) => {
    await visitor.connect('linkedin');
    await visitor.signIn(username, password);
  };

  it('connects at once where nothing more is asked', async () => {
    await begin('plain.member@example.com');
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow('Plain Member', 'Connected');
  });

  it.each([
    ['2fa.member@example.com', '2fa Member', 'Enter the code from your authenticator app'],
    ['sms.member@example.com', 'Sms Member', 'Enter the code from the text message'],
    ['otp.member@example.com', 'Otp Member', 'Enter your verification code'],
  ])('asks %s for its code and connects', async (username, name, title) => {
    await begin(username);
    await visitor.sees(visitor.title(title));
    await visitor.enterCode(await demo.phone.code(username));
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow(name, 'Connected');
  });

  it('waits for a tap in the app and goes on by itself', async () => {
    await begin('app.member@example.com');
    await visitor.sees(visitor.title('Confirm in the LinkedIn app'));
    await demo.phone.approve('app.member@example.com');
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow('App Member', 'Connected');
  });

  it('sends the notification again, and takes the tap', async () => {
    await begin('app.resend@example.com');
    await visitor.sees(visitor.title('Confirm in the LinkedIn app'));
    await visitor.wizard.resend();
    await visitor.sees('Sent again.');
    await visitor.sees(visitor.page.getByRole('button', { name: /^Send again in \d+ seconds$/ }));
    await demo.phone.approve('app.resend@example.com');
    await visitor.isTold('LinkedIn is connected');
  });

  it('takes another way where the tap in the app does not come', async () => {
    await begin('app.other@example.com');
    await visitor.wizard.do('switch:another-way');
    await visitor.sees(visitor.title('Enter the code from the text message'));
    await visitor.enterCode(await demo.phone.code('app.other@example.com'));
    await visitor.isTold('LinkedIn is connected');
  });

  it('says that it works while a login takes long', async () => {
    await begin('slow.member@example.com');
    await visitor.sees(visitor.title('Signing in to LinkedIn'));
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow('Slow Member', 'Connected');
  });

  it.each([
    ['restricted@example.com', 'LinkedIn has restricted this account'],
    ['down@example.com', 'LinkedIn does not answer'],
  ])('says why %s can not be connected', async (username, words) => {
    await begin(username);
    await visitor.sees(words);
    expect(await demo.phone.accounts()).toEqual([]);
  });

  it('keeps the name and asks again when the password is wrong', async () => {
    await begin('member@example.com', 'wrong');
    await visitor.sees('That did not match. Check both and try again.');
    expect((await visitor.wizard.step()).values).toEqual({ username: 'member@example.com' });
    expect(await visitor.page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
    await visitor.signIn('member@example.com', 'right');
    await visitor.isTold('LinkedIn is connected');
  });

  it('takes the right code after a wrong one', async () => {
    await begin('sms.again@example.com');
    const code = await demo.phone.code('sms.again@example.com');
    await visitor.enterCode(code === '000000' ? '111111' : '000000');
    await visitor.sees('That code did not match. Check the latest one and try again.');
    await visitor.enterCode(code);
    await visitor.isTold('LinkedIn is connected');
  });

  it('sends a new code, says when another can be had, and takes the new one', async () => {
    await begin('sms.resend@example.com');
    const first = await demo.phone.code('sms.resend@example.com');
    await visitor.wizard.resend();
    await visitor.sees('Sent again.');
    await visitor.sees(visitor.page.getByRole('button', { name: /^Send again in \d+ seconds$/ }));
    await visitor.enterCode(await demo.phone.code('sms.resend@example.com', { unlike: first }));
    await visitor.isTold('LinkedIn is connected');
  });

  it('shows the code step again after a reload', async () => {
    await visitor.open('/welcome');
    await visitor.wizard.choose('linkedin');
    await visitor.signIn('2fa.reload@example.com');
    const title = visitor.title('Enter the code from your authenticator app');
    await visitor.sees(title);
    await visitor.page.reload();
    await visitor.sees(title);
    await visitor.enterCode(await demo.phone.code('2fa.reload@example.com'));
    await visitor.sees(visitor.title('LinkedIn is connected'));
    await visitor.sees('See your accounts');
  });

  it('goes on in a second tab, and the first one follows', async () => {
    await begin('2fa.tabs@example.com');
    const title = 'Enter the code from your authenticator app';
    await visitor.sees(visitor.title(title));
    const second = await visitor.openTab();
    await second.open();
    await second.connect();
    await second.sees(second.title(title));
    await second.enterCode(await demo.phone.code('2fa.tabs@example.com'));
    await second.isTold('LinkedIn is connected');
    await visitor.isTold('LinkedIn is connected');
    await visitor.seesRow('2fa Tabs', 'Connected');
  });

  it('shows where the flow is to a tab whose step has passed, though its code was right', async () => {
    // What earlier tests asked for stands in the same output.
    const before = demo.output.length;
    await begin('sms.stale@example.com');
    const code = await demo.phone.code('sms.stale@example.com');
    await visitor.sees(visitor.title('Enter the code from the text message'));
    const second = await visitor.openTab();
    await second.open();
    await second.connect();
    await second.sees(second.title('Enter the code from the text message'));
    // The first tab hears nothing for a while, as on a bad network.
    await visitor.page.route(/\/flows\/[^/]+\?/, () => undefined);
    await visitor.page.reload();
    await visitor.connect();
    await visitor.sees(visitor.title('Enter the code from the text message'));
    await second.enterCode(code);
    await second.isTold('LinkedIn is connected');
    await visitor.enterCode(code);
    await visitor.isTold('LinkedIn is connected');
    expect(await demo.phone.accounts()).toHaveLength(1);
    expect((await visitor.list.rows()).map(({ name }) => name)).toEqual(['Sms Stale']);
    // The second code went no further than the server.
    const solved = demo.output.slice(before).match(/^\[simulator\] POST \/api\/v1\/accounts\/checkpoint /gm);
    expect(solved).toHaveLength(1);
  });

  it('does not take another way twice when two tabs ask for it', async () => {
    await begin('app.tabs@example.com');
    await visitor.sees(visitor.title('Confirm in the LinkedIn app'));
    await visitor.page.route(/\/flows\/[^/]+\?/, () => undefined);
    await visitor.page.reload();
    await visitor.connect();
    await visitor.sees(visitor.title('Confirm in the LinkedIn app'));
    const second = await visitor.openTab();
    await second.open();
    await second.connect();
    await second.wizard.do('switch:another-way');
    await second.sees(second.title('Enter the code from the text message'));
    await visitor.wizard.do('switch:another-way');
    await visitor.sees(visitor.title('Enter the code from the text message'));
    // The first tab still hears nothing of what comes later.
    await second.enterCode(await demo.phone.code('app.tabs@example.com'));
    await second.isTold('LinkedIn is connected');
  });
});
