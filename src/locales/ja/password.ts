import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'パスワードを表示',
  hide: 'パスワードを隠す',
  capsLock: 'Caps Lock がオンです。',
};
