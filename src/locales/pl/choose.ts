import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Połącz konto', help: 'Wybierz usługę, którą chcesz połączyć.' },
  groups: { messaging: 'Komunikatory', email: 'E‑mail' },
  search: 'Szukaj',
  nothingFound: 'Brak wyników',
  unavailable: 'Obecnie niedostępne',
};
