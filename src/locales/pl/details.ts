import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'Kilka danych', help: 'Są potrzebne, aby przejść dalej.' },
  moreSettings: 'Ustawienia serwerów',
  fields: {
    phone: 'Numer telefonu',
    cookie_li_at: 'Ciasteczko li_at',
    cookie_li_a: 'Ciasteczko li_a',
    cookie_sessionid: 'Ciasteczko sessionid',
    user_agent: 'User agent',
    imap_user: 'Adres e‑mail',
    imap_password: 'Hasło',
    imap_host: 'Serwer IMAP',
    imap_port: 'Port IMAP',
    imap_encryption: 'Szyfrowanie IMAP',
    smtp_user: 'Nazwa użytkownika SMTP',
    smtp_password: 'Hasło SMTP',
    smtp_host: 'Serwer SMTP',
    smtp_port: 'Port SMTP',
    code: 'Kod',
  },
  imap: {
    address: {
      title: 'Jaki jest Twój adres e‑mail?',
      help: 'Na jego podstawie znajdziemy ustawienia większości skrzynek.',
    },
    settings: {
      title: 'Połącz swoją pocztę',
      help: 'Hasło trafia do Twojej poczty. Nie przechowujemy go tutaj.',
    },
    again: {
      title: 'Połącz ponownie swoją pocztę',
      help: 'Hasło trafia do Twojej poczty. Nie przechowujemy go tutaj.',
    },
    incoming: 'Poczta przychodząca (IMAP)',
    outgoing: 'Poczta wychodząca (SMTP)',
    server: 'Serwer',
    port: 'Port',
    encryption: 'Szyfrowanie',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'Automatyczne' },
    appPassword: (service) => `${service} wymaga tu hasła do aplikacji, nie zwykłego.`,
    anyAppPassword:
      'Przy weryfikacji dwuetapowej może być potrzebne hasło do aplikacji, utworzone w ustawieniach poczty.',
    appPasswordHelp: 'Jak je uzyskać',
  },
  cookies: {
    heading: (provider) => ({
      title: `Połącz ${provider} przez sesję przeglądarki`,
      help: 'Użyta raz do połączenia, nigdy nie zapisywana.',
    }),
    what: 'Ciasteczko to krótki tekst, po którym strona poznaje, że jesteś po zalogowaniu. Jest warte tyle co hasło, więc wklejaj je tylko tutaj.',
    instructions: (provider, cookies) => [
      `Na komputerze otwórz ${provider} w przeglądarce, w której masz otwartą sesję`,
      'Otwórz narzędzia deweloperskie (F12), potem Aplikacja lub Dane, potem Ciasteczka',
      `Skopiuj wartość ${cookies} i wklej ją poniżej`,
    ],
    otherBrowser: 'Ciasteczko pochodzi z innej przeglądarki',
    otherBrowserHelp: 'Podaj tu user agent tamtej przeglądarki.',
  },
  phone: {
    register: (provider) => ({
      title: 'Dodaj numer telefonu',
      help: `${provider} prosi o niego, aby potwierdzić, że to Ty.`,
    }),
    pairing: (provider) => ({
      title: `Jaki jest Twój numer w ${provider}?`,
      help: `Otrzymasz kod do wpisania w ${provider} na tym telefonie.`,
    }),
    country: 'Kraj',
  },
};
