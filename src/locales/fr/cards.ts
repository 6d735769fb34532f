import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `Connecter ${provider}`, help: 'Choisissez comment vous identifier.' }),
  contract: {
    title: 'Choisissez un abonnement',
    help: 'Votre compte en a plusieurs. Choisissez celui à utiliser ici.',
  },
  challenge: { title: 'Confirmez votre identité', help: 'Choisissez comment recevoir votre code.' },
  methods: {
    password: (provider) => ({
      title: 'Mot de passe',
      help: `Avec votre identifiant et votre mot de passe ${provider}.`,
    }),
    cookies: (provider) => ({
      title: 'Session du navigateur',
      help: `Depuis un navigateur connecté à ${provider}, si le mot de passe ne marche pas.`,
    }),
    qr: (provider) => ({
      title: 'Code QR',
      help: `À scanner avec votre téléphone. Le plus rapide si ${provider} y est installé.`,
    }),
    pairing: (provider) => ({
      title: 'Code d’association',
      help: `Huit caractères à saisir dans ${provider}, si vous ne pouvez pas scanner.`,
    }),
    oauth: (provider) => ({
      title: `Se connecter avec ${provider}`,
      help: 'Sur sa propre page. Votre mot de passe y reste.',
    }),
    imap: () => ({
      title: 'Adresse et mot de passe',
      help: 'Pour toute messagerie. La plupart des serveurs sont trouvés pour vous.',
    }),
    hosted: (provider) => ({
      title: 'Page séparée',
      help: `Une page de notre partenaire vous guide pour ${provider}.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: {
        title: 'E‑mail et mot de passe',
        help: 'Le plus courant. Utilisés une fois, jamais conservés.',
      },
      cookies: {
        title: 'Session du navigateur',
        help: 'Pour l’authentification unique, Recruiter, ou si le mot de passe ne marche pas.',
      },
    },
    instagram: {
      password: {
        title: 'Nom d’utilisateur et mot de passe',
        help: 'Le plus courant. Utilisés une fois, jamais conservés.',
      },
    },
    messenger: {
      password: {
        title: 'Identifiants Facebook',
        help: 'L’e‑mail et le mot de passe de votre compte Facebook.',
      },
    },
    x: {
      password: { title: 'Nom d’utilisateur, e‑mail et mot de passe', help: 'X demande les trois.' },
    },
    whatsapp: {
      pairing: {
        title: 'Code d’association',
        help: 'Huit caractères à saisir sur votre téléphone. Idéal si vous êtes dessus.',
      },
    },
  },
  recommended: 'Conseillé',
  unavailable: 'Indisponible pour le moment',
};
