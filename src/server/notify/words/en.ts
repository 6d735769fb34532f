import type { MailWords } from './mail-words.js';

export const en: MailWords = {
  direction: 'ltr',
  subject: '{product}: reconnect your {provider} account {account}',
  subjectMany: {
    one: '{product}: {count} account needs to be reconnected',
    other: '{product}: {count} accounts need to be reconnected',
  },
  title: 'Your {provider} account is no longer connected',
  titleMany: {
    one: '{count} account is no longer connected',
    other: '{count} accounts are no longer connected',
  },
  lead: '{product} has lost its connection to {account}. Sign in to the account again to go on using it there.',
  leadMany:
    '{product} has lost its connection to these accounts. Sign in to each of them again to go on using it there.',
  button: 'Reconnect account',
  buttonMany: 'Reconnect accounts',
  address: 'If the button does not work, open this address:',
  safety: '{product} asks you to sign in first. Never send anybody your password by e-mail.',
  done: 'Have you reconnected already? Then there is nothing left to do.',
  why: 'You get this message because you connected accounts to {product}.',
  email: 'e-mail',
};
