import type { FirstWizardMessages } from '../messages.js';

export const wizard: FirstWizardMessages = {
  loading: 'Loading',
  loadFailed: { title: 'This did not load', help: 'Check your connection and try again.' },
  anyProvider: 'your account',
  mailbox: 'your mailbox',
  close: 'Close',
  supportId: (id) => `Support ID ${id}`,
  actions: {
    submit: 'Continue',
    resend: 'Send again',
    refresh: 'New code',
    switch: 'Try another way',
    back: 'Back',
    retry: 'Try again',
    confirm: 'Confirm',
    cancel: 'Cancel',
  },
  switchTo: {
    methods: 'Other ways to connect',
    password: 'Use a password instead',
    cookies: 'Use a browser session instead',
    qr: 'Use a QR code instead',
    pairing: 'Use a pairing code instead',
    oauth: 'Use a sign-in window instead',
    imap: 'Use mail settings instead',
    hosted: 'Use a separate page instead',
  },
  sending: 'One moment',
};
