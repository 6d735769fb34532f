import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'Şifreyi göster',
  hide: 'Şifreyi gizle',
  capsLock: 'Caps Lock açık.',
};
