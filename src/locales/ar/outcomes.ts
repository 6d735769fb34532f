import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'ابدأ من جديد للحصول على رمز آخر.';
const askSupport = 'تواصل مع الدعم وأعطهم المعرّف أدناه.';
const laterAgain = 'انتظر بضع دقائق ثم أعد المحاولة.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) => heading('لم يعد هذا الحساب هنا', `اربط ${provider} كحساب جديد.`),
    'account.limit': () =>
      heading('لا يمكن ربط حسابات أخرى', 'افصل حسابًا لم تعد تستخدمه، أو تواصل مع الدعم.'),
    'account.restricted': (provider) =>
      heading(`قيّد ${provider} هذا الحساب`, `سجّل الدخول في ${provider} واتبع ما يُطلب، ثم عد.`),
    'account.taken': () => heading('هذا الحساب مستخدم', 'سبق أن ربطه شخص آخر هنا. تواصل مع الدعم إن كان لك.'),
    'approval.denied': () => heading('رُفض تسجيل الدخول', 'رُفض في التطبيق. أعد المحاولة وأكّد هناك.'),
    'approval.expired': () =>
      heading('لم يؤكّد أحد في الوقت المحدد', 'أعد المحاولة، ثم افتح الإشعار على هاتفك.'),
    'attempt.busy': () => heading('هناك تسجيل دخول آخر جارٍ', 'انتظر حتى ينتهي ثم أعد المحاولة.'),
    'attempt.expired': () => heading('انتهى الوقت', 'لم يُربط شيء. ابدأ من جديد متى شئت.'),
    'attempt.lost': () => heading('فُقد تسجيل الدخول هذا في الطريق', 'لم يُربط شيء. ابدأ من جديد.'),
    'attempt.replaced': () => heading('حلّ محله تسجيل دخول أحدث', 'تابع هناك أو ابدأ هنا من جديد.'),
    'captcha.unsupported': (provider) =>
      heading(`يطلب ${provider} حل اختبار`, `سجّل الدخول مرة في ${provider} ثم أعد المحاولة.`),
    'checkpoint.failed': (provider) =>
      heading(`لم يقبل ${provider} التحقق`, 'ابدأ من جديد واستخدم رمزًا حديثًا.'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `يطلب ${provider} شيئًا جديدًا`,
        'لا يمكن الرد عليه هنا بعد. سجّل الدخول مرة في صفحة الخدمة ثم أعد المحاولة.',
      ),
    'consent.denied': (provider) =>
      heading('لم يُسمح بالوصول', `للربط، أعد المحاولة واسمح بما يطلبه ${provider}.`),
    'flow.cancelled': () => heading('تم الإلغاء', 'لم يُربط شيء.'),
    'flow.expired': () => heading('انتهى الوقت', 'لم يُربط شيء. ابدأ من جديد متى شئت.'),
    'flow.interrupted': () => heading('انقطع الربط', 'لم تفقد شيئًا. ابدأ من جديد.'),
    'identity.mismatch': (provider) =>
      heading(`هذا حساب ${provider} آخر`, 'سجّل الدخول بالحساب الذي تريد إعادة ربطه.'),
    'link.expired': () => heading('انتهت صلاحية الرابط', 'افتحه مجددًا للحصول على رابط آخر.'),
    'permissions.missing': (provider) =>
      heading('هناك إذن ناقص', `أعد المحاولة واسمح بكل ما يطلبه ${provider}.`),
    'provider.down': (provider) => heading(`لا يستجيب ${provider}`, laterAgain),
    'provider.slow': (provider) => heading(`يستغرق ${provider} وقتًا طويلًا`, laterAgain),
    'provider.unsupported': (provider) => heading(`لا يمكن ربط ${provider} هنا`, 'اختر خدمة أخرى.'),
    'proxy.failed': (provider) => heading(`تعذّر الوصول إلى ${provider}`, laterAgain),
    'qr.expired': () => heading('انتهت صلاحية الرمز', startAgain),
    'rate.limited': () => heading('محاولات كثيرة جدًا', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'الدخول مسجّل في مكان آخر',
        `يسمح ${provider} هنا بجلسة واحدة. سجّل الخروج من المكان الآخر ثم أعد المحاولة.`,
      ),
    'subscription.required': (provider) => heading(`يلزم اشتراك ${provider}`, 'جرّب بحساب لديه اشتراك.'),
    'upstream.error': (provider) => heading(`تعذّر ربط ${provider}`, 'أعد المحاولة بعد لحظات.'),
    'upstream.misconfigured': () => heading('لم يُجهّز هذا بعد', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'هناك اختبار يجب حله. تجده في الصفحة المنفصلة.',
    'code.resent': 'أُعيد الإرسال.',
    'code.resend-too-soon': 'تم الإرسال للتو. انتظر لحظة.',
    'imap.settings-found': 'خوادم هذا البريد معروفة. لا ينقص سوى كلمة مرورك.',
    'imap.settings-unknown': 'توضح مساعدة خدمة بريدك ما تدخله أدناه.',
    'switch.unavailable': 'لا توجد طريقة أخرى لهذا الحساب.',
    'reconnect.expected': 'سجّل الدخول بالحساب نفسه.',
  },
  problems: {
    'account.not-found': heading('لم يعد هذا الحساب هنا', 'أعد تحميل الصفحة.'),
    'account.not-syncable': heading('لا يمكن تحديث هذا الحساب يدويًا', 'يتحدث تلقائيًا.'),
    'account.too-many-changes': heading('محاولات كثيرة جدًا', laterAgain),
    'events.too-many': heading('محاولات كثيرة جدًا', laterAgain),
    'flow.closed': heading('انتهى تسجيل الدخول هذا', 'ابدأ من جديد متى شئت.'),
    'flow.not-found': heading('انتهى تسجيل الدخول هذا', 'ابدأ من جديد متى شئت.'),
    'flow.too-many': heading('عمليات دخول كثيرة في آن واحد', laterAgain),
    'flow.too-many-answers': heading('محاولات كثيرة جدًا', 'ابدأ من جديد متى شئت.'),
    'flow.too-many-polls': heading('محاولات كثيرة جدًا', laterAgain),
    'flow.too-many-starts': heading('عمليات دخول كثيرة جدًا', laterAgain),
    'flow.too-many-tries': heading('محاولات كثيرة جدًا', 'ابدأ من جديد متى شئت.'),
    'hook.forbidden': heading('هذا غير مسموح به', askSupport),
    'hook.too-many': heading('محاولات كثيرة جدًا', laterAgain),
    'protocol.unsupported': heading('هذه الصفحة قديمة', 'أعد تحميل الصفحة.'),
    'provider.unavailable': heading('هذه الخدمة غير متاحة', 'اختر خدمة أخرى أو أعد المحاولة لاحقًا.'),
    'rate.limited': heading('محاولات كثيرة جدًا', laterAgain),
    'request.body-too-large': heading('النص طويل جدًا', 'اختصره وأعد المحاولة.'),
    'request.forbidden-origin': heading('لا يُسمح لهذه الصفحة بربط الحسابات', askSupport),
    'request.invalid': heading('تعذّر فهم ذلك', 'تحقق مما كتبته وأعد المحاولة.'),
    'request.invalid-json': heading('تعذّر فهم ذلك', 'أعد تحميل الصفحة ثم أعد المحاولة.'),
    'request.key-reused': heading('تعذّر فهم ذلك', 'أعد تحميل الصفحة ثم أعد المحاولة.'),
    'request.method-not-allowed': heading('هذه الصفحة قديمة', 'أعد تحميل الصفحة.'),
    'request.not-found': heading('لم نعثر على خدمة الربط', askSupport),
    'request.unsupported-media-type': heading('تعذّر فهم ذلك', 'أعد تحميل الصفحة ثم أعد المحاولة.'),
    'server.error': heading('في خدمة الربط مشكلة', 'لم يُربط شيء. أعد المحاولة بعد لحظات.'),
    'session.required': heading('انتهت جلستك', 'سجّل الدخول إلى هذا الموقع مجددًا، ثم عد.'),
    'step.too-many-tries': heading('محاولات كثيرة جدًا', 'ابدأ من جديد متى شئت.'),
    'step.unknown-action': heading('انتهت هذه الخطوة', 'أعد تحميل الصفحة.'),
    'upstream.unavailable': heading('لا تستجيب خدمة الربط', laterAgain),
    'network.offline': heading('أنت غير متصل بالإنترنت', 'سنتابع فور عودة الاتصال.'),
    'network.unreachable': heading('لا استجابة', 'تحقق من اتصالك وأعد المحاولة.'),
    'protocol.invalid': heading('الرد غير مفهوم', 'أعد تحميل الصفحة. إن استمر ذلك، فتواصل مع الدعم.'),
  },
  copySupportId: 'نسخ معرّف الدعم',
  supportIdCopied: 'تم النسخ',
  undrawn: {
    title: 'لا يمكن عرض هذه الخطوة هنا',
    help: 'أعد تحميل الصفحة. إن استمر ذلك، فأعط الدعم المعرّف أدناه.',
  },
};
