import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'Passwort anzeigen',
  hide: 'Passwort verbergen',
  capsLock: 'Die Feststelltaste ist aktiv.',
};
