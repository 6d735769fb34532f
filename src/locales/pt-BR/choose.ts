import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Conectar uma conta', help: 'Escolha o serviço que você quer conectar.' },
  groups: { messaging: 'Mensagens', email: 'E‑mail' },
  search: 'Buscar',
  nothingFound: 'Nada encontrado',
  unavailable: 'Indisponível no momento',
};
