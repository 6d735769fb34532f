import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'Connect an account', help: 'Choose the service you want to connect.' },
  groups: { messaging: 'Messaging', email: 'E-mail' },
  search: 'Search',
  nothingFound: 'Nothing found',
  unavailable: 'Not available right now',
};
