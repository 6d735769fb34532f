import type { MailWords } from './mail-words.js';

export const it: MailWords = {
  direction: 'ltr',
  subject: '{product}: ricollega il tuo account {provider} {account}',
  subjectMany: {
    one: '{product}: {count} account da ricollegare',
    many: '{product}: {count} account da ricollegare',
    other: '{product}: {count} account da ricollegare',
  },
  title: 'Il tuo account {provider} non è più collegato',
  titleMany: {
    one: '{count} account non è più collegato',
    many: '{count} account non sono più collegati',
    other: '{count} account non sono più collegati',
  },
  lead: '{product} ha perso il collegamento con {account}. Accedi di nuovo all’account per continuare a usarlo lì.',
  leadMany:
    '{product} ha perso il collegamento con questi account. Accedi di nuovo a ciascuno per continuare a usarlo lì.',
  button: 'Ricollega l’account',
  buttonMany: 'Ricollega gli account',
  address: 'Se il pulsante non funziona, apri questo indirizzo:',
  safety: '{product} ti chiede prima di accedere. Non inviare mai la tua password per e-mail.',
  done: 'Lo hai già ricollegato? Allora non c’è altro da fare.',
  why: 'Ricevi questo messaggio perché hai collegato degli account a {product}.',
  email: 'e-mail',
};
