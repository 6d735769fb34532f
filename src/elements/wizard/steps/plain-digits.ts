/** Digits of other scripts that keyboards type, by their zeros: Arabic-Indic, Persian, Devanagari, Bengali. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

/** The text with every digit as those of ASCII, which codes and numbers are sent in; full-width letters likewise. */
export const plainDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => at >= first && at < first + 10);
    return zero === undefined ? digit : String(at - zero);
  });
