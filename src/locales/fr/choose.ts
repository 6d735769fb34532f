import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Connecter un compte', help: 'Choisissez le service à connecter.' },
  groups: { messaging: 'Messageries', email: 'E‑mail' },
  search: 'Rechercher',
  nothingFound: 'Aucun résultat',
  unavailable: 'Indisponible pour le moment',
};
