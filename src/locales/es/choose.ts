import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Conectar una cuenta', help: 'Elige el servicio que quieres conectar.' },
  groups: { messaging: 'Mensajería', email: 'Correo' },
  search: 'Buscar',
  nothingFound: 'Sin resultados',
  unavailable: 'No disponible ahora',
};
