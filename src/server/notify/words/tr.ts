import type { MailWords } from './mail-words.js';

export const tr: MailWords = {
  direction: 'ltr',
  subject: '{product}: {provider} hesabınızı yeniden bağlayın: {account}',
  subjectMany: {
    one: '{product}: {count} hesabın yeniden bağlanması gerekiyor',
    other: '{product}: {count} hesabın yeniden bağlanması gerekiyor',
  },
  title: '{provider} hesabınız artık bağlı değil',
  titleMany: { one: '{count} hesap artık bağlı değil', other: '{count} hesap artık bağlı değil' },
  lead: '{product} ile {account} hesabı arasındaki bağlantı koptu. Orada kullanmaya devam etmek için hesapta yeniden oturum açın.',
  leadMany:
    '{product} ile bu hesaplar arasındaki bağlantı koptu. Orada kullanmaya devam etmek için her birinde yeniden oturum açın.',
  button: 'Hesabı yeniden bağla',
  buttonMany: 'Hesapları yeniden bağla',
  address: 'Düğme çalışmıyorsa bu adresi açın:',
  safety: '{product} önce oturum açmanızı ister. Parolanızı hiçbir zaman e-postayla göndermeyin.',
  done: 'Zaten yeniden bağladınız mı? O zaman yapmanız gereken bir şey yok.',
  why: 'Bu iletiyi, {product} hizmetine hesap bağladığınız için alıyorsunuz.',
  email: 'e-posta',
};
