import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `Connect ${provider}`, help: 'Choose how you want to sign in.' }),
  contract: {
    title: 'Choose a subscription',
    help: 'Your account has more than one. Choose the one to use here.',
  },
  challenge: { title: 'Confirm it is you', help: 'Choose how you want to get your code.' },
  methods: {
    password: (provider) => ({ title: 'Password', help: `With your ${provider} name and password.` }),
    cookies: (provider) => ({
      title: 'Browser session',
      help: `From a browser that is signed in to ${provider}, when a password does not work.`,
    }),
    qr: (provider) => ({
      title: 'QR code',
      help: `Scan it with your phone. The quickest way when ${provider} is on it.`,
    }),
    pairing: (provider) => ({
      title: 'Pairing code',
      help: `Type eight characters into ${provider}, when you cannot scan.`,
    }),
    oauth: (provider) => ({
      title: `Sign in with ${provider}`,
      help: 'On its own page. Your password stays there.',
    }),
    imap: () => ({ title: 'Address and password', help: 'For any mailbox. Most servers are found for you.' }),
    hosted: (provider) => ({
      title: 'Separate page',
      help: `A page of our connection partner guides you through ${provider}.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: { title: 'E-mail and password', help: 'The usual way. Used once, never stored.' },
      cookies: {
        title: 'Browser session',
        help: 'For single sign-on, Recruiter, or when the password does not work.',
      },
    },
    instagram: {
      password: { title: 'User name and password', help: 'The usual way. Used once, never stored.' },
    },
    messenger: {
      password: { title: 'Facebook sign-in', help: 'The e-mail and password of your Facebook account.' },
    },
    x: {
      password: { title: 'User name, e-mail and password', help: 'X asks for all three.' },
    },
    whatsapp: {
      pairing: {
        title: 'Pairing code',
        help: 'Type eight characters on your phone. Best when this is your phone.',
      },
    },
  },
  recommended: 'Recommended',
  unavailable: 'Not available right now',
};
