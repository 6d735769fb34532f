import type { MailWords } from './mail-words.js';

export const pl: MailWords = {
  direction: 'ltr',
  subject: '{product}: połącz ponownie konto {provider} {account}',
  subjectMany: {
    one: '{product}: {count} konto wymaga ponownego połączenia',
    few: '{product}: {count} konta wymagają ponownego połączenia',
    many: '{product}: {count} kont wymaga ponownego połączenia',
    other: '{product}: {count} konta wymaga ponownego połączenia',
  },
  title: 'Twoje konto {provider} nie jest już połączone',
  titleMany: {
    one: '{count} konto nie jest już połączone',
    few: '{count} konta nie są już połączone',
    many: '{count} kont nie jest już połączonych',
    other: '{count} konta nie jest już połączone',
  },
  lead: 'Usługa {product} utraciła połączenie z kontem {account}. Zaloguj się na nie ponownie, aby dalej z niego tam korzystać.',
  leadMany:
    'Usługa {product} utraciła połączenie z tymi kontami. Zaloguj się ponownie na każde z nich, aby dalej z nich tam korzystać.',
  button: 'Połącz konto ponownie',
  buttonMany: 'Połącz konta ponownie',
  address: 'Jeśli przycisk nie działa, otwórz ten adres:',
  safety: '{product} najpierw poprosi o zalogowanie. Nigdy nie wysyłaj nikomu swojego hasła e-mailem.',
  done: 'Konto jest już ponownie połączone? W takim razie nie musisz nic robić.',
  why: 'Otrzymujesz tę wiadomość, ponieważ masz konta połączone z usługą {product}.',
  email: 'e-mail',
};
