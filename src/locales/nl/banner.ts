import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'Accounts die je nodig hebben',
  signedOut: (name, provider) => `${provider} heeft ${name} uitgelogd.`,
  permission: (name, provider) => `${name} mist een machtiging bij ${provider}.`,
  several: plural('nl', { one: '# account heeft je nodig', other: '# accounts hebben je nodig' }),
  others: plural('nl', { one: 'nog één', other: 'nog #' }),
  reconnect: 'Opnieuw koppelen',
  grant: 'Toegang weer geven',
  dismiss: 'Verbergen tot er iets verandert',
  progress: (place, count) => `Account ${place} van ${count}`,
  skip: 'Overslaan',
};
