import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'Sonuç kontrol ediliyor', help: 'Bu biraz sürer.' },
  working: (provider) => ({
    title: `Bağlanıyor: ${provider}`,
    help: 'Bu sayfayı açık tutun: kendiliğinden güncellenir.',
  }),
  slow: 'Bu her zamankinden uzun sürüyor. Bu sayfadan ayrılabilirsiniz: hesap bağlanınca listenizde görünür.',
  offline: 'Çevrimdışısınız. Bağlantı gelince kaldığı yerden devam eder.',
  connected: (provider) => `Bağlandı: ${provider}`,
  reconnected: (provider) => `Yeniden bağlandı: ${provider}`,
  signedOut: { title: 'Oturumunuz kapalı', help: 'Bu sitede yeniden oturum açıp geri dönün.' },
  unknown: {
    title: 'Böyle bir oturum açma yok',
    help: 'Çoktan bitti ya da başka biri başlattı. Burada hangi hesapla oturum açtığınızı kontrol edin.',
  },
  missing: {
    title: 'Burada gösterilecek bir şey yok',
    help: 'Bu sayfa bir oturum açmanın sonucunu söyler. Hesaplarınızdan birini başlatın.',
  },
  unreachable: {
    title: 'Henüz yanıt yok',
    help: 'Bağlantınızı kontrol edin. Kendiliğinden yeniden denenecek.',
  },
  anyProvider: 'hesabınız',
  retry: 'Yeniden dene',
  checkNow: 'Şimdi kontrol et',
  goOn: 'Devam',
  closeWindow: 'Bu pencereyi kapat',
  closeByHand: 'Artık bu pencereyi kapatabilirsiniz.',
  supportId: (id) => `Destek kimliği ${id}`,
};
