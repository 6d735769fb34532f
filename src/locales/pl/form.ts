import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `Zaloguj się ${again ? 'ponownie ' : ''}do ${provider}`,
    help: `Hasłem do ${provider}. Użyjemy go raz do ${again ? 'ponownego ' : ''}połączenia i nigdy nie zapiszemy.`,
  }),
  optional: (label) => `${label} (opcjonalnie)`,
  fields: { username: 'E‑mail lub telefon', password: 'Hasło', email: 'E‑mail' },
  usernames: { instagram: 'Nazwa użytkownika, e‑mail lub telefon', x: 'Nazwa użytkownika' },
};
