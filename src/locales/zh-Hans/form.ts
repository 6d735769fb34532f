import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `${again ? '重新登录' : '登录'} ${provider}`,
    help: `使用您的 ${provider} 密码。仅用于${again ? '重新' : ''}连接一次，绝不保存。`,
  }),
  optional: (label) => `${label}（选填）`,
  fields: { username: '邮箱或手机号', password: '密码', email: '邮箱' },
  usernames: { instagram: '用户名、邮箱或手机号', x: '用户名' },
};
