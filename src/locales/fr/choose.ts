import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Connecter un compte', help: 'Choisissez le service à connecter.' },
  method: (provider) => ({ title: `Connecter ${provider}`, help: 'Choisissez comment vous identifier.' }),
  contract: {
    title: 'Choisissez un abonnement',
    help: 'Votre compte en a plusieurs. Choisissez celui à utiliser ici.',
  },
  challenge: { title: 'Confirmez votre identité', help: 'Choisissez comment recevoir votre code.' },
  groups: { messaging: 'Messageries', email: 'E-mail' },
  methods: {
    password: { title: 'Mot de passe', help: 'Avec votre e-mail et votre mot de passe.' },
    cookies: { title: 'Session du navigateur', help: 'Avec une session déjà ouverte.' },
    qr: { title: 'Code QR', help: 'Scannez un code avec votre téléphone.' },
    pairing: { title: 'Code d’association', help: 'Saisissez un code court sur votre téléphone.' },
    oauth: { title: 'Fenêtre de connexion', help: 'Sur la page du fournisseur.' },
    imap: { title: 'Serveur de messagerie', help: 'Avec votre adresse et votre mot de passe.' },
    hosted: { title: 'Page séparée', help: 'Sur une page de notre partenaire.' },
  },
  search: 'Rechercher',
  nothingFound: 'Aucun résultat',
  recommended: 'Conseillé',
  unavailable: 'Indisponible pour le moment',
};
