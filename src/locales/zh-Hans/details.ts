import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: '补充信息', help: '需要这些信息才能继续。' },
  moreSettings: '服务器设置',
  fields: {
    phone: '手机号码',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: '用户代理',
    imap_user: '邮箱地址',
    imap_password: '密码',
    imap_host: 'IMAP 服务器',
    imap_port: 'IMAP 端口',
    imap_encryption: 'IMAP 加密',
    smtp_user: 'SMTP 用户名',
    smtp_password: 'SMTP 密码',
    smtp_host: 'SMTP 服务器',
    smtp_port: 'SMTP 端口',
    code: '验证码',
  },
  imap: {
    address: {
      title: '您的邮箱地址是什么？',
      help: '大多数邮箱的设置可据此找到。',
    },
    settings: {
      title: '连接您的邮箱',
      help: '您的密码会发送给您的邮箱服务，不会保存在这里。',
    },
    again: {
      title: '重新连接您的邮箱',
      help: '您的密码会发送给您的邮箱服务，不会保存在这里。',
    },
    incoming: '收件 (IMAP)',
    outgoing: '发件 (SMTP)',
    server: '服务器',
    port: '端口',
    encryption: '加密',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: '自动' },
    appPassword: (service) => `${service} 在此需要应用专用密码，而不是您平时的密码。`,
    anyAppPassword: '如果开启了两步验证，可能需要在邮箱设置中创建的应用专用密码。',
    appPasswordHelp: '如何获取',
  },
  cookies: {
    heading: (provider) => ({
      title: `用浏览器会话连接 ${provider}`,
      help: '仅用于连接一次，绝不保存。',
    }),
    what: 'Cookie 是网站用来记住您已登录的一小段文本。它与密码同样重要，请只粘贴在这里。',
    instructions: (provider, cookies) => [
      `在电脑上，用已登录的浏览器打开 ${provider}`,
      '打开开发者工具 (F12)，依次选择“应用”或“存储”、“Cookie”',
      `复制 ${cookies} 的值并粘贴到下方`,
    ],
    otherBrowser: '此 Cookie 来自其他浏览器',
    otherBrowserHelp: '请在此填写该浏览器的用户代理。',
  },
  phone: {
    register: (provider) => ({
      title: '添加您的手机号码',
      help: `${provider} 需要它来确认是您本人。`,
    }),
    pairing: (provider) => ({
      title: `您的 ${provider} 号码是什么？`,
      help: `您将收到一个验证码，请在该手机的 ${provider} 中输入。`,
    }),
    country: '国家/地区',
  },
};
