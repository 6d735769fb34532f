import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `${provider} ile devam et`,
      help: `Bir ${provider} penceresi açılır. Orada oturum açıp erişime izin verin. Şifreniz orada kalır.`,
    }),
    hosted: (provider) => ({
      title: 'Ayrı bir sayfada devam et',
      help: `Bağlantı ortağımızın bir sayfası açılır. ${provider} için yol gösterir, sonra sizi geri getirir.`,
    }),
    open: (provider) => `${provider} ile devam et`,
    openHosted: 'Sayfayı aç',
    opening: 'Bir saniye',
    blocked: 'Tarayıcınız pencerenin açılmasına izin vermedi. Bu bağlantı aynı yere götürür.',
    away: (provider) => ({
      title: 'Açılan pencerede tamamlayın',
      help: `${provider} orada ne isterse onu izleyin. Bu sayfa kendiliğinden devam eder.`,
    }),
    openAgain: 'Yeniden aç',
    checkNow: 'Şimdi kontrol et',
    notYet: 'Henüz tamamlanmadı.',
    returned: {
      title: 'Tamamlanmadan geri döndünüz',
      help: 'Henüz bir şey bağlanmadı. Tamamladıysanız ulaşması biraz sürebilir.',
    },
    newWindow: 'yeni pencerede açılır',
  },
  pair: {
    title: (provider) => `Bu kodu ${provider} uygulamasına yazın`,
    instructions: {
      whatsapp: [
        'Telefonunuzda WhatsApp uygulamasını açın',
        'Ayarlar’da veya menüde “Bağlı cihazlar”a, sonra “Cihaz bağla”ya dokunun',
        '“Telefon numarası ile bağla”ya dokunup kodu yazın',
      ],
    },
    anyInstructions: (provider) => [
      `Telefonunuzda ${provider} uygulamasını açın`,
      'Ayarlarında bağlı cihazları bulup yeni bir cihaz ekleyin',
      'Kodla bağlamayı seçip kodu yazın',
    ],
    copy: 'Kodu kopyala',
    copied: 'Kopyalandı',
    selected: 'Kod seçili. Oradan kopyalayın.',
    timeLeft: (duration) => `Geçerlilik: ${duration}`,
    timeOver: 'Bu kodun süresi doldu. Yenisini almak için yeniden başlayın.',
  },
  thisPhone: {
    title: (provider) => `${provider} uygulamasını bu telefonda bağlayın`,
    pairing: (provider) => `Burada bir kod alır ve ${provider} uygulamasına yazarsınız.`,
    usePairing: 'Eşleştirme kodu al',
    link: (provider) => `${provider} açılır ve izin verip vermediğinizi sorar. Sonra buraya dönün.`,
    open: (provider) => `${provider} uygulamasını aç`,
    neither: (provider) =>
      `${provider}, başka bir ekrandaki kod taranarak bağlanır. Bu sayfayı bir bilgisayarda açın veya başka bir telefonla tarayın.`,
    scan: 'Başka bir telefonla tara',
  },
  captcha: {
    heading: (provider) => ({
      title: 'Bir insan olduğunuzu gösterin',
      help: `${provider} bu bulmacayı istiyor. Çözülünce bu sayfa kendiliğinden devam eder.`,
    }),
    frame: 'Bulmaca',
    notThere:
      'Bulmaca görünmüyor mu? Yeniden yükleyin. Tarayıcınızdaki bir içerik engelleyici onu engelliyor olabilir.',
    reload: 'Yeniden yükle',
    timeLeft: (duration) => `Kalan süre: ${duration}`,
    timeOver: 'Süre doldu. Yeni bulmaca almak için yeniden başlayın.',
  },
  confirm: {
    heading: (provider) => ({
      title: `Bu başka bir ${provider} hesabı`,
      help: 'Bir hesabı yeniden bağlıyorsunuz ama farklı bir hesapta oturum açtınız.',
    }),
    expected: 'Yeniden bağladığınız',
    typed: 'Oturum açtığınız',
    connectOther: 'Başka hesap olarak bağla',
  },
};
