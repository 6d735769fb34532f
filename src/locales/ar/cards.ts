import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `ربط ${provider}`, help: 'اختر طريقة تسجيل الدخول.' }),
  contract: {
    title: 'اختر اشتراكًا',
    help: 'لحسابك أكثر من اشتراك. اختر ما تريد استخدامه هنا.',
  },
  challenge: { title: 'أكّد هويتك', help: 'اختر طريقة استلام الرمز.' },
  methods: {
    password: (provider) => ({ title: 'كلمة المرور', help: `باسم المستخدم وكلمة المرور في ${provider}.` }),
    cookies: (provider) => ({
      title: 'جلسة متصفح',
      help: `من متصفح سُجّل فيه الدخول إلى ${provider}، إن لم تعمل كلمة المرور.`,
    }),
    qr: (provider) => ({
      title: 'رمز QR',
      help: `امسحه بهاتفك. أسرع طريقة إذا كان ${provider} عليه.`,
    }),
    pairing: (provider) => ({
      title: 'رمز اقتران',
      help: `اكتب ثمانية أحرف في ${provider} إن تعذّر المسح.`,
    }),
    oauth: (provider) => ({
      title: `تسجيل الدخول عبر ${provider}`,
      help: 'في صفحة الخدمة نفسها. تبقى كلمة مرورك هناك.',
    }),
    imap: () => ({ title: 'العنوان وكلمة المرور', help: 'لأي بريد. نجد لك معظم الخوادم.' }),
    hosted: (provider) => ({
      title: 'صفحة منفصلة',
      help: `صفحة من شريك الربط لدينا ترشدك خلال ${provider}.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: {
        title: 'البريد الإلكتروني وكلمة المرور',
        help: 'الطريقة المعتادة. تُستخدم مرة واحدة ولا تُحفظ أبدًا.',
      },
      cookies: {
        title: 'جلسة متصفح',
        help: 'للدخول الموحّد أو Recruiter أو إن لم تعمل كلمة المرور.',
      },
    },
    instagram: {
      password: {
        title: 'اسم المستخدم وكلمة المرور',
        help: 'الطريقة المعتادة. تُستخدم مرة واحدة ولا تُحفظ أبدًا.',
      },
    },
    messenger: {
      password: { title: 'الدخول عبر Facebook', help: 'البريد الإلكتروني وكلمة المرور لحسابك على Facebook.' },
    },
    x: {
      password: { title: 'اسم المستخدم والبريد الإلكتروني وكلمة المرور', help: 'يطلب X الثلاثة كلها.' },
    },
    whatsapp: {
      pairing: {
        title: 'رمز اقتران',
        help: 'اكتب ثمانية أحرف على هاتفك. الأنسب إذا كنت تستخدمه الآن.',
      },
    },
  },
  recommended: 'موصى به',
  unavailable: 'غير متاح حاليًا',
};
