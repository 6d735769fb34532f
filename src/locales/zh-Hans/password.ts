import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: '显示密码',
  hide: '隐藏密码',
  capsLock: '大写锁定已开启。',
};
