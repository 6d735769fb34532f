import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Hesap bağla', help: 'Bağlamak istediğiniz hizmeti seçin.' },
  groups: { messaging: 'Mesajlaşma', email: 'E‑posta' },
  search: 'Ara',
  nothingFound: 'Sonuç yok',
  unavailable: 'Şu anda kullanılamıyor',
};
