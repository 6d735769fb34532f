import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'حسابات تحتاج إليك',
  signedOut: (name, provider) => `أنهى ${provider} جلسة ${name}.`,
  permission: (name, provider) => `ينقص ${name} إذن في ${provider}.`,
  several: plural('ar', {
    zero: 'لا حسابات تحتاج إليك',
    one: 'حساب واحد يحتاج إليك',
    two: 'حسابان يحتاجان إليك',
    few: '# حسابات تحتاج إليك',
    many: '# حسابًا يحتاج إليك',
    other: '# حساب يحتاج إليك',
  }),
  others: plural('ar', { one: 'واحد آخر', two: 'اثنان آخران', other: '# غيرها' }),
  reconnect: 'إعادة الربط',
  grant: 'السماح مجددًا',
  dismiss: 'إخفاء حتى يتغير شيء',
  progress: (place, count) => `الحساب ${place} من ${count}`,
  skip: 'تخطٍّ',
};
