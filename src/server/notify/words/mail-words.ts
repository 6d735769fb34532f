/**
 * The sentences of a mail in one language. `{product}`, `{account}`, `{provider}` and `{count}` stand for what is told;
 * a name is set apart from the sentence around it, whatever its writing. Counted sentences have one form for each of the
 * language's plural categories.
 */
export interface MailWords {
  readonly direction: 'ltr' | 'rtl';
  readonly subject: string;
  readonly subjectMany: Counted;
  readonly title: string;
  readonly titleMany: Counted;
  readonly lead: string;
  readonly leadMany: string;
  readonly button: string;
  readonly buttonMany: string;
  /** Before the address, for who can not use the button. */
  readonly address: string;
  readonly safety: string;
  readonly done: string;
  readonly why: string;
  /** The kind of account that has no name of a company. */
  readonly email: string;
}

export type Counted = { readonly other: string } & {
  readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};
