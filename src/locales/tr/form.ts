import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `${provider} hesabında ${again ? 'yeniden ' : ''}oturum açın`,
    help: `${provider} şifrenizle. ${again ? 'Yeniden bağlanmak' : 'Bağlanmak'} için bir kez kullanılır, asla saklanmaz.`,
  }),
  optional: (label) => `${label} (isteğe bağlı)`,
  fields: { username: 'E‑posta veya telefon', password: 'Şifre', email: 'E‑posta' },
  usernames: { instagram: 'Kullanıcı adı, e‑posta veya telefon', x: 'Kullanıcı adı' },
};
