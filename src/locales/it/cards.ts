import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `Collega ${provider}`, help: 'Scegli come accedere.' }),
  contract: {
    title: 'Scegli un abbonamento',
    help: 'Il tuo account ne ha più di uno. Scegli quello da usare qui.',
  },
  challenge: { title: 'Conferma la tua identità', help: 'Scegli come ricevere il codice.' },
  methods: {
    password: (provider) => ({ title: 'Password', help: `Con nome e password di ${provider}.` }),
    cookies: (provider) => ({
      title: 'Sessione del browser',
      help: `Da un browser in cui hai eseguito l’accesso a ${provider}, quando la password non funziona.`,
    }),
    qr: (provider) => ({
      title: 'Codice QR',
      help: `Scansionalo con il telefono. Il modo più rapido se hai ${provider} sul telefono.`,
    }),
    pairing: (provider) => ({
      title: 'Codice di collegamento',
      help: `Digita otto caratteri in ${provider}, se non puoi scansionare.`,
    }),
    oauth: (provider) => ({
      title: `Accedi con ${provider}`,
      help: 'Sulla sua pagina. La tua password resta lì.',
    }),
    imap: () => ({
      title: 'Indirizzo e password',
      help: 'Per qualsiasi casella. Quasi tutti i server vengono trovati per te.',
    }),
    hosted: (provider) => ({
      title: 'Pagina separata',
      help: `Una pagina del nostro partner di connessione ti guida con ${provider}.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: { title: 'E‑mail e password', help: 'Il modo più comune. Usate una volta, mai conservate.' },
      cookies: {
        title: 'Sessione del browser',
        help: 'Per Single Sign-On, Recruiter o quando la password non funziona.',
      },
    },
    instagram: {
      password: {
        title: 'Nome utente e password',
        help: 'Il modo più comune. Usati una volta, mai conservati.',
      },
    },
    messenger: {
      password: { title: 'Accesso con Facebook', help: 'L’e‑mail e la password del tuo account Facebook.' },
    },
    x: {
      password: { title: 'Nome utente, e‑mail e password', help: 'X li chiede tutti e tre.' },
    },
    whatsapp: {
      pairing: {
        title: 'Codice di collegamento',
        help: 'Digita otto caratteri sul telefono. Ideale se lo stai usando ora.',
      },
    },
  },
  recommended: 'Consigliato',
  unavailable: 'Non disponibile al momento',
};
