import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider) => ({
    title: `Connectez-vous à ${provider}`,
    help: `Avec votre mot de passe ${provider}. Utilisé une fois pour connecter, jamais conservé.`,
  }),
  credentialsAgain: (provider) => ({
    title: `Reconnectez-vous à ${provider}`,
    help: `Avec votre mot de passe ${provider}. Utilisé une fois pour reconnecter, jamais conservé.`,
  }),
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  capsLock: 'Verr. Maj. est activé.',
  optional: (label) => `${label} (facultatif)`,
  fields: { username: 'E-mail ou téléphone', password: 'Mot de passe', email: 'E-mail' },
  usernames: { instagram: 'Nom d’utilisateur, e-mail ou téléphone', x: 'Nom d’utilisateur' },
};
