import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'Das Ergebnis wird geprüft', help: 'Das dauert einen Moment.' },
  working: (provider) => ({
    title: `${provider} wird verbunden`,
    help: 'Lassen Sie diese Seite offen: Sie aktualisiert sich von selbst.',
  }),
  slow: 'Das dauert länger als sonst. Sie können diese Seite verlassen: Das Konto erscheint in Ihrer Liste, sobald es verbunden ist.',
  offline: 'Sie sind offline. Es geht weiter, sobald Sie wieder online sind.',
  connected: (provider) => `${provider} ist verbunden`,
  reconnected: (provider) => `${provider} ist wieder verbunden`,
  signedOut: {
    title: 'Sie sind abgemeldet',
    help: 'Melden Sie sich auf dieser Website wieder an und kommen Sie dann zurück.',
  },
  unknown: {
    title: 'Diese Anmeldung gibt es nicht',
    help: 'Sie ist lange vorbei oder von jemand anderem. Prüfen Sie, wer hier angemeldet ist.',
  },
  missing: {
    title: 'Hier gibt es nichts anzuzeigen',
    help: 'Diese Seite zeigt, wie eine Anmeldung ausging. Beginnen Sie eine bei Ihren Konten.',
  },
  unreachable: {
    title: 'Noch keine Antwort',
    help: 'Prüfen Sie Ihre Verbindung. Es wird von selbst erneut versucht.',
  },
  anyProvider: 'Ihr Konto',
  retry: 'Erneut versuchen',
  checkNow: 'Jetzt prüfen',
  goOn: 'Weiter',
  closeWindow: 'Dieses Fenster schließen',
  closeByHand: 'Sie können dieses Fenster jetzt schließen.',
  supportId: (id) => `Support-ID ${id}`,
};
