import type { ProviderId } from '../../contract/types.js';
import type { Counted, MailWords } from './words/mail-words.js';
import { findWords } from './words/find-words.js';

/** One lost account as a mail tells of it. */
export interface MailedAccount {
  readonly provider: ProviderId;
  readonly name: string;
  readonly link: string;
}

export interface MailContent {
  readonly productName: string;
  readonly accounts: readonly [MailedAccount, ...MailedAccount[]];
  /** Where the button leads. */
  readonly link: string;
  readonly locale?: string;
}

/** A sentence in parts: what is ours, and what is a name of somebody's, which is set apart. */
export type Sentence = readonly { readonly text: string; readonly isName: boolean }[];

/** What a mail says, before it is a text or a page. */
export interface MailText {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly subject: Sentence;
  readonly title: Sentence;
  readonly lead: Sentence;
  readonly items: readonly { readonly name: Sentence; readonly provider: string; readonly link: string }[];
  readonly button: string;
  readonly link: string;
  readonly address: string;
  readonly notes: readonly Sentence[];
}

const PROVIDER_NAMES: Readonly<Record<Exclude<ProviderId, 'imap'>, string>> = {
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  instagram: 'Instagram',
  messenger: 'Messenger',
  x: 'X',
  google: 'Google',
  microsoft: 'Microsoft',
};

const LONGEST_NAME = 80;

/** What an account is called by its provider is anybody's text: one line of it, not too long, that directs nothing. */
export const toName = (text: string): string => {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  return letters.length > LONGEST_NAME
    ? `${letters
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`
    : line;
};

/** Says in the user's language which accounts need them. */
export function writeMail({ productName, accounts, link, locale }: MailContent): MailText {
  const { language, words } = findWords(locale);
  const [first] = accounts;
  const isMany = accounts.length > 1;
  const values = {
    product: { text: toName(productName), isName: true },
    account: { text: toName(first.name), isName: true },
    provider: { text: providerName(first.provider, words), isName: false },
    count: { text: new Intl.NumberFormat(language).format(accounts.length), isName: false },
  };
  const say = (sentence: string): Sentence => fill(sentence, values);
  const count = (counted: Counted): Sentence =>
    say(counted[new Intl.PluralRules(language).select(accounts.length)] ?? counted.other);
  return {
    language,
    direction: words.direction,
    subject: isMany ? count(words.subjectMany) : say(words.subject),
    title: isMany ? count(words.titleMany) : say(words.title),
    lead: say(isMany ? words.leadMany : words.lead),
    items: accounts.map((account) => ({
      name: [{ text: toName(account.name), isName: true }],
      provider: providerName(account.provider, words),
      link: account.link,
    })),
    button: isMany ? words.buttonMany : words.button,
    link,
    address: words.address,
    notes: [say(words.safety), say(words.done), say(words.why)],
  };
}

const providerName = (provider: ProviderId, words: MailWords): string =>
  provider === 'imap' ? words.email : PROVIDER_NAMES[provider];

function fill(sentence: string, values: Readonly<Record<string, Sentence[number]>>): Sentence {
  return sentence
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? (values[part] ?? ours('')) : ours(part)))
    .filter(({ text }) => text !== '');
}

const ours = (text: string): Sentence[number] => ({ text, isName: false });
