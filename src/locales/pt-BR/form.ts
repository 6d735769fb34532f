import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `${again ? 'Entre novamente' : 'Entre'} no ${provider}`,
    help: `Com sua senha do ${provider}. Usada uma vez para ${again ? 're' : ''}conectar, nunca guardada.`,
  }),
  optional: (label) => `${label} (opcional)`,
  fields: { username: 'E‑mail ou telefone', password: 'Senha', email: 'E‑mail' },
  usernames: { instagram: 'Nome de usuário, e‑mail ou telefone', x: 'Nome de usuário' },
};
