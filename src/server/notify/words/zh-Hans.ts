import type { MailWords } from './mail-words.js';

export const zhHans: MailWords = {
  direction: 'ltr',
  subject: '{product}：请重新连接您的 {provider} 账号 {account}',
  subjectMany: { other: '{product}：有 {count} 个账号需要重新连接' },
  title: '您的 {provider} 账号已断开连接',
  titleMany: { other: '{count} 个账号已断开连接' },
  lead: '{product} 与 {account} 的连接已断开。请重新登录该账号，以便继续使用。',
  leadMany: '{product} 与以下账号的连接已断开。请重新登录各个账号，以便继续使用。',
  button: '重新连接账号',
  buttonMany: '重新连接账号',
  address: '如果按钮无法使用，请打开以下地址：',
  safety: '{product} 会先要求您登录。请勿通过电子邮件向任何人发送密码。',
  done: '如果您已重新连接，则无需再做任何操作。',
  why: '您收到此邮件，是因为您在 {product} 中连接了账号。',
  email: '邮箱',
};
