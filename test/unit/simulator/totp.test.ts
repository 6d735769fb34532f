import { describe, expect, it } from 'vitest';
import { isCurrentTotp, totp } from '../../../src/simulator/totp.js';

/** The secret of RFC 6238, appendix B. */
const secret = new TextEncoder().encode('12345678901234567890');

describe('totp', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is at %i seconds what RFC 6238 says', async (seconds, code) => {
    expect(await totp(secret, seconds * 1000)).toBe(code);
  });

  it('takes the current code and the one before, and no other', async () => {
    const now = 1_234_567_890_000;
    const isTaken = async (offsetMs: number) =>
      isCurrentTotp(secret, await totp(secret, now + offsetMs), now);
    expect(await isTaken(0)).toBe(true);
    expect(await isTaken(-30_000)).toBe(true);
    expect(await isTaken(-60_000)).toBe(false);
    expect(await isTaken(30_000)).toBe(false);
  });
});
