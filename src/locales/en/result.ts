import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'Checking how it went', help: 'This takes a moment.' },
  working: (provider) => ({
    title: `${provider} is being connected`,
    help: 'Keep this page open: it changes by itself.',
  }),
  slow: 'This takes longer than usual. You can leave this page: the account appears in your list once it is connected.',
  offline: 'You are offline. This goes on as soon as you are back.',
  connected: (provider) => `${provider} is connected`,
  reconnected: (provider) => `${provider} is connected again`,
  signedOut: { title: 'You are signed out', help: 'Sign in to this site again, then come back.' },
  unknown: {
    title: 'There is no such sign-in',
    help: 'It ended some time ago, or someone else started it. Check who you are signed in as here.',
  },
  missing: {
    title: 'There is nothing to show here',
    help: 'This page says how signing in went. Begin from your accounts.',
  },
  unreachable: { title: 'No answer yet', help: 'Check your connection. This is tried again by itself.' },
  anyProvider: 'your account',
  retry: 'Try again',
  checkNow: 'Check now',
  goOn: 'Continue',
  closeWindow: 'Close this window',
  closeByHand: 'You can close this window now.',
  supportId: (id) => `Support ID ${id}`,
};
