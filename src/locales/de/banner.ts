import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'Konten, die Sie brauchen',
  signedOut: (name, provider) => `${provider} hat ${name} abgemeldet.`,
  permission: (name, provider) => `${name} fehlt bei ${provider} eine Berechtigung.`,
  several: plural('de', { one: '# Konto braucht Sie', other: '# Konten brauchen Sie' }),
  others: plural('de', { one: 'ein weiteres', other: '# weitere' }),
  reconnect: 'Erneut verbinden',
  grant: 'Zugriff wieder erlauben',
  dismiss: 'Ausblenden, bis sich etwas ändert',
  progress: (place, count) => `Konto ${place} von ${count}`,
  skip: 'Überspringen',
};
