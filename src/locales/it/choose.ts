import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Collega un account', help: 'Scegli il servizio da collegare.' },
  groups: { messaging: 'Messaggistica', email: 'E‑mail' },
  search: 'Cerca',
  nothingFound: 'Nessun risultato',
  unavailable: 'Non disponibile al momento',
};
