import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'Enkele gegevens', help: 'Die zijn nodig om door te gaan.' },
  moreSettings: 'Serverinstellingen',
  fields: {
    phone: 'Telefoonnummer',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'User-agent',
    imap_user: 'E‑mailadres',
    imap_password: 'Wachtwoord',
    imap_host: 'IMAP-server',
    imap_port: 'IMAP-poort',
    imap_encryption: 'IMAP-versleuteling',
    smtp_user: 'SMTP-gebruikersnaam',
    smtp_password: 'SMTP-wachtwoord',
    smtp_host: 'SMTP-server',
    smtp_port: 'SMTP-poort',
    code: 'Code',
  },
  imap: {
    address: {
      title: 'Wat is je e‑mailadres?',
      help: 'Daarmee worden de instellingen van de meeste mailboxen gevonden.',
    },
    settings: {
      title: 'Koppel je mailbox',
      help: 'Je wachtwoord gaat naar je e‑maildienst. Het wordt hier niet bewaard.',
    },
    again: {
      title: 'Koppel je mailbox opnieuw',
      help: 'Je wachtwoord gaat naar je e‑maildienst. Het wordt hier niet bewaard.',
    },
    incoming: 'Inkomende mail (IMAP)',
    outgoing: 'Uitgaande mail (SMTP)',
    server: 'Server',
    port: 'Poort',
    encryption: 'Versleuteling',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'Automatisch' },
    appPassword: (service) => `${service} wil hier een app‑wachtwoord, niet je gewone.`,
    anyAppPassword:
      'Met verificatie in twee stappen heb je soms een app‑wachtwoord nodig, gemaakt in je e‑mailinstellingen.',
    appPasswordHelp: 'Zo krijg je er een',
  },
  cookies: {
    heading: (provider) => ({
      title: `${provider} koppelen met een browsersessie`,
      help: 'Eén keer gebruikt om te koppelen, nooit bewaard.',
    }),
    what: 'Een cookie is een korte tekst waarmee een website onthoudt dat je bent ingelogd. Hij is zoveel waard als een wachtwoord, dus plak hem alleen hier.',
    instructions: (provider, cookies) => [
      `Open ${provider} op een computer in een browser waarin je bent ingelogd`,
      'Open de ontwikkelaarstools (F12), dan Application of Opslag, dan Cookies',
      `Kopieer de waarde van ${cookies} en plak die hieronder`,
    ],
    otherBrowser: 'De cookie komt uit een andere browser',
    otherBrowserHelp: 'Vul dan hier de user-agent van die browser in.',
  },
  phone: {
    register: (provider) => ({
      title: 'Voeg je telefoonnummer toe',
      help: `${provider} vraagt erom om te bevestigen dat jij het bent.`,
    }),
    pairing: (provider) => ({
      title: `Wat is je ${provider}-nummer?`,
      help: `Je krijgt een code om op die telefoon in ${provider} te typen.`,
    }),
    country: 'Land',
  },
};
