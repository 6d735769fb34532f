import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'Mostra password',
  hide: 'Nascondi password',
  capsLock: 'Il blocco maiuscole è attivo.',
};
