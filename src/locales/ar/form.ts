import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `تسجيل الدخول ${again ? 'مجددًا ' : ''}إلى ${provider}`,
    help: `بكلمة مرور ${provider}. تُستخدم مرة واحدة ${again ? 'لإعادة الربط' : 'للربط'} ولا تُحفظ أبدًا.`,
  }),
  optional: (label) => `${label} (اختياري)`,
  fields: { username: 'البريد الإلكتروني أو الهاتف', password: 'كلمة المرور', email: 'البريد الإلكتروني' },
  usernames: { instagram: 'اسم المستخدم أو البريد الإلكتروني أو الهاتف', x: 'اسم المستخدم' },
};
