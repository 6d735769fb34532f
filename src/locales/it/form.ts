import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `Accedi ${again ? 'di nuovo ' : ''}a ${provider}`,
    help: `Con la tua password di ${provider}. Usata una volta per ${again ? 'ri' : ''}collegare, mai conservata.`,
  }),
  optional: (label) => `${label} (facoltativo)`,
  fields: { username: 'E‑mail o telefono', password: 'Password', email: 'E‑mail' },
  usernames: { instagram: 'Nome utente, e‑mail o telefono', x: 'Nome utente' },
};
