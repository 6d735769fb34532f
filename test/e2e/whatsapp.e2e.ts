import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { startDemo, type RunningDemo } from '../support/demo.js';
import { until } from '../support/demo-until.js';

const MINUTE = 60_000;

describe('Connecting WhatsApp', () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;
  /** Codes of earlier tests, which can be scanned until their five minutes are over. */
  let olderCodes = 0;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });
  beforeEach(async () => {
    olderCodes = (await demo.phone.scannable()).length;
    // One test starts the demo again under the open page.
    visitor = await visit(browser, demo, { expected: /net::ERR_|status of 503/ });
    // The page's clock can be moved; it runs on by itself otherwise.
    await visitor.page.clock.install();
    await visitor.open();
  });
  afterEach(async () => {
    await visitor.leaveNothing();
    await visitor.context.close();
    expect(visitor.problems).toEqual([]);
  });

  const code = () => visitor.page.getByRole('img', { name: 'QR code to scan with WhatsApp' });
  const codeCount = async (count: number) =>
    until(`${count} QR codes`, async () => (await demo.phone.scannable()).length === olderCodes + count);
  /** What the code says that the page shows. */
  const drawn = async () => {
    const { flow } = await visitor.wizard.step();
    return flow?.step.kind === 'qr' ? flow.step.data : undefined;
  };

  it('connects when its code is scanned', async () => {
    await visitor.connect('whatsapp');
    await visitor.sees(code());
    await demo.phone.scan('+1 202 555 0143');
    await visitor.isTold('WhatsApp is connected');
    await visitor.seesRow('+12025550143', 'Connected');
  });

  it('renews its code by itself, and a scan of the old one counts all the same', async () => {
    await visitor.connect('whatsapp');
    await visitor.sees(code());
    await codeCount(1);
    await visitor.page.clock.fastForward(MINUTE);
    await codeCount(2);
    await demo.phone.scan('+1 202 555 0178', { back: 1 });
    await visitor.isTold('WhatsApp is connected');
    await visitor.seesRow('+12025550178', 'Connected');
    expect(await demo.phone.accounts()).toHaveLength(1);
  });

  it('says that the code has expired once it was renewed often enough, and makes another when asked', async () => {
    await visitor.connect('whatsapp');
    await visitor.sees(code());
    for (const count of [2, 3, 4]) {
      const before = await drawn();
      await visitor.page.clock.fastForward(MINUTE);
      await codeCount(count);
      // The phone knows of a code before the page does, whose next minute begins when it has drawn it.
      await until('the new code to be drawn', async () => ![before, undefined].includes(await drawn()));
    }
    await visitor.page.clock.fastForward(MINUTE);
    await visitor.sees('This code has expired');
    await codeCount(4);
    await visitor.wizard.refresh();
    await codeCount(5);
    await demo.phone.scan('+1 202 555 0192');
    await visitor.isTold('WhatsApp is connected');
  });

  it('deletes at the provider what is created after its user has cancelled', async () => {
    // What earlier tests asked for stands in the same output.
    const before = demo.output.length;
    await visitor.connect('linkedin');
    await visitor.signIn('slow.late@example.com');
    await visitor.sees(visitor.title('Signing in to LinkedIn'));
    await visitor.wizard.cancel();
    const requests = () =>
      demo.output
        .slice(before)
        .split('\n')
        .filter((line) => line.startsWith('[simulator]'));
    await until('the late account to be created', () =>
      requests().some((line) => line.includes('POST /api/v1/accounts 201')),
    );
    await until('the late account to be deleted', () =>
      requests().some((line) => /DELETE \/api\/v1\/accounts\/\S+ 200/.test(line)),
    );
    expect(await demo.phone.accounts()).toEqual([]);
    await visitor.page.reload();
    await visitor.sees('No accounts yet');
  });

  it('takes a cancelled code away from the phone', async () => {
    await visitor.connect('whatsapp');
    await visitor.sees(code());
    await codeCount(1);
    await visitor.wizard.cancel();
    await codeCount(0);
    await visitor.sees('No accounts yet');
  });

  it('ends a code that nobody scans with its flow, says so, and begins again when asked', async () => {
    await demo.restart({ timings: { flow: 3_000 } });
    await visitor.open('/welcome');
    await visitor.wizard.choose('whatsapp');
    await visitor.sees(visitor.title('Scan with WhatsApp'));
    await visitor.sees(visitor.title('Time ran out'));
    // Whoever photographed the code scans it now: what that links belongs to nobody, and goes again.
    await demo.phone.scan('+1 202 555 0155');
    await until('the late account to be deleted', async () => (await demo.phone.accounts()).length === 0);
    expect(await visitor.accountIds()).toEqual([]);
    await visitor.wizard.retry();
    await visitor.sees(visitor.title('Scan with WhatsApp'));
  });
});
