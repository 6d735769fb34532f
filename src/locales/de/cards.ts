import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({
    title: `${provider} verbinden`,
    help: 'Wählen Sie, wie Sie sich anmelden möchten.',
  }),
  contract: {
    title: 'Abonnement wählen',
    help: 'Ihr Konto hat mehrere. Wählen Sie das, das Sie hier nutzen möchten.',
  },
  challenge: {
    title: 'Bestätigen Sie, dass Sie es sind',
    help: 'Wählen Sie, wie Sie Ihren Code erhalten möchten.',
  },
  methods: {
    password: (provider) => ({ title: 'Passwort', help: `Mit Ihrem ${provider}-Namen und -Passwort.` }),
    cookies: (provider) => ({
      title: 'Browsersitzung',
      help: `Aus einem Browser, der bei ${provider} angemeldet ist, falls ein Passwort nicht funktioniert.`,
    }),
    qr: (provider) => ({
      title: 'QR-Code',
      help: `Mit dem Smartphone scannen. Der schnellste Weg, wenn ${provider} darauf ist.`,
    }),
    pairing: (provider) => ({
      title: 'Kopplungscode',
      help: `Acht Zeichen in ${provider} eingeben, wenn Sie nicht scannen können.`,
    }),
    oauth: (provider) => ({
      title: `Mit ${provider} anmelden`,
      help: 'Auf der Seite des Anbieters. Ihr Passwort bleibt dort.',
    }),
    imap: () => ({
      title: 'Adresse und Passwort',
      help: 'Für jedes Postfach. Die meisten Server werden für Sie gefunden.',
    }),
    hosted: (provider) => ({
      title: 'Separate Seite',
      help: `Eine Seite unseres Verbindungspartners führt Sie durch ${provider}.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: { title: 'E‑Mail und Passwort', help: 'Der übliche Weg. Einmal verwendet, nie gespeichert.' },
      cookies: {
        title: 'Browsersitzung',
        help: 'Für Single Sign-on, Recruiter, oder wenn das Passwort nicht funktioniert.',
      },
    },
    instagram: {
      password: {
        title: 'Benutzername und Passwort',
        help: 'Der übliche Weg. Einmal verwendet, nie gespeichert.',
      },
    },
    messenger: {
      password: { title: 'Facebook-Anmeldung', help: 'E‑Mail und Passwort Ihres Facebook-Kontos.' },
    },
    x: {
      password: { title: 'Benutzername, E‑Mail und Passwort', help: 'X fragt nach allen dreien.' },
    },
    whatsapp: {
      pairing: {
        title: 'Kopplungscode',
        help: 'Acht Zeichen auf dem Smartphone eingeben. Ideal, wenn Sie es gerade nutzen.',
      },
    },
  },
  recommended: 'Empfohlen',
  unavailable: 'Derzeit nicht verfügbar',
};
