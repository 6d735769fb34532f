import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `${again ? 'Reconnectez\u2011vous' : 'Connectez\u2011vous'} à ${provider}`,
    help: `Avec votre mot de passe ${provider}. Utilisé une fois pour ${again ? 'reconnecter' : 'connecter'}, jamais conservé.`,
  }),
  optional: (label) => `${label} (facultatif)`,
  fields: { username: 'E‑mail ou téléphone', password: 'Mot de passe', email: 'E‑mail' },
  usernames: { instagram: 'Nom d’utilisateur, e‑mail ou téléphone', x: 'Nom d’utilisateur' },
};
