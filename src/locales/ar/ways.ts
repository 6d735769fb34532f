import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `المتابعة إلى ${provider}`,
      help: `تُفتح نافذة ${provider}. سجّل الدخول فيها واسمح بالوصول. تبقى كلمة مرورك لدى ${provider}.`,
    }),
    hosted: (provider) => ({
      title: 'المتابعة في صفحة منفصلة',
      help: `تُفتح صفحة من شريك الربط لدينا. ترشدك خلال ${provider} ثم تعيدك.`,
    }),
    open: (provider) => `المتابعة إلى ${provider}`,
    openHosted: 'فتح الصفحة',
    opening: 'لحظة من فضلك',
    blocked: 'لم يسمح متصفحك بفتح النافذة. يؤدي هذا الرابط إلى المكان نفسه.',
    away: (provider) => ({
      title: 'أكمل في النافذة التي فُتحت',
      help: `اتبع ما يطلبه ${provider} هناك. تتابع هذه الصفحة تلقائيًا.`,
    }),
    openAgain: 'فتح مجددًا',
    checkNow: 'تحقق الآن',
    notYet: 'لم يكتمل بعد.',
    returned: {
      title: 'عدت قبل أن يكتمل',
      help: 'لم يُربط شيء حتى الآن. إن كنت قد أكملت، فقد يستغرق وصوله لحظة.',
    },
    newWindow: 'يُفتح في نافذة جديدة',
  },
  pair: {
    title: (provider) => `اكتب هذا الرمز في ${provider}`,
    instructions: {
      whatsapp: [
        'افتح WhatsApp على هاتفك',
        'في الإعدادات أو القائمة، اضغط «الأجهزة المرتبطة» ثم «ربط جهاز»',
        'اضغط «الربط باستخدام رقم الهاتف» واكتب الرمز',
      ],
    },
    anyInstructions: (provider) => [
      `افتح ${provider} على هاتفك`,
      'ابحث في الإعدادات عن الأجهزة المرتبطة وأضف جهازًا',
      'اختر الربط برمز واكتبه',
    ],
    copy: 'نسخ الرمز',
    copied: 'تم النسخ',
    selected: 'الرمز محدد. انسخه من هناك.',
    timeLeft: (duration) => `صالح لمدة: ${duration}`,
    timeOver: 'انتهت صلاحية هذا الرمز. ابدأ من جديد للحصول على رمز آخر.',
  },
  thisPhone: {
    title: (provider) => `ربط ${provider} على هذا الهاتف`,
    pairing: (provider) => `ستحصل هنا على رمز لكتابته في ${provider}.`,
    usePairing: 'الحصول على رمز اقتران',
    link: (provider) => `سيفتح ${provider} ويطلب موافقتك. ثم عُد إلى هنا.`,
    open: (provider) => `فتح ${provider}`,
    neither: (provider) =>
      `يُربط ${provider} بمسح رمز على شاشة أخرى. افتح هذه الصفحة على كمبيوتر أو امسحه بهاتف آخر.`,
    scan: 'المسح بهاتف آخر',
  },
  captcha: {
    heading: (provider) => ({
      title: 'أثبت أنك إنسان',
      help: `يطلب ${provider} هذا الاختبار. عند حله تتابع هذه الصفحة تلقائيًا.`,
    }),
    frame: 'اختبار',
    notThere: 'لا يظهر الاختبار؟ حمّله مجددًا. قد يمنعه مانع محتوى في متصفحك.',
    reload: 'تحميل مجددًا',
    timeLeft: (duration) => `الوقت المتبقي: ${duration}`,
    timeOver: 'انتهى الوقت. ابدأ من جديد للحصول على اختبار آخر.',
  },
  confirm: {
    heading: (provider) => ({
      title: `هذا حساب ${provider} آخر`,
      help: 'أنت تعيد ربط حساب، لكن الدخول سُجّل بحساب مختلف.',
    }),
    expected: 'الحساب الذي تعيد ربطه',
    typed: 'سُجّل الدخول باسم',
    connectOther: 'الربط كحساب آخر',
  },
};
