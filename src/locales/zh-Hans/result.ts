import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: '正在检查结果', help: '这需要一点时间。' },
  working: (provider) => ({ title: `正在连接 ${provider}`, help: '请保持此页面打开，它会自动更新。' }),
  slow: '这比平时更久。您可以离开此页面，账号连接后会显示在您的列表中。',
  offline: '您已离线。恢复连接后将自动继续。',
  connected: (provider) => `${provider} 已连接`,
  reconnected: (provider) => `${provider} 已重新连接`,
  signedOut: { title: '您已退出登录', help: '请重新登录本网站，然后返回。' },
  unknown: { title: '没有这次登录', help: '它早已结束，或由他人发起。请检查您在此登录的账号。' },
  missing: { title: '这里没有可显示的内容', help: '此页面显示登录的结果。请从您的账号列表开始。' },
  unreachable: { title: '尚无响应', help: '请检查网络连接。将自动重试。' },
  anyProvider: '您的账号',
  retry: '重试',
  checkNow: '立即检查',
  goOn: '继续',
  closeWindow: '关闭此窗口',
  closeByHand: '您现在可以关闭此窗口。',
  supportId: (id) => `支持编号 ${id}`,
};
