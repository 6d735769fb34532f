import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'Comptes qui ont besoin de vous',
  signedOut: (name, provider) => `${provider} a déconnecté ${name}.`,
  permission: (name, provider) => `Il manque une autorisation à ${name} sur ${provider}.`,
  several: plural('fr', {
    one: '# compte a besoin de vous',

    other: '# comptes ont besoin de vous',
  }),
  others: plural('fr', { one: 'un autre', other: '# autres' }),
  reconnect: 'Reconnecter',
  grant: 'Autoriser à nouveau',
  dismiss: 'Masquer jusqu’au prochain changement',
  progress: (place, count) => `Compte ${place} sur ${count}`,
  skip: 'Passer',
};
