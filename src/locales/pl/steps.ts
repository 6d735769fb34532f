import type { StepMessages } from '../messages.js';

export const steps: StepMessages = {
  code: {
    titles: {
      sms: 'Wpisz kod z SMS-a',
      app: 'Wpisz kod z aplikacji uwierzytelniającej',
      email: 'Wpisz kod z e‑maila',
      whatsapp: 'Wpisz kod z WhatsAppa',
      unknown: 'Wpisz kod weryfikacyjny',
    },
    sources: {
      sms: (provider) => `${provider} wysyła go na numer telefonu Twojego konta.`,
      app: (provider) => `Otwórz aplikację z kodami logowania i znajdź ${provider}.`,
      email: (provider) => `${provider} wysyła go na adres e‑mail Twojego konta.`,
      whatsapp: (provider) => `${provider} wysyła go w wiadomości na WhatsAppie.`,
      unknown: (provider) =>
        `Poszukaj SMS-a lub e‑maila od ${provider} albo otwórz aplikację uwierzytelniającą.`,
    },
    sentTo: (destination) => `Wysłano do: ${destination}.`,
    approval: (provider) => `Możesz też potwierdzić w aplikacji ${provider}.`,
    label: 'Kod',
    resendIn: (duration) => `Ponowne wysłanie za: ${duration}`,
    resendUsedUp: 'Na razie nie można nic więcej wysłać.',
    checking: 'Sprawdzanie kodu',
    timeLeft: (duration) => `Pozostało: ${duration}`,
    timeOver: 'Czas minął. Zacznij od nowa.',
  },
  qr: {
    title: (provider) => `Zeskanuj w ${provider}`,
    alt: (provider) => `Kod QR do zeskanowania w ${provider}`,
    instructions: {
      whatsapp: [
        'Otwórz WhatsApp w telefonie',
        'W Ustawieniach lub w menu dotknij „Połączone urządzenia”, potem „Połącz urządzenie”',
        'Skieruj telefon na ten kod',
      ],
      telegram: [
        'Otwórz Telegram w telefonie',
        'W Ustawieniach dotknij „Urządzenia”, potem „Połącz urządzenie”',
        'Skieruj telefon na ten kod',
      ],
    },
    anyInstructions: (provider) => [
      `Otwórz ${provider} w telefonie`,
      'Znajdź w ustawieniach połączone urządzenia i dodaj jedno',
      'Skieruj telefon na ten kod',
    ],
    renews: 'Kod sam się odnawia. Zeskanuj, kiedy chcesz.',
    timeLeft: (duration) => `Ważny jeszcze: ${duration}`,
    renewed: 'Jest nowy kod.',
    cannotScan: 'Nie możesz zeskanować? Użyj kodu parowania',
    expired: 'Ten kod wygasł',
    renewing: 'Pobieranie nowego kodu',
  },
  approve: {
    title: (provider) => `Potwierdź w aplikacji ${provider}`,
    help: 'Otwórz powiadomienie w telefonie i potwierdź, że to Ty. Ta strona sama przejdzie dalej.',
    notification: (provider) => provider,
    notificationQuestion: 'To Ty się logujesz?',
    notificationAnswer: 'Tak, to ja',
    typical: (duration) => `Zwykle trwa to około: ${duration}.`,
    nothingCame: 'Brak powiadomienia? Otwórz aplikację, często czeka właśnie tam.',
    timeOver: 'Czas minął. Zacznij od nowa, aby otrzymać nowe powiadomienie.',
    helpConfirm: 'Otwórz powiadomienie w telefonie i potwierdź, że to Ty. Potem daj znać tutaj.',
    confirm: 'Gotowe, potwierdzone',
  },
  wait: {
    titles: {
      'signing-in': (provider) => `Logowanie do ${provider}`,
      'checking-code': () => 'Sprawdzanie kodu',
      'requesting-code': () => 'Ponowne wysyłanie',
      'preparing-qr': () => 'Przygotowywanie kodu QR',
      connecting: (provider) => `Łączenie: ${provider}`,
      switching: () => 'Szukanie innego sposobu',
    },
    typical: (duration) => `Może to potrwać do: ${duration}.`,
    stay: 'Nie musisz nic robić.',
  },
  done: {
    connected: (provider) => `Połączono: ${provider}`,
    reconnected: (provider) => `Połączono ponownie: ${provider}`,
    close: 'Gotowe',
    another: 'Połącz kolejne konto',
  },
};
