import type { BannerMessages } from '../messages.js';

export const banner: BannerMessages = {
  label: 'Accounts that need you',
  signedOut: (name, provider) => `${provider} has signed ${name} out.`,
  permission: (name, provider) => `${name} lacks a permission on ${provider}.`,
  several: (count) => `${count} accounts need you`,
  others: (count) => (count === 1 ? 'one more' : `${count} more`),
  reconnect: 'Reconnect',
  grant: 'Allow access again',
  dismiss: 'Hide until something changes',
  progress: (place, count) => `Account ${place} of ${count}`,
  skip: 'Skip',
};
