import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'Quelques informations', help: 'Elles sont nécessaires pour continuer.' },
  moreSettings: 'Réglages des serveurs',
  fields: {
    phone: 'Numéro de téléphone',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'Agent utilisateur',
    imap_user: 'Adresse e‑mail',
    imap_password: 'Mot de passe',
    imap_host: 'Serveur IMAP',
    imap_port: 'Port IMAP',
    imap_encryption: 'Chiffrement IMAP',
    smtp_user: 'Identifiant SMTP',
    smtp_password: 'Mot de passe SMTP',
    smtp_host: 'Serveur SMTP',
    smtp_port: 'Port SMTP',
    code: 'Code',
  },
  imap: {
    address: {
      title: 'Quelle est votre adresse e‑mail\u00A0?',
      help: 'Elle suffit à trouver les réglages de la plupart des messageries.',
    },
    settings: {
      title: 'Connectez votre messagerie',
      help: 'Votre mot de passe est transmis à votre messagerie. Il n’est pas conservé ici.',
    },
    again: {
      title: 'Reconnectez votre messagerie',
      help: 'Votre mot de passe est transmis à votre messagerie. Il n’est pas conservé ici.',
    },
    incoming: 'Courrier entrant (IMAP)',
    outgoing: 'Courrier sortant (SMTP)',
    server: 'Serveur',
    port: 'Port',
    encryption: 'Chiffrement',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'Automatique' },
    appPassword: (service) =>
      `${service} demande ici un mot de passe d’application, pas votre mot de passe habituel.`,
    anyAppPassword:
      'Avec la validation en deux étapes, il faut parfois un mot de passe d’application, créé dans les réglages de votre messagerie.',
    appPasswordHelp: 'Comment l’obtenir',
  },
  cookies: {
    heading: (provider) => ({
      title: `Connecter ${provider} avec une session du navigateur`,
      help: 'Utilisée une fois pour connecter, jamais conservée.',
    }),
    what: 'Un cookie est un court texte grâce auquel un site sait que vous êtes connecté. Il vaut un mot de passe\u00A0: ne le collez qu’ici.',
    instructions: (provider, cookies) => [
      `Sur un ordinateur, ouvrez ${provider} dans un navigateur où vous êtes connecté`,
      'Ouvrez les outils de développement (F12), puis Application ou Stockage, puis Cookies',
      `Copiez la valeur de ${cookies} et collez-la ci-dessous`,
    ],
    otherBrowser: 'Le cookie vient d’un autre navigateur',
    otherBrowserHelp: 'Indiquez alors l’agent utilisateur de ce navigateur.',
  },
  phone: {
    register: (provider) => ({
      title: 'Ajoutez votre numéro de téléphone',
      help: `${provider} le demande pour confirmer que c’est bien vous.`,
    }),
    pairing: (provider) => ({
      title: `Quel est votre numéro ${provider}\u00A0?`,
      help: `Vous recevez un code à saisir dans ${provider} sur ce téléphone.`,
    }),
    country: 'Pays',
  },
};
