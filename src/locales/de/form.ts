import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `${again ? 'Erneut bei' : 'Bei'} ${provider} anmelden`,
    help: `Mit Ihrem ${provider}-Passwort. Einmal zum ${again ? 'erneuten ' : ''}Verbinden verwendet, nie gespeichert.`,
  }),
  optional: (label) => `${label} (optional)`,
  fields: { username: 'E‑Mail oder Telefon', password: 'Passwort', email: 'E‑Mail' },
  usernames: { instagram: 'Benutzername, E‑Mail oder Telefon', x: 'Benutzername' },
};
