import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `${provider} verbinden` : 'Konto verbinden'),
  reconnect: (provider) => (provider ? `${provider} erneut verbinden` : 'Erneut verbinden'),
  dialog: 'Konto verbinden',
  close: 'Schließen',
  leave: 'Jetzt schließen? Sie können später hier weitermachen.',
  stay: 'Hierbleiben',
  loadFailed: 'Das Laden hat nicht geklappt. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
};
