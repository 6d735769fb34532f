import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'Sprawdzanie wyniku', help: 'To chwilę potrwa.' },
  working: (provider) => ({
    title: `Łączenie: ${provider}`,
    help: 'Zostaw tę stronę otwartą: sama się zmieni.',
  }),
  slow: 'Trwa to dłużej niż zwykle. Możesz opuścić tę stronę: konto pojawi się na liście, gdy zostanie połączone.',
  offline: 'Jesteś offline. Wznowimy, gdy wróci połączenie.',
  connected: (provider) => `Połączono: ${provider}`,
  reconnected: (provider) => `Połączono ponownie: ${provider}`,
  signedOut: {
    title: 'Sesja w tym serwisie wygasła',
    help: 'Zaloguj się ponownie w tym serwisie i wróć tutaj.',
  },
  unknown: {
    title: 'Nie ma takiego logowania',
    help: 'Dawno się zakończyło albo zaczął je ktoś inny. Sprawdź, na jakie konto logujesz się tutaj.',
  },
  missing: {
    title: 'Nie ma tu nic do pokazania',
    help: 'Ta strona mówi, jak poszło logowanie. Zacznij je od swoich kont.',
  },
  unreachable: { title: 'Jeszcze brak odpowiedzi', help: 'Sprawdź połączenie. Ponowna próba nastąpi sama.' },
  anyProvider: 'Twoje konto',
  retry: 'Spróbuj ponownie',
  checkNow: 'Sprawdź teraz',
  goOn: 'Dalej',
  closeWindow: 'Zamknij to okno',
  closeByHand: 'Możesz już zamknąć to okno.',
  supportId: (id) => `Identyfikator zgłoszenia ${id}`,
};
