import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'Yenisini almak için yeniden başlayın.';
const askSupport = 'Destek ekibine yazıp aşağıdaki kimliği iletin.';
const laterAgain = 'Birkaç dakika bekleyip yeniden deneyin.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) =>
      heading('Bu hesap artık burada değil', `${provider} hesabını yeni hesap olarak bağlayın.`),
    'account.limit': () =>
      heading(
        'Daha fazla hesap bağlanamıyor',
        'Artık kullanmadığınız birinin bağlantısını kesin veya desteğe yazın.',
      ),
    'account.restricted': (provider) =>
      heading(
        `${provider} bu hesabı kısıtladı`,
        `Doğrudan ${provider} üzerinde oturum açın, istenenleri yapıp geri dönün.`,
      ),
    'account.taken': () =>
      heading('Bu hesap kullanımda', 'Başka biri onu burada zaten bağlamış. Sizinse desteğe yazın.'),
    'approval.denied': () =>
      heading('Oturum açma reddedildi', 'Uygulamada reddedildi. Yeniden deneyip orada onaylayın.'),
    'approval.expired': () =>
      heading('Zamanında onaylanmadı', 'Yeniden deneyip telefonunuzdaki bildirimi açın.'),
    'attempt.busy': () => heading('Başka bir oturum açma sürüyor', 'Bitmesini bekleyip yeniden deneyin.'),
    'attempt.expired': () => heading('Süre doldu', 'Hiçbir şey bağlanmadı. Hazır olunca yeniden başlayın.'),
    'attempt.lost': () =>
      heading('Bu oturum açma yolda kayboldu', 'Hiçbir şey bağlanmadı. Yeniden başlayın.'),
    'attempt.replaced': () =>
      heading(
        'Daha yeni bir oturum açma devraldı',
        'Başka bir yerde yeniden başladınız. Orada devam edin veya burada yeniden başlayın.',
      ),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} bir bulmaca çözülmesini istiyor`,
        `Bir kez doğrudan ${provider} üzerinde oturum açın, biraz bekleyip yeniden deneyin.`,
      ),
    'checkpoint.failed': (provider) =>
      heading(`${provider} doğrulamayı kabul etmedi`, 'Yeniden başlayıp yeni bir kod kullanın.'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} yeni bir şey istiyor`,
        'Buna burada henüz yanıt verilemiyor. Bir kez kendi sayfasında oturum açıp yeniden deneyin.',
      ),
    'consent.denied': (provider) =>
      heading(
        'Erişime izin verilmedi',
        `Bağlanmak için yeniden deneyip ${provider} ne istiyorsa izin verin.`,
      ),
    'flow.cancelled': () => heading('İptal edildi', 'Hiçbir şey bağlanmadı.'),
    'flow.expired': () => heading('Süre doldu', 'Hiçbir şey bağlanmadı. Hazır olunca yeniden başlayın.'),
    'flow.interrupted': () =>
      heading('Bağlantı yarıda kaldı', 'Sizde hiçbir şey kaybolmadı. Yeniden başlayın.'),
    'identity.mismatch': (provider) =>
      heading(`Bu başka bir ${provider} hesabı`, 'Yeniden bağlamak istediğiniz hesapla oturum açın.'),
    'link.expired': () => heading('Bağlantı adresinin süresi doldu', 'Yenisini almak için yeniden açın.'),
    'permissions.missing': (provider) =>
      heading('Bir izin eksik', `Yeniden deneyip ${provider} ne istiyorsa hepsine izin verin.`),
    'provider.down': (provider) => heading(`${provider} yanıt vermiyor`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} çok uzun sürüyor`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`${provider} burada bağlanamıyor`, 'Başka bir hizmet seçin.'),
    'proxy.failed': (provider) => heading(`${provider} erişilebilir değil`, laterAgain),
    'qr.expired': () => heading('Kodun süresi doldu', startAgain),
    'rate.limited': () => heading('Çok fazla deneme', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'Başka yerde oturum açık',
        `${provider} burada tek oturuma izin verir. Diğer yerde oturumu kapatıp yeniden deneyin.`,
      ),
    'subscription.required': (provider) =>
      heading(`Bir ${provider} aboneliği gerekiyor`, 'Aboneliği olan bir hesapla deneyin.'),
    'upstream.error': (provider) => heading(`${provider} bağlanamadı`, 'Birazdan yeniden deneyin.'),
    'upstream.misconfigured': () => heading('Bu henüz ayarlanmadı', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'Çözülecek bir bulmaca var. Onu ayrı sayfada bulursunuz.',
    'code.resent': 'Yeniden gönderildi.',
    'code.resend-too-soon': 'Az önce gönderildi. Ulaşması için biraz bekleyin.',
    'imap.settings-found': 'Bu posta kutusunun sunucuları biliniyor. Yalnızca şifreniz eksik.',
    'imap.settings-unknown': 'E‑posta hizmetinizin yardım sayfaları aşağıya ne girileceğini söyler.',
    'switch.unavailable': 'Bu hesap için başka bir yol yok.',
    'reconnect.expected': 'Öncekiyle aynı hesapla oturum açın.',
  },
  problems: {
    'account.not-found': heading(
      'Bu hesap artık burada değil',
      'Güncel durumu görmek için sayfayı yenileyin.',
    ),
    'account.not-syncable': heading(
      'Bu hesap elle güncellenemez',
      'Bir şey yapmanız gerekmez: kendi kendini günceller.',
    ),
    'account.too-many-changes': heading('Çok fazla değişiklik', laterAgain),
    'events.too-many': heading('Çok fazla deneme', laterAgain),
    'flow.closed': heading('Bu oturum açma sona erdi', 'Hazır olunca yeniden başlayın.'),
    'flow.not-found': heading('Bu oturum açma sona erdi', 'Hazır olunca yeniden başlayın.'),
    'flow.too-many': heading('Aynı anda çok fazla oturum açma', laterAgain),
    'flow.too-many-answers': heading('Çok fazla deneme', 'Hazır olunca yeniden başlayın.'),
    'flow.too-many-polls': heading('Çok fazla deneme', laterAgain),
    'flow.too-many-starts': heading('Kısa sürede çok fazla oturum açma', laterAgain),
    'flow.too-many-tries': heading('Çok fazla deneme', 'Hazır olunca yeniden başlayın.'),
    'hook.forbidden': heading('Buna izin verilmiyor', askSupport),
    'hook.too-many': heading('Çok fazla deneme', laterAgain),
    'protocol.unsupported': heading('Bu sayfa güncel değil', 'En yeni sürümü almak için yenileyin.'),
    'provider.unavailable': heading(
      'Bu hizmet kullanılamıyor',
      'Başka birini seçin veya daha sonra deneyin.',
    ),
    'rate.limited': heading('Çok fazla deneme', laterAgain),
    'request.body-too-large': heading('Bu metin çok uzun', 'Kısaltıp yeniden deneyin.'),
    'request.forbidden-origin': heading('Bu sayfa hesap bağlayamaz', askSupport),
    'request.invalid': heading('Bu anlaşılamadı', 'Yazdıklarınızı kontrol edip yeniden deneyin.'),
    'request.invalid-json': heading('Bu anlaşılamadı', 'Sayfayı yenileyip yeniden deneyin.'),
    'request.key-reused': heading('Bu anlaşılamadı', 'Sayfayı yenileyip yeniden deneyin.'),
    'request.method-not-allowed': heading('Bu sayfa güncel değil', 'En yeni sürümü almak için yenileyin.'),
    'request.not-found': heading('Bağlantı hizmeti bulunamadı', askSupport),
    'request.unsupported-media-type': heading('Bu anlaşılamadı', 'Sayfayı yenileyip yeniden deneyin.'),
    'server.error': heading(
      'Bağlantı hizmetinde bir sorun var',
      'Hiçbir şey bağlanmadı. Birazdan yeniden deneyin.',
    ),
    'session.required': heading('Oturumunuz kapalı', 'Bu sitede yeniden oturum açıp geri dönün.'),
    'step.too-many-tries': heading('Çok fazla deneme', 'Hazır olunca yeniden başlayın.'),
    'step.unknown-action': heading(
      'Bu adım geride kaldı',
      'Nerede olduğunuzu görmek için sayfayı yenileyin.',
    ),
    'upstream.unavailable': heading('Bağlantı hizmeti yanıt vermiyor', laterAgain),
    'network.offline': heading('Çevrimdışısınız', 'Bağlantı gelince kaldığı yerden devam eder.'),
    'network.unreachable': heading('Yanıt yok', 'Bağlantınızı kontrol edip yeniden deneyin.'),
    'protocol.invalid': heading('Yanıt anlaşılamadı', 'Sayfayı yenileyin. Sürerse desteğe yazın.'),
  },
  copySupportId: 'Destek kimliğini kopyala',
  supportIdCopied: 'Kopyalandı',
  undrawn: {
    title: 'Bu adım burada gösterilemiyor',
    help: 'En yeni sürüm için sayfayı yenileyin. Sürerse desteğe aşağıdaki kimliği iletin.',
  },
};
