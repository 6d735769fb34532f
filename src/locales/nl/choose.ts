import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Account koppelen', help: 'Kies de dienst die je wilt koppelen.' },
  groups: { messaging: 'Berichten', email: 'E‑mail' },
  search: 'Zoeken',
  nothingFound: 'Niets gevonden',
  unavailable: 'Nu niet beschikbaar',
};
