import type { StepMessages } from '../messages.js';

export const steps: StepMessages = {
  code: {
    titles: {
      sms: 'Saisissez le code reçu par SMS',
      app: 'Saisissez le code de votre application d’authentification',
      email: 'Saisissez le code reçu par e‑mail',
      whatsapp: 'Saisissez le code reçu sur WhatsApp',
      unknown: 'Saisissez votre code de vérification',
    },
    sources: {
      sms: (provider) => `${provider} l’a envoyé au numéro de téléphone de votre compte.`,
      app: (provider) => `Ouvrez l’application qui génère vos codes et cherchez ${provider}.`,
      email: (provider) => `${provider} l’a envoyé à l’adresse e‑mail de votre compte.`,
      whatsapp: (provider) => `${provider} vous l’a envoyé dans un message WhatsApp.`,
      unknown: (provider) =>
        `Cherchez un SMS ou un e‑mail de ${provider}, ou ouvrez votre application d’authentification.`,
    },
    sentTo: (destination) => `Envoyé à ${destination}.`,
    approval: (provider) => `Vous pouvez aussi confirmer dans l’application ${provider}.`,
    label: 'Code',
    resendIn: (duration) => `Renvoyer dans ${duration}`,
    resendUsedUp: 'Plus rien ne peut être envoyé pour le moment.',
    checking: 'Vérification de votre code',
    timeLeft: (duration) => `Encore ${duration}`,
    timeOver: 'Le temps est écoulé. Recommencez.',
  },
  qr: {
    title: (provider) => `Scannez avec ${provider}`,
    alt: (provider) => `Code QR à scanner avec ${provider}`,
    instructions: {
      whatsapp: [
        'Ouvrez WhatsApp sur votre téléphone',
        'Dans les réglages ou le menu, touchez Appareils connectés, puis Connecter un appareil',
        'Pointez votre téléphone vers ce code',
      ],
      telegram: [
        'Ouvrez Telegram sur votre téléphone',
        'Dans les réglages, touchez Appareils, puis Connecter un appareil',
        'Pointez votre téléphone vers ce code',
      ],
    },
    anyInstructions: (provider) => [
      `Ouvrez ${provider} sur votre téléphone`,
      'Cherchez les appareils connectés dans les réglages et ajoutez-en un',
      'Pointez votre téléphone vers ce code',
    ],
    renews: 'Le code se renouvelle tout seul. Scannez quand vous voulez.',
    timeLeft: (duration) => `Valable ${duration}`,
    renewed: 'Il y a un nouveau code.',
    cannotScan: 'Impossible de scanner\u00A0? Utilisez un code d’association',
    expired: 'Ce code a expiré',
    renewing: 'Préparation d’un nouveau code',
  },
  approve: {
    title: (provider) => `Confirmez dans l’application ${provider}`,
    help: 'Ouvrez la notification sur votre téléphone et confirmez que c’est vous. Cette page continue toute seule.',
    notification: (provider) => provider,
    notificationQuestion: 'C’est vous\u00A0?',
    notificationAnswer: 'Oui, c’est moi',
    typical: (duration) => `Cela prend en général environ ${duration}.`,
    nothingCame: 'Pas de notification\u00A0? Ouvrez l’application, elle y attend souvent.',
    timeOver: 'Le temps est écoulé. Recommencez pour recevoir une nouvelle notification.',
    helpConfirm:
      'Ouvrez la notification sur votre téléphone et confirmez que c’est vous. Dites-le ensuite ici.',
    confirm: 'J’ai appuyé sur « Oui »',
  },
  wait: {
    titles: {
      'signing-in': (provider) => `Connexion à ${provider}`,
      'checking-code': () => 'Vérification de votre code',
      'requesting-code': () => 'Nouvel envoi',
      'preparing-qr': () => 'Préparation de votre code QR',
      connecting: (provider) => `Connexion de ${provider}`,
      switching: () => 'Recherche d’un autre moyen',
    },
    typical: (duration) => `Cela peut prendre jusqu’à ${duration}.`,
    stay: 'Vous n’avez rien à faire.',
  },
  done: {
    connected: (provider) => `${provider} est connecté`,
    reconnected: (provider) => `${provider} est de nouveau connecté`,
    close: 'Terminé',
    another: 'Connecter un autre compte',
  },
};
