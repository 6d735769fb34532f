import { en } from '../../src/locales/en/index.js';
import type { LocaleLoaders } from '../../src/locales/locale-loaders.js';
import type { Messages } from '../../src/locales/messages.js';

/**
 * A language that nobody speaks, made of the English: ⟦Šîĝñ îñ···⟧. Every letter has an accent, every text is longer by
 * four tenths and in brackets. What is drawn without them is not in the dictionary, what is cut off has no room for
 * German. It is given to the elements as any page gives a language of its own.
 */
export const PSEUDO_LANGUAGE = 'en-XA';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** Signs that are no letters stay, so that what a sentence is given keeps its place. */
function pseudo(text: string): string {
  const accented = text.replace(/[A-Za-z]/g, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)));
  return `⟦${accented}${'·'.repeat(Math.ceil(text.length * 0.4))}⟧`;
}

type Sentence = (...given: readonly unknown[]) => unknown;

function translate(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (typeof value === 'function') {
    const sentence = value as Sentence;
    return (...given: readonly unknown[]) => translate(sentence(...given));
  }
  if (Array.isArray(value)) return value.map(translate);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, translate(each)]));
}

const pseudoMessages = translate(en) as Messages;

/** For the `locales` of an element. */
export const pseudoLocales: LocaleLoaders = { [PSEUDO_LANGUAGE]: () => Promise.resolve(pseudoMessages) };
