import type { MessageOverrides, Messages } from './messages.js';
import type { PackedMessages } from './unpack-messages.js';

/**
 * How to get the words of a language, by its BCP 47 tag. A page loads only the languages that it shows. Words that are
 * left out are as the kit has them in that language, or else in English.
 */
export type LocaleLoaders = Readonly<Record<string, () => Promise<MessageOverrides>>>;

/** The languages that come with the kit, besides English, which is built in. What is published of them is packed. */
export const builtInLocales: Readonly<Record<string, () => Promise<Messages | PackedMessages>>> = {
  ar: async () => (await import('./ar/index.js')).ar,
  de: async () => (await import('./de/index.js')).de,
  es: async () => (await import('./es/index.js')).es,
  fr: async () => (await import('./fr/index.js')).fr,
  it: async () => (await import('./it/index.js')).it,
  ja: async () => (await import('./ja/index.js')).ja,
  nl: async () => (await import('./nl/index.js')).nl,
  pl: async () => (await import('./pl/index.js')).pl,
  'pt-BR': async () => (await import('./pt-BR/index.js')).ptBR,
  tr: async () => (await import('./tr/index.js')).tr,
  'zh-Hans': async () => (await import('./zh-Hans/index.js')).zhHans,
};
