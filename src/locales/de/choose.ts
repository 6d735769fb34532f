import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Konto verbinden', help: 'Wählen Sie den Dienst, den Sie verbinden möchten.' },
  groups: { messaging: 'Nachrichten', email: 'E‑Mail' },
  search: 'Suchen',
  nothingFound: 'Nichts gefunden',
  unavailable: 'Derzeit nicht verfügbar',
};
