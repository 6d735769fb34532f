// PostgreSQL stores every text but two: one with a NUL in it, and one with half a surrogate pair. Both come from
// strangers, and neither may turn a question into an error. They are replaced alike when written and when looked up.

const replacement = '\uFFFD';
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const storableText = (text: string): string => text.replace(unstorable, replacement);

/** A text, or `null` for none. */
export const storableOrNull = (text: string | undefined): string | null =>
  text === undefined ? null : storableText(text);

/** JSON for a `jsonb` column. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part));
