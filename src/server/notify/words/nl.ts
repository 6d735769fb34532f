import type { MailWords } from './mail-words.js';

export const nl: MailWords = {
  direction: 'ltr',
  subject: '{product}: verbind je {provider}-account {account} opnieuw',
  subjectMany: {
    one: '{product}: {count} account moet opnieuw worden verbonden',
    other: '{product}: {count} accounts moeten opnieuw worden verbonden',
  },
  title: 'Je {provider}-account is niet meer verbonden',
  titleMany: {
    one: '{count} account is niet meer verbonden',
    other: '{count} accounts zijn niet meer verbonden',
  },
  lead: '{product} is de verbinding met {account} kwijt. Log opnieuw in op het account om het daar te blijven gebruiken.',
  leadMany:
    '{product} is de verbinding met deze accounts kwijt. Log op elk account opnieuw in om het daar te blijven gebruiken.',
  button: 'Account opnieuw verbinden',
  buttonMany: 'Accounts opnieuw verbinden',
  address: 'Werkt de knop niet? Open dan dit adres:',
  safety: '{product} vraagt je eerst om in te loggen. Stuur je wachtwoord nooit per e-mail.',
  done: 'Heb je het al opnieuw verbonden? Dan hoef je niets meer te doen.',
  why: 'Je krijgt dit bericht omdat je accounts met {product} hebt verbonden.',
  email: 'e-mail',
};
