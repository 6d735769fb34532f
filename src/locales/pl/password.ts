import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'Pokaż hasło',
  hide: 'Ukryj hasło',
  capsLock: 'Caps Lock jest włączony.',
};
