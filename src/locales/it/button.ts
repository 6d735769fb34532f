import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `Collega ${provider}` : 'Collega un account'),
  reconnect: (provider) => (provider ? `Ricollega ${provider}` : 'Ricollega'),
  dialog: 'Collega un account',
  close: 'Chiudi',
  leave: 'Chiudere ora? Potrai riprendere più tardi da qui.',
  stay: 'Resta qui',
  loadFailed: 'Caricamento non riuscito. Controlla la connessione e riprova.',
};
