import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'Mostrar senha',
  hide: 'Ocultar senha',
  capsLock: 'Caps Lock está ativado.',
};
