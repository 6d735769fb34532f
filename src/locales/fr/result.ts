import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'Vérification du résultat', help: 'Cela prend un instant.' },
  working: (provider) => ({
    title: `${provider}\u00A0: connexion en cours`,
    help: 'Gardez cette page ouverte\u00A0: elle se met à jour d’elle-même.',
  }),
  slow: 'C’est plus long que d’habitude. Vous pouvez quitter cette page\u00A0: le compte apparaîtra dans votre liste une fois connecté.',
  offline: 'Vous êtes hors ligne. La suite reprend dès votre retour.',
  connected: (provider) => `${provider} est connecté`,
  reconnected: (provider) => `${provider} est de nouveau connecté`,
  signedOut: {
    title: 'Vous n’êtes plus connecté',
    help: 'Connectez-vous à nouveau à ce site, puis revenez.',
  },
  unknown: {
    title: 'Cette connexion est introuvable',
    help: 'Elle est terminée depuis longtemps, ou quelqu’un d’autre l’a commencée. Vérifiez avec quel compte vous êtes connecté ici.',
  },
  missing: {
    title: 'Il n’y a rien à afficher ici',
    help: 'Cette page indique comment une connexion s’est passée. Commencez-en une depuis vos comptes.',
  },
  unreachable: {
    title: 'Pas encore de réponse',
    help: 'Vérifiez votre connexion. Un nouvel essai aura lieu automatiquement.',
  },
  anyProvider: 'votre compte',
  retry: 'Réessayer',
  checkNow: 'Vérifier maintenant',
  goOn: 'Continuer',
  closeWindow: 'Fermer cette fenêtre',
  closeByHand: 'Vous pouvez fermer cette fenêtre.',
  supportId: (id) => `Numéro d’assistance ${id}`,
};
