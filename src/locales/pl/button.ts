import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `Połącz ${provider}` : 'Połącz konto'),
  reconnect: (provider) => (provider ? `Połącz ponownie ${provider}` : 'Połącz ponownie'),
  dialog: 'Połącz konto',
  close: 'Zamknij',
  leave: 'Zamknąć teraz? Możesz później wrócić do tego miejsca.',
  stay: 'Zostań',
  loadFailed: 'Nie udało się wczytać. Sprawdź połączenie i spróbuj ponownie.',
};
