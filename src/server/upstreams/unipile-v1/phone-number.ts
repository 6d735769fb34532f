/** Calling codes of one and two digits (ITU-T E.164); every other one has three. */
const SHORT_CODES = /^(1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

interface PhoneNumber {
  readonly callingCode: string;
  readonly national: string;
}

/** Reads `+33 6 12 34 56 78` and `(+33) 06 12 34 56 78`; `undefined` without a calling code. */
function read(input: string): PhoneNumber | undefined {
  const written = /^\s*\(\s*\+\s*(\d{1,3})\s*\)([\d\s./-]+)$/.exec(input);
  if (written?.[1] && written[2]) return { callingCode: written[1], national: written[2].replace(/\D/g, '') };
  if (!input.trim().startsWith('+')) return undefined;
  const digits = input.replace(/\D/g, '');
  const callingCode = SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3);
  return { callingCode, national: digits.slice(callingCode.length) };
}

const isLongEnough = ({ national }: PhoneNumber): boolean => national.length >= 4 && national.length <= 14;

/** `(+33)612345678`: how PHONE_REGISTER wants a number. */
export function toPhoneRegistration(input: string): string | undefined {
  const number = read(input);
  return number && isLongEnough(number) ? `(+${number.callingCode})${number.national}` : undefined;
}

/** `33612345678`: digits alone, without the zero that some countries dial first at home. */
export function toInternationalDigits(input: string): string | undefined {
  const number = read(input);
  return number && isLongEnough(number) ? number.callingCode + number.national.replace(/^0/, '') : undefined;
}
