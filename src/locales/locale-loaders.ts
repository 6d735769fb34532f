import type { Messages } from './messages.js';

/** How to get the words of each language, by its BCP 47 tag. A page loads only the languages that it shows. */
export type LocaleLoaders = Readonly<Record<string, () => Promise<Messages>>>;

/** The languages that come with the kit, besides English, which is built in. */
export const builtInLocales: LocaleLoaders = {
  fr: async () => (await import('./fr/index.js')).fr,
};

/** The tag among `loaders` that serves `language` best: itself, then shorter and shorter beginnings of it. */
export function matchLocale(language: string, loaders: LocaleLoaders): string | undefined {
  const known = new Map(Object.keys(loaders).map((tag) => [tag.toLowerCase(), tag]));
  const parts = language.toLowerCase().split('-');
  while (parts.length > 0) {
    const found = known.get(parts.join('-'));
    if (found !== undefined) return found;
    parts.pop();
  }
  return undefined;
}
