import type { Messages } from './messages.js';

/**
 * A language as it is published: its texts alone, a line each, in the order of the English, which every page has
 * anyhow and which lends its names and its shape. Names and code would make a language half as long again.
 *
 * - Parts are divided by a line with `^`, in the order of `PARTS`.
 * - An empty line is a text that is as in English, such as a name.
 * - `{` and `}` stand for what a sentence is given first and second.
 * - `a=…|b=…` are variants by what it is given last: the plural form of a number (`z o t f m x` for zero, one, two, few,
 *   many, other), else whether there is something (`1`) or not (`0`).
 *
 * `scripts/support/pack-languages.mjs` writes it.
 */
export type PackedMessages = string;

/** In this order, whatever is added later. */
export const PARTS = [
  'providers',
  'button',
  'wizard',
  'choose',
  'cards',
  'form',
  'password',
  'details',
  'steps',
  'ways',
  'outcomes',
  'accounts',
  'banner',
  'result',
] as const satisfies readonly (keyof Messages)[];

type Sentence = (...given: readonly unknown[]) => unknown;

/** One part of a language, in the shape of its English; the English may hold only the beginning of the part. */
export function unpackPart<Key extends keyof Messages>(
  packed: PackedMessages,
  key: Key,
  english: Messages[Key],
  language: string,
): Messages[Key] {
  const lines = packed.split('\n^\n')[PARTS.indexOf(key)]?.split('\n') ?? [];
  return unpack(english, lines.values(), language) as Messages[Key];
}

function unpack(english: unknown, lines: Iterator<string>, language: string): unknown {
  return reshape(english, (text) =>
    typeof text === 'function'
      ? unpackSentence(text as Sentence, lines, language)
      : ((lines.next().value as string | undefined) ?? '') || text,
  );
}

/** What a sentence makes of what it is given has the shape that the English makes of it: a text, a heading, a list. */
function unpackSentence(english: Sentence, lines: Iterator<string>, language: string): Sentence {
  const templates: string[] = [];
  reshape(english(), () => templates.push((lines.next().value as string | undefined) ?? ''));
  return (...given) => {
    const own = templates.values();
    return reshape(english(...given), (text) => {
      const template = own.next().value;
      return template ? fill(template, given, language) : text;
    });
  };
}

/** The same lists and objects, with every text and sentence replaced. */
function reshape(value: unknown, replace: (text: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => reshape(each, replace));
  if (typeof value !== 'object' || value === null) return replace(value);
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, each]) => [name, reshape(each, replace)]));
}

function fill(template: string, given: readonly unknown[], language: string): string {
  const say = (value: unknown) =>
    typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value);
  return variant(template, given.at(-1), language).replace(/[{}]/g, (place) =>
    say(given[place === '{' ? 0 : 1]),
  );
}

const PLURAL_LETTERS = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };

function variant(template: string, last: unknown, language: string): string {
  if (!/^\w=/.test(template)) return template;
  const letter =
    typeof last === 'number'
      ? PLURAL_LETTERS[new Intl.PluralRules(language).select(last)]
      : String(Number(Boolean(last)));
  const variants = template.split('|');
  const found = variants.find((each) => each.startsWith(letter)) ?? variants.at(-1) ?? '';
  return found.slice(2);
}
