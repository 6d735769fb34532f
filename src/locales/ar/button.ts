import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `ربط ${provider}` : 'ربط حساب'),
  reconnect: (provider) => (provider ? `إعادة ربط ${provider}` : 'إعادة الربط'),
  dialog: 'ربط حساب',
  close: 'إغلاق',
  leave: 'هل تريد الإغلاق الآن؟ يمكنك المتابعة من هنا لاحقًا.',
  stay: 'البقاء هنا',
  loadFailed: 'تعذّر التحميل. تحقق من اتصالك وأعد المحاولة.',
};
