import type { StepMessages } from '../messages.js';

export const steps: StepMessages = {
  code: {
    titles: {
      sms: 'SMS ile gelen kodu girin',
      app: 'Kimlik doğrulama uygulamanızdaki kodu girin',
      email: 'E‑postayla gelen kodu girin',
      whatsapp: 'WhatsApp ile gelen kodu girin',
      unknown: 'Doğrulama kodunuzu girin',
    },
    sources: {
      sms: (provider) => `${provider} kodu hesabınızın telefon numarasına gönderdi.`,
      app: (provider) => `Oturum açma kodlarınızın bulunduğu uygulamayı açıp ${provider} satırını bulun.`,
      email: (provider) => `${provider} kodu hesabınızın e‑posta adresine gönderdi.`,
      whatsapp: (provider) => `${provider} kodu bir WhatsApp mesajıyla gönderdi.`,
      unknown: (provider) =>
        `Gönderen ${provider} olan bir SMS veya e‑posta arayın ya da kimlik doğrulama uygulamanızı açın.`,
    },
    sentTo: (destination) => `Gönderildi: ${destination}.`,
    approval: (provider) => `Bunun yerine ${provider} uygulamasında da onaylayabilirsiniz.`,
    label: 'Kod',
    resendIn: (duration) => `Yeniden göndermeye kalan: ${duration}`,
    resendUsedUp: 'Şimdilik başka bir şey gönderilemiyor.',
    checking: 'Kodunuz kontrol ediliyor',
    timeLeft: (duration) => `Kalan süre: ${duration}`,
    timeOver: 'Süre doldu. Yeniden başlayın.',
  },
  qr: {
    title: (provider) => `${provider} ile tarayın`,
    alt: (provider) => `${provider} ile taranacak QR kodu`,
    instructions: {
      whatsapp: [
        'Telefonunuzda WhatsApp uygulamasını açın',
        'Ayarlar’da veya menüde “Bağlı cihazlar”a, sonra “Cihaz bağla”ya dokunun',
        'Telefonunuzu bu koda tutun',
      ],
      telegram: [
        'Telefonunuzda Telegram uygulamasını açın',
        'Ayarlar’da “Cihazlar”a, sonra “Masaüstü Cihaz Bağla”ya dokunun',
        'Telefonunuzu bu koda tutun',
      ],
    },
    anyInstructions: (provider) => [
      `Telefonunuzda ${provider} uygulamasını açın`,
      'Ayarlarında bağlı cihazları bulup yeni bir cihaz ekleyin',
      'Telefonunuzu bu koda tutun',
    ],
    renews: 'Kod kendiliğinden yenilenir. Hazır olunca tarayın.',
    timeLeft: (duration) => `Geçerlilik: ${duration}`,
    renewed: 'Yeni bir kod var.',
    cannotScan: 'Tarayamıyor musunuz? Eşleştirme kodu kullanın',
    expired: 'Bu kodun süresi doldu',
    renewing: 'Yeni kod alınıyor',
  },
  approve: {
    title: (provider) => `${provider} uygulamasında onaylayın`,
    help: 'Telefonunuzdaki bildirimi açıp siz olduğunuzu onaylayın. Bu sayfa kendiliğinden devam eder.',
    notification: (provider) => provider,
    notificationQuestion: 'Oturum açan siz misiniz?',
    notificationAnswer: 'Evet, benim',
    typical: (duration) => `Bu genellikle yaklaşık ${duration} sürer.`,
    nothingCame: 'Bildirim yok mu? Uygulamayı açın, çoğu zaman orada bekler.',
    timeOver: 'Süre doldu. Yeni bir bildirim almak için baştan başlayın.',
    helpConfirm: 'Telefonunuzdaki bildirimi açıp siz olduğunuzu onaylayın. Sonra burada belirtin.',
    confirm: '“Evet”e dokundum',
  },
  wait: {
    titles: {
      'signing-in': (provider) => `Oturum açılıyor: ${provider}`,
      'checking-code': () => 'Kodunuz kontrol ediliyor',
      'requesting-code': () => 'Yeniden gönderiliyor',
      'preparing-qr': () => 'QR kodunuz hazırlanıyor',
      connecting: (provider) => `Bağlanıyor: ${provider}`,
      switching: () => 'Başka bir yol aranıyor',
    },
    typical: (duration) => `Bu ${duration} kadar sürebilir.`,
    stay: 'Bir şey yapmanız gerekmiyor.',
  },
  done: {
    connected: (provider) => `Bağlandı: ${provider}`,
    reconnected: (provider) => `Yeniden bağlandı: ${provider}`,
    close: 'Bitti',
    another: 'Başka hesap bağla',
  },
};
