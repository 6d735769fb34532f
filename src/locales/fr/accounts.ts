import type { AccountMessages } from '../messages.js';

export const accounts: AccountMessages = {
  title: 'Comptes connectés',
  states: {
    connected: 'Connecté',
    syncing: 'En préparation',
    action_required: 'À reconnecter',
    degraded: 'Fonctionne en partie',
    paused: 'En pause',
    removed: 'Déconnecté',
  },
  reasons: {
    'session.lost': 'Session fermée par le fournisseur',
    'permissions.missing': 'Une autorisation manque',
    'sync.failed': 'Mise à jour impossible',
    'sync.stopped': 'Mises à jour arrêtées',
    'provider.connecting': 'Connexion en cours',
    'account.removed': 'N’existe plus',
  },
  connectedSince: (when) => `Connecté ${when}`,
  reconnect: 'Reconnecter',
  reconnectNamed: (name) => `Reconnecter ${name}`,
  disconnect: 'Déconnecter',
  disconnectNamed: (name) => `Déconnecter ${name}`,
  ask: (provider) => ({
    title: `Déconnecter ce compte ${provider} ?`,
    help: 'Il cesse de fonctionner ici. Vous pouvez le reconnecter à tout moment.',
  }),
  keep: 'Garder',
  removed: (name) => `${name} a été déconnecté.`,
  removeFailed: 'La déconnexion a échoué. Réessayez dans un instant.',
  empty: { title: 'Aucun compte', help: 'Connectez-en un et il apparaît ici.' },
  loading: 'Chargement de vos comptes',
  failed: { title: 'Vos comptes n’ont pas pu être chargés', help: 'Vérifiez votre connexion et réessayez.' },
  retry: 'Réessayer',
  more: 'Afficher plus',
};
