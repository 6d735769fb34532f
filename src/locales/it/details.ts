import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'Alcuni dati', help: 'Servono per continuare.' },
  moreSettings: 'Impostazioni dei server',
  fields: {
    phone: 'Numero di telefono',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'User agent',
    imap_user: 'Indirizzo e‑mail',
    imap_password: 'Password',
    imap_host: 'Server IMAP',
    imap_port: 'Porta IMAP',
    imap_encryption: 'Crittografia IMAP',
    smtp_user: 'Nome utente SMTP',
    smtp_password: 'Password SMTP',
    smtp_host: 'Server SMTP',
    smtp_port: 'Porta SMTP',
    code: 'Codice',
  },
  imap: {
    address: {
      title: 'Qual è il tuo indirizzo e‑mail?',
      help: 'Con questo si trovano le impostazioni di quasi tutte le caselle.',
    },
    settings: {
      title: 'Collega la tua casella e‑mail',
      help: 'La password va al tuo servizio e‑mail. Qui non viene conservata.',
    },
    again: {
      title: 'Ricollega la tua casella e‑mail',
      help: 'La password va al tuo servizio e‑mail. Qui non viene conservata.',
    },
    incoming: 'Posta in arrivo (IMAP)',
    outgoing: 'Posta in uscita (SMTP)',
    server: 'Server',
    port: 'Porta',
    encryption: 'Crittografia',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'Automatica' },
    appPassword: (service) => `${service} richiede qui una password per le app, non quella abituale.`,
    anyAppPassword:
      'Con la verifica in due passaggi può servire una password per le app, creata nelle impostazioni della posta.',
    appPasswordHelp: 'Come ottenerla',
  },
  cookies: {
    heading: (provider) => ({
      title: `Collega ${provider} con una sessione del browser`,
      help: 'Usata una volta per collegare, mai conservata.',
    }),
    what: 'Un cookie è un breve testo con cui un sito ricorda che hai eseguito l’accesso. Vale quanto una password: incollalo solo qui.',
    instructions: (provider, cookies) => [
      `Su un computer, apri ${provider} in un browser in cui hai eseguito l’accesso`,
      'Apri gli strumenti per sviluppatori (F12), poi Applicazione o Archiviazione, poi Cookie',
      `Copia il valore di ${cookies} e incollalo qui sotto`,
    ],
    otherBrowser: 'Il cookie viene da un altro browser',
    otherBrowserHelp: 'Inserisci qui lo user agent di quel browser.',
  },
  phone: {
    register: (provider) => ({
      title: 'Aggiungi il tuo numero di telefono',
      help: `${provider} lo chiede per confermare che sei tu.`,
    }),
    pairing: (provider) => ({
      title: `Qual è il tuo numero ${provider}?`,
      help: `Riceverai un codice da digitare in ${provider} su quel telefono.`,
    }),
    country: 'Paese',
  },
};
