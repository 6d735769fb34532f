import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `Sign in to ${provider}${again ? ' again' : ''}`,
    help: `With your ${provider} password. Used once to ${again ? 're' : ''}connect, never stored.`,
  }),
  optional: (label) => `${label} (optional)`,
  fields: { username: 'E-mail or phone', password: 'Password', email: 'E-mail' },
  usernames: { instagram: 'User name, e-mail or phone', x: 'User name' },
};
