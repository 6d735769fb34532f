import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'Afficher le mot de passe',
  hide: 'Masquer le mot de passe',
  capsLock: 'Verr. Maj. est activé.',
};
