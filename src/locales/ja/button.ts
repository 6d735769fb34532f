import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `${provider} を接続` : 'アカウントを接続'),
  reconnect: (provider) => (provider ? `${provider} を再接続` : '再接続'),
  dialog: 'アカウントを接続',
  close: '閉じる',
  leave: '閉じますか？あとでここから再開できます。',
  stay: '閉じない',
  loadFailed: '読み込めませんでした。接続を確認して、もう一度お試しください。',
};
