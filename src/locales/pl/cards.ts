import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `Połącz ${provider}`, help: 'Wybierz sposób logowania.' }),
  contract: {
    title: 'Wybierz subskrypcję',
    help: 'Twoje konto ma więcej niż jedną. Wybierz tę, której chcesz tu użyć.',
  },
  challenge: { title: 'Potwierdź, że to Ty', help: 'Wybierz, jak chcesz otrzymać kod.' },
  methods: {
    password: (provider) => ({ title: 'Hasło', help: `Nazwa użytkownika i hasło do ${provider}.` }),
    cookies: (provider) => ({
      title: 'Sesja przeglądarki',
      help: `Z przeglądarki zalogowanej do ${provider}, gdy hasło nie działa.`,
    }),
    qr: (provider) => ({
      title: 'Kod QR',
      help: `Zeskanuj go telefonem. Najszybszy sposób, gdy masz na nim ${provider}.`,
    }),
    pairing: (provider) => ({
      title: 'Kod parowania',
      help: `Wpisz osiem znaków w ${provider}, gdy nie możesz skanować.`,
    }),
    oauth: (provider) => ({
      title: `Zaloguj się przez ${provider}`,
      help: 'Na stronie usługi. Twoje hasło tam zostaje.',
    }),
    imap: () => ({
      title: 'Adres i hasło',
      help: 'Dla każdej skrzynki. Większość serwerów znajdziemy za Ciebie.',
    }),
    hosted: (provider) => ({
      title: 'Osobna strona',
      help: `Strona naszego partnera przeprowadzi Cię przez ${provider}.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: { title: 'E‑mail i hasło', help: 'Zwykły sposób. Używane raz, nigdy nie zapisywane.' },
      cookies: {
        title: 'Sesja przeglądarki',
        help: 'Dla logowania jednokrotnego, Recruitera lub gdy hasło nie działa.',
      },
    },
    instagram: {
      password: {
        title: 'Nazwa użytkownika i hasło',
        help: 'Zwykły sposób. Używane raz, nigdy nie zapisywane.',
      },
    },
    messenger: {
      password: { title: 'Logowanie do Facebooka', help: 'E‑mail i hasło do Twojego konta na Facebooku.' },
    },
    x: {
      password: { title: 'Nazwa użytkownika, e‑mail i hasło', help: 'X prosi o wszystkie trzy.' },
    },
    whatsapp: {
      pairing: {
        title: 'Kod parowania',
        help: 'Wpisz osiem znaków w telefonie. Najlepsze, gdy używasz właśnie jego.',
      },
    },
  },
  recommended: 'Polecane',
  unavailable: 'Obecnie niedostępne',
};
