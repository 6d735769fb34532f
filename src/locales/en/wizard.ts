import type { WizardMessages } from '../messages.js';

export const wizard: WizardMessages = {
  loading: 'Loading',
  loadFailed: { title: 'This did not load', help: 'Check your connection and try again.' },
  anyProvider: 'your account',
  close: 'Close',
  offline: 'You are offline. This goes on as soon as you are back.',
  reconnecting: 'Reconnecting',
  supportId: (id) => `Support ID ${id}`,
  actions: {
    submit: 'Continue',
    resend: 'Send a new code',
    refresh: 'New code',
    switch: 'Try another way',
    back: 'Back',
    retry: 'Try again',
    confirm: 'Confirm',
    cancel: 'Cancel',
  },
  sending: 'One moment',
  fieldErrors: {
    required: 'Fill this in to go on.',
    invalid: 'Check this and try again.',
    'too-long': 'This is too long.',
    'credentials.wrong': 'That did not match. Check both and try again.',
    'code.wrong': 'That code did not match. Check the latest one and try again.',
    'code.incomplete': 'Enter the whole code.',
    'phone.invalid': 'Enter the number with its country code, such as +1.',
    'email.invalid': 'Enter a whole address, such as name@example.com.',
  },
};
