import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'ربط حساب', help: 'اختر الخدمة التي تريد ربطها.' },
  groups: { messaging: 'المراسلة', email: 'البريد الإلكتروني' },
  search: 'بحث',
  nothingFound: 'لا توجد نتائج',
  unavailable: 'غير متاح حاليًا',
};
