import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `连接 ${provider}`, help: '选择登录方式。' }),
  contract: {
    title: '选择订阅',
    help: '您的账号有多个订阅。请选择要在此使用的一个。',
  },
  challenge: { title: '确认是您本人', help: '选择接收验证码的方式。' },
  methods: {
    password: (provider) => ({ title: '密码', help: `使用您的 ${provider} 用户名和密码。` }),
    cookies: (provider) => ({
      title: '浏览器会话',
      help: `密码无法使用时，从已登录 ${provider} 的浏览器连接。`,
    }),
    qr: (provider) => ({
      title: '二维码',
      help: `用手机扫描。如果手机上有 ${provider}，这是最快的方式。`,
    }),
    pairing: (provider) => ({
      title: '配对码',
      help: `无法扫描时，在 ${provider} 中输入八个字符。`,
    }),
    oauth: (provider) => ({
      title: `使用 ${provider} 登录`,
      help: '在其官方页面登录。您的密码只留在那里。',
    }),
    imap: () => ({ title: '地址和密码', help: '适用于任何邮箱。大多数服务器可自动找到。' }),
    hosted: (provider) => ({
      title: '单独页面',
      help: `我们连接合作伙伴的页面会引导您完成 ${provider}。`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: { title: '邮箱和密码', help: '常用方式。仅使用一次，绝不保存。' },
      cookies: {
        title: '浏览器会话',
        help: '适用于单点登录、Recruiter 或密码无法使用时。',
      },
    },
    instagram: {
      password: { title: '用户名和密码', help: '常用方式。仅使用一次，绝不保存。' },
    },
    messenger: {
      password: { title: 'Facebook 登录', help: '您的 Facebook 账号的邮箱和密码。' },
    },
    x: {
      password: { title: '用户名、邮箱和密码', help: 'X 三项都需要。' },
    },
    whatsapp: {
      pairing: {
        title: '配对码',
        help: '在手机上输入八个字符。正在使用这部手机时最合适。',
      },
    },
  },
  recommended: '推荐',
  unavailable: '暂不可用',
};
