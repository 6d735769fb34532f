import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `${provider} bağla` : 'Hesap bağla'),
  reconnect: (provider) => (provider ? `Yeniden bağla: ${provider}` : 'Yeniden bağla'),
  dialog: 'Hesap bağla',
  close: 'Kapat',
  leave: 'Şimdi kapatılsın mı? Daha sonra buradan devam edebilirsiniz.',
  stay: 'Burada kal',
  loadFailed: 'Yüklenemedi. Bağlantınızı kontrol edip yeniden deneyin.',
};
