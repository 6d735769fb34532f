import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `Connect ${provider}` : 'Connect an account'),
  reconnect: (provider) => (provider ? `Reconnect ${provider}` : 'Reconnect'),
  dialog: 'Connect an account',
  close: 'Close',
  leave: 'Close now? You can go on later where you are.',
  stay: 'Stay',
  loadFailed: 'This did not load. Check your connection and try again.',
};
