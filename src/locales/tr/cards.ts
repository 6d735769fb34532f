import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `${provider} bağla`, help: 'Nasıl oturum açmak istediğinizi seçin.' }),
  contract: {
    title: 'Abonelik seçin',
    help: 'Hesabınızda birden fazla abonelik var. Burada kullanılacak olanı seçin.',
  },
  challenge: { title: 'Siz olduğunuzu onaylayın', help: 'Kodunuzu nasıl almak istediğinizi seçin.' },
  methods: {
    password: (provider) => ({ title: 'Şifre', help: `${provider} kullanıcı adınız ve şifrenizle.` }),
    cookies: (provider) => ({
      title: 'Tarayıcı oturumu',
      help: `Şifre işe yaramadığında, ${provider} oturumu açık bir tarayıcıdan.`,
    }),
    qr: (provider) => ({
      title: 'QR kodu',
      help: `Telefonunuzla tarayın. Telefonda ${provider} varsa en hızlı yol.`,
    }),
    pairing: (provider) => ({
      title: 'Eşleştirme kodu',
      help: `Tarayamıyorsanız ${provider} uygulamasına sekiz karakter yazın.`,
    }),
    oauth: (provider) => ({
      title: `${provider} ile oturum aç`,
      help: 'Kendi sayfasında. Şifreniz orada kalır.',
    }),
    imap: () => ({ title: 'Adres ve şifre', help: 'Her posta kutusu için. Çoğu sunucu sizin için bulunur.' }),
    hosted: (provider) => ({
      title: 'Ayrı sayfa',
      help: `Bağlantı ortağımızın bir sayfası ${provider} için yol gösterir.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: { title: 'E‑posta ve şifre', help: 'Alışılmış yol. Bir kez kullanılır, asla saklanmaz.' },
      cookies: {
        title: 'Tarayıcı oturumu',
        help: 'Tek oturum açma ve Recruiter için ya da şifre işe yaramadığında.',
      },
    },
    instagram: {
      password: {
        title: 'Kullanıcı adı ve şifre',
        help: 'Alışılmış yol. Bir kez kullanılır, asla saklanmaz.',
      },
    },
    messenger: {
      password: { title: 'Facebook ile oturum açma', help: 'Facebook hesabınızın e‑postası ve şifresi.' },
    },
    x: {
      password: { title: 'Kullanıcı adı, e‑posta ve şifre', help: 'X üçünü de ister.' },
    },
    whatsapp: {
      pairing: {
        title: 'Eşleştirme kodu',
        help: 'Telefonunuza sekiz karakter yazın. Şu an o telefondaysanız en iyisi.',
      },
    },
  },
  recommended: 'Önerilen',
  unavailable: 'Şu anda kullanılamıyor',
};
