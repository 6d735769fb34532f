import type { MailWords } from './mail-words.js';

export const de: MailWords = {
  direction: 'ltr',
  subject: '{product}: {provider}-Konto {account} neu verbinden',
  subjectMany: {
    one: '{product}: {count} Konto muss neu verbunden werden',
    other: '{product}: {count} Konten müssen neu verbunden werden',
  },
  title: 'Ihr {provider}-Konto ist nicht mehr verbunden',
  titleMany: {
    one: '{count} Konto ist nicht mehr verbunden',
    other: '{count} Konten sind nicht mehr verbunden',
  },
  lead: '{product} hat die Verbindung zu {account} verloren. Melden Sie sich bei dem Konto neu an, um es dort weiter zu nutzen.',
  leadMany:
    '{product} hat die Verbindung zu diesen Konten verloren. Melden Sie sich bei jedem neu an, um es dort weiter zu nutzen.',
  button: 'Konto neu verbinden',
  buttonMany: 'Konten neu verbinden',
  address: 'Falls die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
  safety: '{product} bittet Sie zuerst, sich anzumelden. Schicken Sie niemandem Ihr Passwort per E-Mail.',
  done: 'Sie haben es schon neu verbunden? Dann ist nichts weiter zu tun.',
  why: 'Sie erhalten diese Nachricht, weil Sie Konten mit {product} verbunden haben.',
  email: 'E-Mail',
};
