import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'Wachtwoord tonen',
  hide: 'Wachtwoord verbergen',
  capsLock: 'Caps Lock staat aan.',
};
