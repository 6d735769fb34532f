import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'بعض البيانات', help: 'نحتاج إليها للمتابعة.' },
  moreSettings: 'إعدادات الخوادم',
  fields: {
    phone: 'رقم الهاتف',
    cookie_li_at: 'ملف تعريف الارتباط li_at',
    cookie_li_a: 'ملف تعريف الارتباط li_a',
    cookie_sessionid: 'ملف تعريف الارتباط sessionid',
    user_agent: 'وكيل المستخدم',
    imap_user: 'عنوان البريد الإلكتروني',
    imap_password: 'كلمة المرور',
    imap_host: 'خادم IMAP',
    imap_port: 'منفذ IMAP',
    imap_encryption: 'تشفير IMAP',
    smtp_user: 'اسم مستخدم SMTP',
    smtp_password: 'كلمة مرور SMTP',
    smtp_host: 'خادم SMTP',
    smtp_port: 'منفذ SMTP',
    code: 'الرمز',
  },
  imap: {
    address: {
      title: 'ما عنوان بريدك الإلكتروني؟',
      help: 'به نجد إعدادات معظم خدمات البريد.',
    },
    settings: {
      title: 'اربط بريدك',
      help: 'تُرسل كلمة مرورك إلى خدمة بريدك. ولا تُحفظ هنا.',
    },
    again: {
      title: 'أعد ربط بريدك',
      help: 'تُرسل كلمة مرورك إلى خدمة بريدك. ولا تُحفظ هنا.',
    },
    incoming: 'البريد الوارد (IMAP)',
    outgoing: 'البريد الصادر (SMTP)',
    server: 'الخادم',
    port: 'المنفذ',
    encryption: 'التشفير',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'تلقائي' },
    appPassword: (service) => `يطلب ${service} هنا كلمة مرور التطبيق، لا كلمة مرورك المعتادة.`,
    anyAppPassword: 'مع التحقق بخطوتين قد تحتاج إلى كلمة مرور للتطبيق، تنشئها في إعدادات بريدك.',
    appPasswordHelp: 'كيف أحصل عليها',
  },
  cookies: {
    heading: (provider) => ({
      title: `ربط ${provider} بجلسة متصفح`,
      help: 'تُستخدم مرة واحدة للربط ولا تُحفظ أبدًا.',
    }),
    what: 'ملف تعريف الارتباط نص قصير يتذكر به الموقع أنك سجّلت الدخول. قيمته كقيمة كلمة المرور، فلا تلصقه إلا هنا.',
    instructions: (provider, cookies) => [
      `على كمبيوتر، افتح ${provider} في متصفح سجّلت الدخول فيه`,
      'افتح أدوات المطوّر (F12)، ثم «التطبيق» أو «التخزين»، ثم «ملفات تعريف الارتباط»',
      `انسخ قيمة ${cookies} والصقها أدناه`,
    ],
    otherBrowser: 'ملف تعريف الارتباط من متصفح آخر',
    otherBrowserHelp: 'اكتب هنا وكيل المستخدم لذلك المتصفح.',
  },
  phone: {
    register: (provider) => ({
      title: 'أضف رقم هاتفك',
      help: `يطلبه ${provider} للتأكد من هويتك.`,
    }),
    pairing: (provider) => ({
      title: `ما رقمك في ${provider}؟`,
      help: `ستحصل على رمز تكتبه في ${provider} على ذلك الهاتف.`,
    }),
    country: 'البلد',
  },
};
