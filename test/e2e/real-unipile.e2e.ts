import { describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { startDemo } from '../support/demo.js';

const { UNIPILE_DSN, UNIPILE_API_KEY } = process.env;
const NOT_VERIFIED = 'not verified against the real Unipile: set UNIPILE_DSN and UNIPILE_API_KEY';

describe('The real Unipile', () => {
  if (!UNIPILE_DSN || !UNIPILE_API_KEY) {
    // Reporters leave out the names of what is skipped.
    console.warn(NOT_VERIFIED);
    it.skip(NOT_VERIFIED, () => undefined);
    return;
  }

  it('gives a QR code for WhatsApp, and takes it back when the user cancels', async () => {
    const [demo, browser] = await Promise.all([
      startDemo({ environment: { UNIPILE_DSN, UNIPILE_API_KEY } }),
      openBrowser(),
    ]);
    try {
      const visitor = await visit(browser, demo);
      await visitor.open();
      await visitor.connect('whatsapp');
      await visitor.page
        .getByRole('img', { name: 'QR code to scan with WhatsApp' })
        .waitFor({ timeout: 90_000 });
      await visitor.wizard.cancel();
      await visitor.sees('No accounts yet');
      expect(demo.output).not.toContain(UNIPILE_API_KEY);
      expect(visitor.problems).toEqual([]);
    } finally {
      await browser.close();
      await demo.close();
    }
  });
});
