import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `Log ${again ? 'opnieuw ' : ''}in bij ${provider}`,
    help: `Met je wachtwoord van ${provider}. Eén keer gebruikt om ${again ? 'opnieuw ' : ''}te koppelen, nooit bewaard.`,
  }),
  optional: (label) => `${label} (optioneel)`,
  fields: { username: 'E‑mail of telefoon', password: 'Wachtwoord', email: 'E‑mail' },
  usernames: { instagram: 'Gebruikersnaam, e‑mail of telefoon', x: 'Gebruikersnaam' },
};
