import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'Mostrar contraseña',
  hide: 'Ocultar contraseña',
  capsLock: 'Bloq Mayús está activado.',
};
