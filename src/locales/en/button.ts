import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `Connect ${provider}` : 'Connect an account'),
  reconnect: (provider) => (provider ? `Reconnect ${provider}` : 'Reconnect'),
  dialog: 'Connect an account',
  close: 'Close',
  loadFailed: 'This did not load. Check your connection and try again.',
};
