import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `${provider} koppelen`, help: 'Kies hoe je wilt inloggen.' }),
  contract: {
    title: 'Kies een abonnement',
    help: 'Je account heeft er meer dan een. Kies het abonnement voor hier.',
  },
  challenge: { title: 'Bevestig dat jij het bent', help: 'Kies hoe je je code wilt krijgen.' },
  methods: {
    password: (provider) => ({ title: 'Wachtwoord', help: `Met je naam en wachtwoord van ${provider}.` }),
    cookies: (provider) => ({
      title: 'Browsersessie',
      help: `Uit een browser die is ingelogd bij ${provider}, als een wachtwoord niet werkt.`,
    }),
    qr: (provider) => ({
      title: 'QR-code',
      help: `Scan hem met je telefoon. De snelste manier als ${provider} erop staat.`,
    }),
    pairing: (provider) => ({
      title: 'Koppelcode',
      help: `Typ acht tekens in ${provider} als je niet kunt scannen.`,
    }),
    oauth: (provider) => ({
      title: `Inloggen met ${provider}`,
      help: 'Op de eigen pagina. Je wachtwoord blijft daar.',
    }),
    imap: () => ({
      title: 'Adres en wachtwoord',
      help: 'Voor elke mailbox. De meeste servers worden voor je gevonden.',
    }),
    hosted: (provider) => ({
      title: 'Aparte pagina',
      help: `Een pagina van onze koppelpartner leidt je door ${provider}.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: {
        title: 'E‑mail en wachtwoord',
        help: 'De gewone manier. Eén keer gebruikt, nooit bewaard.',
      },
      cookies: {
        title: 'Browsersessie',
        help: 'Voor single sign-on, Recruiter of als het wachtwoord niet werkt.',
      },
    },
    instagram: {
      password: {
        title: 'Gebruikersnaam en wachtwoord',
        help: 'De gewone manier. Eén keer gebruikt, nooit bewaard.',
      },
    },
    messenger: {
      password: {
        title: 'Inloggen bij Facebook',
        help: 'Het e‑mailadres en wachtwoord van je Facebook-account.',
      },
    },
    x: {
      password: { title: 'Gebruikersnaam, e‑mail en wachtwoord', help: 'X vraagt om alle drie.' },
    },
    whatsapp: {
      pairing: {
        title: 'Koppelcode',
        help: 'Typ acht tekens op je telefoon. Ideaal als dit je telefoon is.',
      },
    },
  },
  recommended: 'Aanbevolen',
  unavailable: 'Nu niet beschikbaar',
};
