import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'Accounts that need you',
  signedOut: (name, provider) => `${provider} has signed ${name} out.`,
  permission: (name, provider) => `${name} lacks a permission on ${provider}.`,
  several: plural('en', { one: '# account needs you', other: '# accounts need you' }),
  others: plural('en', { one: 'one more', other: '# more' }),
  reconnect: 'Reconnect',
  grant: 'Allow access again',
  dismiss: 'Hide until something changes',
  progress: (place, count) => `Account ${place} of ${count}`,
  skip: 'Skip',
};
