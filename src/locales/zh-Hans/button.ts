import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `连接 ${provider}` : '连接账号'),
  reconnect: (provider) => (provider ? `重新连接 ${provider}` : '重新连接'),
  dialog: '连接账号',
  close: '关闭',
  leave: '现在关闭吗？您稍后可以从这里继续。',
  stay: '留在这里',
  loadFailed: '未能加载。请检查网络连接后重试。',
};
