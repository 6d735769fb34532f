import type { LaterWizardMessages } from '../messages.js';

/** What no first screen says: it comes with the wizard's companion. */
export const wizardLater: LaterWizardMessages = {
  offline: 'You are offline. This goes on as soon as you are back.',
  reconnecting: 'Reconnecting',
  fieldErrors: {
    required: 'Fill this in to go on.',
    invalid: 'Check this and try again.',
    'too-long': 'This is too long.',
    'credentials.wrong': 'That did not match. Check both and try again.',
    'code.wrong': 'That code did not match. Check the latest one and try again.',
    'code.incomplete': 'Enter the whole code.',
    'phone.invalid': 'Enter the number with its country code, such as +1.',
    'email.invalid': 'Enter a whole address, such as name@example.com.',
    'cookie.invalid': 'This cookie did not work. Copy it again and paste the whole of it.',
    'server.refused': 'This server did not answer as expected. Check its name and port.',
  },
};
