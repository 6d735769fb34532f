import type { BannerMessages } from '../messages.js';

export const banner: BannerMessages = {
  label: 'Comptes qui ont besoin de vous',
  signedOut: (name, provider) => `${provider} a déconnecté ${name}.`,
  permission: (name, provider) => `Il manque une autorisation à ${name} sur ${provider}.`,
  several: (count) => `${count} comptes ont besoin de vous`,
  others: (count) => (count === 1 ? 'un autre' : `${count} autres`),
  reconnect: 'Reconnecter',
  grant: 'Autoriser à nouveau',
  dismiss: 'Masquer jusqu’au prochain changement',
  progress: (place, count) => `Compte ${place} sur ${count}`,
  skip: 'Passer',
};
