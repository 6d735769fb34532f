import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `Continuer vers ${provider}`,
      help: `Une fenêtre de ${provider} s’ouvre. Connectez-vous et autorisez l’accès. Votre mot de passe reste chez ${provider}.`,
    }),
    hosted: (provider) => ({
      title: 'Continuer sur une page séparée',
      help: `Une page de notre partenaire s’ouvre. Elle vous guide pour ${provider}, puis vous ramène ici.`,
    }),
    open: (provider) => `Continuer vers ${provider}`,
    openHosted: 'Ouvrir la page',
    opening: 'Un instant',
    blocked: 'Votre navigateur a bloqué la fenêtre. Ce lien mène au même endroit.',
    away: (provider) => ({
      title: 'Terminez dans la fenêtre ouverte',
      help: `Suivez ce que ${provider} y demande. Cette page continue toute seule.`,
    }),
    openAgain: 'Rouvrir',
    checkNow: 'Vérifier',
    notYet: 'Pas encore terminé.',
    returned: {
      title: 'Vous êtes revenu avant la fin',
      help: 'Rien n’est connecté pour l’instant. Si vous avez terminé, cela peut prendre un moment.',
    },
    newWindow: 's’ouvre dans une nouvelle fenêtre',
  },
  pair: {
    title: (provider) => `Saisissez ce code dans ${provider}`,
    instructions: {
      whatsapp: [
        'Ouvrez WhatsApp sur votre téléphone',
        'Dans les réglages ou le menu, touchez Appareils connectés, puis Connecter un appareil',
        'Touchez Connecter avec un numéro de téléphone et saisissez le code',
      ],
    },
    anyInstructions: (provider) => [
      `Ouvrez ${provider} sur votre téléphone`,
      'Cherchez les appareils connectés dans les réglages et ajoutez-en un',
      'Choisissez d’associer avec un code et saisissez-le',
    ],
    copy: 'Copier le code',
    copied: 'Copié',
    selected: 'Le code est sélectionné. Vous pouvez le copier.',
    timeLeft: (duration) => `Valable ${duration}`,
    timeOver: 'Ce code a expiré. Recommencez pour en obtenir un nouveau.',
  },
  thisPhone: {
    title: (provider) => `Associer ${provider} sur ce téléphone`,
    pairing: (provider) => `Vous recevez ici un code à saisir dans ${provider}.`,
    usePairing: 'Obtenir un code d’association',
    link: (provider) => `${provider} s’ouvre et vous demande votre accord. Revenez ensuite ici.`,
    open: (provider) => `Ouvrir ${provider}`,
    neither: (provider) =>
      `${provider} s’associe en scannant un code sur un autre écran. Ouvrez cette page sur un ordinateur, ou scannez avec un autre téléphone.`,
    scan: 'Scanner avec un autre téléphone',
  },
  captcha: {
    heading: (provider) => ({
      title: 'Montrez que vous êtes une personne',
      help: `${provider} demande ce test. Une fois réussi, cette page continue toute seule.`,
    }),
    frame: 'Test visuel',
    notThere: 'Le test n’apparaît pas\u00A0? Rechargez-le. Un bloqueur de contenu peut l’empêcher.',
    reload: 'Recharger',
    timeLeft: (duration) => `Encore ${duration}`,
    timeOver: 'Le temps est écoulé. Recommencez pour obtenir un nouveau test.',
  },
  confirm: {
    heading: (provider) => ({
      title: `C’est un autre compte ${provider}`,
      help: 'Vous reconnectez un compte, et vous êtes connecté avec un autre.',
    }),
    expected: 'Vous reconnectez',
    typed: 'Vous êtes connecté avec',
    connectOther: 'Connecter comme un autre compte',
  },
};
