import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'Birkaç bilgi', help: 'Devam etmek için bunlar gerekiyor.' },
  moreSettings: 'Sunucu ayarları',
  fields: {
    phone: 'Telefon numarası',
    cookie_li_at: 'li_at çerezi',
    cookie_li_a: 'li_a çerezi',
    cookie_sessionid: 'sessionid çerezi',
    user_agent: 'Kullanıcı aracısı',
    imap_user: 'E‑posta adresi',
    imap_password: 'Şifre',
    imap_host: 'IMAP sunucusu',
    imap_port: 'IMAP bağlantı noktası',
    imap_encryption: 'IMAP şifrelemesi',
    smtp_user: 'SMTP kullanıcı adı',
    smtp_password: 'SMTP şifresi',
    smtp_host: 'SMTP sunucusu',
    smtp_port: 'SMTP bağlantı noktası',
    code: 'Kod',
  },
  imap: {
    address: {
      title: 'E‑posta adresiniz nedir?',
      help: 'Çoğu posta kutusunun ayarları bununla bulunur.',
    },
    settings: {
      title: 'E‑postanızı bağlayın',
      help: 'Şifreniz e‑posta hizmetinize gider. Burada saklanmaz.',
    },
    again: {
      title: 'E‑postanızı yeniden bağlayın',
      help: 'Şifreniz e‑posta hizmetinize gider. Burada saklanmaz.',
    },
    incoming: 'Gelen posta (IMAP)',
    outgoing: 'Giden posta (SMTP)',
    server: 'Sunucu',
    port: 'Bağlantı noktası',
    encryption: 'Şifreleme',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'Otomatik' },
    appPassword: (service) => `${service} burada her zamanki şifrenizi değil, bir uygulama şifresi ister.`,
    anyAppPassword:
      'İki adımlı doğrulama açıksa e‑posta ayarlarınızda oluşturulan bir uygulama şifresi gerekebilir.',
    appPasswordHelp: 'Nasıl alınır',
  },
  cookies: {
    heading: (provider) => ({
      title: `${provider} hesabını tarayıcı oturumuyla bağla`,
      help: 'Bağlanmak için bir kez kullanılır, asla saklanmaz.',
    }),
    what: 'Çerez, bir web sitesinin oturumunuzun açık olduğunu hatırladığı kısa bir metindir. Şifre kadar değerlidir, yalnızca buraya yapıştırın.',
    instructions: (provider, cookies) => [
      `Bilgisayarda, oturumunuzun açık olduğu bir tarayıcıda ${provider} sayfasını açın`,
      'Geliştirici araçlarını açın (F12), sonra Uygulama veya Depolama, sonra Çerezler',
      `${cookies} değerini kopyalayıp aşağıya yapıştırın`,
    ],
    otherBrowser: 'Çerez başka bir tarayıcıdan',
    otherBrowserHelp: 'Öyleyse o tarayıcının kullanıcı aracısını buraya yazın.',
  },
  phone: {
    register: (provider) => ({
      title: 'Telefon numaranızı ekleyin',
      help: `${provider}, siz olduğunuzu doğrulamak için bunu ister.`,
    }),
    pairing: (provider) => ({
      title: `${provider} numaranız nedir?`,
      help: `O telefondaki ${provider} uygulamasına yazacağınız bir kod alırsınız.`,
    }),
    country: 'Ülke',
  },
};
