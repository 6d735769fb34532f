import type { MailText, Sentence } from './mail-text.js';

/** A sentence as plain text, each name isolated so that its direction does not turn the words around it. */
export const plainSentence = (sentence: Sentence): string =>
  sentence.map(({ text, isName }) => (isName ? `\u2068${text}\u2069` : text)).join('');

/** The mail for who reads no HTML. */
export function plainMail(mail: MailText): string {
  const { items } = mail;
  const list = items.map(({ name, provider, link }) => `* ${provider}: ${plainSentence(name)}\n  ${link}`);
  return [
    plainSentence(mail.title),
    plainSentence(mail.lead),
    ...(items.length > 1 ? [list.join('\n\n')] : [`${mail.button}:\n${mail.link}`]),
    ...mail.notes.map(plainSentence),
    '',
  ].join('\n\n');
}
