import { builtInLocales, type LocaleLoaders } from './locale-loaders.js';
import { matchLanguage } from './match-language.js';
import { mergeMessages } from './merge-messages.js';
import type { MessageOverrides, Messages } from './messages.js';
import { unpackPart } from './unpack-messages.js';

/** Words that are not the built-in English ones alone. */
export interface OtherWords {
  /** BCP 47 tag of the language that they are in. */
  readonly language: string;
  part<Key extends keyof Messages>(key: Key, english: Messages[Key]): Messages[Key];
}

/**
 * The words for a language: the kit's own, those of the page's `locales` over them, and single ones replaced whatever
 * the language is. A language that is not known or does not load leaves English.
 */
export async function otherWords(
  language: string,
  locales: LocaleLoaders = {},
  overrides: MessageOverrides | undefined,
): Promise<OtherWords> {
  const [kit, page] = await Promise.all([load(language, builtInLocales), load(language, locales)]);
  const known = new Map<object, object>();

  function ofKit<Key extends keyof Messages>(key: Key, english: Messages[Key]): Messages[Key] {
    if (!kit) return english;
    return typeof kit.words === 'string' ? unpackPart(kit.words, key, english, kit.tag) : kit.words[key];
  }

  function merged<Key extends keyof Messages>(key: Key, english: Messages[Key]): Messages[Key] {
    type Over = MessageOverrides<Messages[Key]> | undefined;
    return [page?.words[key], overrides?.[key]].reduce<Messages[Key]>(
      (below, over) => (over ? mergeMessages(below, over as NonNullable<Over>) : below),
      ofKit(key, english),
    );
  }

  return {
    language: page?.tag ?? kit?.tag ?? 'en',
    part(key, english) {
      const words = known.get(english) ?? merged(key, english);
      known.set(english, words);
      return words as typeof english;
    },
  };
}

interface Loaded<Words> {
  readonly tag: string;
  readonly words: Words;
}

async function load<Words>(
  language: string,
  loaders: Readonly<Record<string, () => Promise<Words>>>,
): Promise<Loaded<Words> | undefined> {
  const tag = matchLanguage(language, Object.keys(loaders));
  if (tag === undefined) return undefined;
  const words = await loaders[tag]?.().catch(() => undefined);
  return words && { tag, words };
}
