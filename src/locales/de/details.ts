import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'Einige Angaben', help: 'Sie werden benötigt, damit es weitergeht.' },
  moreSettings: 'Servereinstellungen',
  fields: {
    phone: 'Telefonnummer',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'User-Agent',
    imap_user: 'E‑Mail-Adresse',
    imap_password: 'Passwort',
    imap_host: 'IMAP-Server',
    imap_port: 'IMAP-Port',
    imap_encryption: 'IMAP-Verschlüsselung',
    smtp_user: 'SMTP-Benutzername',
    smtp_password: 'SMTP-Passwort',
    smtp_host: 'SMTP-Server',
    smtp_port: 'SMTP-Port',
    code: 'Code',
  },
  imap: {
    address: {
      title: 'Wie lautet Ihre E\u2011Mail-Adresse?',
      help: 'Damit finden sich die Einstellungen der meisten Postfächer.',
    },
    settings: {
      title: 'Verbinden Sie Ihr Postfach',
      help: 'Ihr Passwort geht an Ihren E‑Mail-Dienst. Es wird hier nicht aufbewahrt.',
    },
    again: {
      title: 'Verbinden Sie Ihr Postfach erneut',
      help: 'Ihr Passwort geht an Ihren E‑Mail-Dienst. Es wird hier nicht aufbewahrt.',
    },
    incoming: 'Posteingang (IMAP)',
    outgoing: 'Postausgang (SMTP)',
    server: 'Server',
    port: 'Port',
    encryption: 'Verschlüsselung',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'Automatisch' },
    appPassword: (service) => `${service} verlangt hier ein App‑Passwort, nicht Ihr übliches.`,
    anyAppPassword:
      'Mit Bestätigung in zwei Schritten brauchen Sie eventuell ein App‑Passwort aus Ihren E‑Mail-Einstellungen.',
    appPasswordHelp: 'So erhalten Sie eines',
  },
  cookies: {
    heading: (provider) => ({
      title: `${provider} mit einer Browsersitzung verbinden`,
      help: 'Einmal zum Verbinden verwendet, nie gespeichert.',
    }),
    what: 'Ein Cookie ist ein kurzer Text, an dem eine Website erkennt, dass Sie angemeldet sind. Es ist so viel wert wie ein Passwort: Fügen Sie es nur hier ein.',
    instructions: (provider, cookies) => [
      `Öffnen Sie ${provider} am Computer in einem Browser, in dem Sie angemeldet sind`,
      'Öffnen Sie die Entwicklertools (F12), dann „Application“ oder „Web‑Speicher“, dann „Cookies“',
      `Kopieren Sie den Wert von ${cookies} und fügen Sie ihn unten ein`,
    ],
    otherBrowser: 'Das Cookie stammt aus einem anderen Browser',
    otherBrowserHelp: 'Geben Sie dann hier den User-Agent jenes Browsers an.',
  },
  phone: {
    register: (provider) => ({
      title: 'Telefonnummer hinzufügen',
      help: `${provider} fragt danach, um zu bestätigen, dass Sie es sind.`,
    }),
    pairing: (provider) => ({
      title: `Wie lautet Ihre ${provider}-Nummer?`,
      help: `Sie erhalten einen Code, den Sie auf diesem Smartphone in ${provider} eingeben.`,
    }),
    country: 'Land',
  },
};
