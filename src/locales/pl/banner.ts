import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'Konta wymagające uwagi',
  signedOut: (name, provider) => `Sesja ${name} w ${provider} wygasła.`,
  permission: (name, provider) => `${name} nie ma uprawnienia w ${provider}.`,
  several: plural('pl', {
    one: '# konto wymaga uwagi',
    few: '# konta wymagają uwagi',
    many: '# kont wymaga uwagi',
    other: '# konta wymaga uwagi',
  }),
  others: plural('pl', { one: 'jeszcze jedno', other: 'jeszcze #' }),
  reconnect: 'Połącz ponownie',
  grant: 'Zezwól ponownie',
  dismiss: 'Ukryj, dopóki coś się nie zmieni',
  progress: (place, count) => `Konto ${place} z ${count}`,
  skip: 'Pomiń',
};
