import type { LocaleLoaders } from './locale-loaders.js';
import { builtInLocales, matchLocale } from './locale-loaders.js';
import { mergeMessages } from './merge-messages.js';
import type { MessageOverrides, Messages } from './messages.js';

/** Words that are not the built-in English ones alone. */
export interface OtherWords {
  /** BCP 47 tag of the language that they are in. */
  readonly language: string;
  part<Key extends keyof Messages>(key: Key, english: Messages[Key]): Messages[Key];
}

/** The words for a language, with single ones replaced. A language that is not known or does not load leaves English. */
export async function otherWords(
  language: string,
  locales: LocaleLoaders | undefined,
  overrides: MessageOverrides | undefined,
): Promise<OtherWords> {
  const loaders = { ...builtInLocales, ...locales };
  const tag = matchLocale(language, loaders);
  const loaded = tag === undefined ? undefined : await loaders[tag]?.().catch(() => undefined);
  const merged = new Map<object, object>();
  return {
    language: loaded && tag !== undefined ? tag : 'en',
    part(key, english) {
      const base = loaded?.[key] ?? english;
      const replaced = overrides?.[key];
      if (!replaced) return base;
      const known = merged.get(base) ?? mergeMessages(base, replaced);
      merged.set(base, known);
      return known as typeof base;
    },
  };
}
