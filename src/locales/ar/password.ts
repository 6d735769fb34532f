import type { PasswordMessages } from '../messages.js';

export const password: PasswordMessages = {
  show: 'إظهار كلمة المرور',
  hide: 'إخفاء كلمة المرور',
  capsLock: 'مفتاح Caps Lock مفعّل.',
};
