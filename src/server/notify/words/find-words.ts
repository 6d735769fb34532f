import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { ptBR } from './pt-BR.js';
import { tr } from './tr.js';
import { zhHans } from './zh-Hans.js';
import type { MailWords } from './mail-words.js';

/** Every language that mails are written in, by its BCP 47 tag. */
export const MAIL_LANGUAGES: Readonly<Record<string, MailWords>> = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  ja,
  nl,
  pl,
  'pt-BR': ptBR,
  tr,
  'zh-Hans': zhHans,
};

export interface FoundWords {
  readonly language: string;
  readonly words: MailWords;
}

/**
 * The language that serves a tag best: itself, or one that is spoken and written alike, as `de` for `de-AT` and `pt-BR`
 * for `pt`. English where there is none, so that nobody is told in writing they can not read, as `zh-TW` in `zh-Hans`.
 */
export function findWords(locale: string | undefined): FoundWords {
  const wanted = writing(locale ?? '');
  const language = Object.keys(MAIL_LANGUAGES).find((tag) => writing(tag) === wanted);
  return { language: language ?? 'en', words: (language && MAIL_LANGUAGES[language]) || en };
}

function writing(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}
