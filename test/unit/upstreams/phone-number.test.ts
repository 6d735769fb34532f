import { describe, expect, it } from 'vitest';
import {
  toInternationalDigits,
  toPhoneRegistration,
} from '../../../src/server/upstreams/unipile-v1/phone-number.js';

describe('a phone number', () => {
  it.each([
    ['(+33)0612345678', '(+33)0612345678', '33612345678'],
    ['(+33) 06 12 34 56 78', '(+33)0612345678', '33612345678'],
    ['+33 6 12 34 56 78', '(+33)612345678', '33612345678'],
    ['+1 202 555 0143', '(+1)2025550143', '12025550143'],
    ['+49-151-23456789', '(+49)15123456789', '4915123456789'],
    ['+353 85 123 4567', '(+353)851234567', '353851234567'],
    ['+971 50 123 4567', '(+971)501234567', '971501234567'],
  ])('is sent as the upstream wants it: %s', (input, registration, digits) => {
    expect(toPhoneRegistration(input)).toBe(registration);
    expect(toInternationalDigits(input)).toBe(digits);
  });

  it.each(['0612345678', '', '+', '+33', 'abc', '+33 12'])(
    'without a calling code or too short is refused: %j',
    (input) => {
      expect(toPhoneRegistration(input)).toBeUndefined();
      expect(toInternationalDigits(input)).toBeUndefined();
    },
  );
});
