import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Connect an account', help: 'Choose the service you want to connect.' },
  method: (provider) => ({ title: `Connect ${provider}`, help: 'Choose how you want to sign in.' }),
  contract: {
    title: 'Choose a subscription',
    help: 'Your account has more than one. Choose the one to use here.',
  },
  challenge: { title: 'Confirm it is you', help: 'Choose how you want to get your code.' },
  groups: { messaging: 'Messaging', email: 'E-mail' },
  methods: {
    password: { title: 'Password', help: 'Sign in with your e-mail and password.' },
    cookies: { title: 'Browser session', help: 'Use a session that is already signed in.' },
    qr: { title: 'QR code', help: 'Scan a code with your phone.' },
    pairing: { title: 'Pairing code', help: 'Type a short code on your phone.' },
    oauth: { title: 'Sign-in window', help: 'Sign in on the provider’s own page.' },
    imap: { title: 'Mail server', help: 'Enter your address and password.' },
    hosted: { title: 'Separate page', help: 'Connect on a page of our partner.' },
  },
  search: 'Search',
  nothingFound: 'Nothing found',
  recommended: 'Recommended',
  unavailable: 'Not available right now',
};
