import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `Connecter ${provider}` : 'Connecter un compte'),
  reconnect: (provider) => (provider ? `Reconnecter ${provider}` : 'Reconnecter'),
  dialog: 'Connecter un compte',
  close: 'Fermer',
  leave: 'Fermer maintenant\u00A0? Vous pourrez reprendre là où vous en êtes.',
  stay: 'Rester',
  loadFailed: 'Le chargement a échoué. Vérifiez votre connexion et réessayez.',
};
