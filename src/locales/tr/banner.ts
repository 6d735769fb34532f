import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'İlginizi bekleyen hesaplar',
  signedOut: (name, provider) => `${provider}, ${name} oturumunu kapattı.`,
  permission: (name, provider) => `${name} için ${provider} tarafında bir izin eksik.`,
  several: plural('tr', { other: '# hesap ilginizi bekliyor' }),
  others: plural('tr', { other: '# hesap daha' }),
  reconnect: 'Yeniden bağla',
  grant: 'Yeniden izin ver',
  dismiss: 'Bir şey değişene kadar gizle',
  progress: (place, count) => `Hesap ${place}/${count}`,
  skip: 'Atla',
};
