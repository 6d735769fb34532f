import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'جارٍ التحقق من النتيجة', help: 'يستغرق هذا لحظة.' },
  working: (provider) => ({
    title: `جارٍ ربط ${provider}`,
    help: 'أبقِ هذه الصفحة مفتوحة، فهي تتغير تلقائيًا.',
  }),
  slow: 'يستغرق هذا وقتًا أطول من المعتاد. يمكنك مغادرة الصفحة، وسيظهر الحساب في قائمتك فور ربطه.',
  offline: 'أنت غير متصل بالإنترنت. سنتابع فور عودة الاتصال.',
  connected: (provider) => `تم ربط ${provider}`,
  reconnected: (provider) => `تمت إعادة ربط ${provider}`,
  signedOut: { title: 'انتهت جلستك', help: 'سجّل الدخول إلى هذا الموقع مجددًا، ثم عد.' },
  unknown: {
    title: 'لا يوجد تسجيل دخول كهذا',
    help: 'انتهى منذ مدة أو بدأه شخص آخر. تحقق من الحساب الذي سجّلت به الدخول هنا.',
  },
  missing: { title: 'لا شيء لعرضه هنا', help: 'تبيّن هذه الصفحة نتيجة تسجيل دخول. ابدأ واحدًا من حساباتك.' },
  unreachable: { title: 'لا استجابة بعد', help: 'تحقق من اتصالك. ستُعاد المحاولة تلقائيًا.' },
  anyProvider: 'حسابك',
  retry: 'إعادة المحاولة',
  checkNow: 'تحقق الآن',
  goOn: 'متابعة',
  closeWindow: 'إغلاق هذه النافذة',
  closeByHand: 'يمكنك إغلاق هذه النافذة الآن.',
  supportId: (id) => `معرّف الدعم ${id}`,
};
