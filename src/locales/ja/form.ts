import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `${provider} に${again ? '再度' : ''}ログイン`,
    help: `${provider} のパスワードを使います。${again ? '再接続' : '接続'}に一度だけ使い、保存しません。`,
  }),
  optional: (label) => `${label}（任意）`,
  fields: { username: 'メールまたは電話番号', password: 'パスワード', email: 'メール' },
  usernames: { instagram: 'ユーザー名、メール、電話番号のいずれか', x: 'ユーザー名' },
};
