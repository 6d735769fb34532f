import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'Show password',
  hide: 'Hide password',
  capsLock: 'Caps Lock is on.',
};
