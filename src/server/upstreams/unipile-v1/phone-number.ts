/** Calling codes of one and two digits (ITU-T E.164); every other one has three. */
const SHORT_CODES = /^(1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** `+33 6 12 34 56 78` as `(+33)612345678`, the form that PHONE_REGISTER wants. `undefined` without a calling code. */
export function toPhoneRegistration(input: string): string | undefined {
  const written = /^\(\+(\d{1,3})\)\s*([\d\s.-]+)$/.exec(input);
  if (written?.[1] && written[2]) return `(+${written[1]})${written[2].replace(/\D/g, '')}`;
  if (!input.trim().startsWith('+')) return undefined;
  const digits = input.replace(/\D/g, '');
  const code = SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3);
  const national = digits.slice(code.length);
  return national.length >= 4 ? `(+${code})${national}` : undefined;
}
