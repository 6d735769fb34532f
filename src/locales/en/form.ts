import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider) => ({
    title: `Sign in to ${provider}`,
    help: `With your ${provider} password. Used once to connect, never stored.`,
  }),
  credentialsAgain: (provider) => ({
    title: `Sign in to ${provider} again`,
    help: `With your ${provider} password. Used once to reconnect, never stored.`,
  }),
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  capsLock: 'Caps Lock is on.',
  optional: (label) => `${label} (optional)`,
  fields: { username: 'E-mail or phone', password: 'Password', email: 'E-mail' },
  usernames: { instagram: 'User name, e-mail or phone', x: 'User name' },
};
