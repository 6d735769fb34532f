import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider) => ({
    title: `Connectez-vous à ${provider}`,
    help: `Votre e-mail et votre mot de passe ${provider}. Utilisés une fois pour connecter, jamais conservés.`,
  }),
  credentialsAgain: (provider) => ({
    title: `Reconnectez-vous à ${provider}`,
    help: `Votre e-mail et votre mot de passe ${provider}. Utilisés une fois pour reconnecter, jamais conservés.`,
  }),
  phone: (provider) => ({
    title: 'Ajoutez votre numéro de téléphone',
    help: `${provider} le demande pour confirmer que c’est bien vous.`,
  }),
  imap: { title: 'Connectez votre messagerie', help: 'Votre mot de passe sert à relever le courrier.' },
  cookies: (provider) => ({
    title: `Connecter ${provider}`,
    help: `Les valeurs d’un navigateur connecté à ${provider}.`,
  }),
  generic: { title: 'Quelques informations', help: 'Elles sont nécessaires pour continuer.' },
  phoneExample: '+33 6 39 98 00 00',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  capsLock: 'Verr. Maj. est activé.',
  moreSettings: 'Plus de réglages',
  optional: (label) => `${label} (facultatif)`,
  fields: {
    username: 'E-mail ou téléphone',
    password: 'Mot de passe',
    email: 'E-mail',
    phone: 'Numéro de téléphone',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'Agent utilisateur',
    imap_user: 'Identifiant IMAP',
    imap_password: 'Mot de passe IMAP',
    imap_host: 'Serveur IMAP',
    imap_port: 'Port IMAP',
    imap_encryption: 'Chiffrement IMAP',
    smtp_user: 'Identifiant SMTP',
    smtp_password: 'Mot de passe SMTP',
    smtp_host: 'Serveur SMTP',
    smtp_port: 'Port SMTP',
    code: 'Code',
  },
};
