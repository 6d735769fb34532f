import type { AccountMessages } from '../messages.js';

export const accounts: AccountMessages = {
  title: 'Connected accounts',
  states: {
    connected: 'Connected',
    syncing: 'Getting ready',
    action_required: 'Needs you',
    degraded: 'Partly working',
    paused: 'Paused',
    removed: 'Disconnected',
  },
  reasons: {
    'session.lost': 'Signed out by the provider',
    'permissions.missing': 'A permission is missing',
    'sync.failed': 'Could not be updated',
    'sync.stopped': 'Updates have stopped',
    'provider.connecting': 'Connecting',
    'account.removed': 'No longer there',
  },
  connectedSince: (when) => `Connected ${when}`,
  reconnect: 'Reconnect',
  reconnectNamed: (name) => `Reconnect ${name}`,
  disconnect: 'Disconnect',
  disconnectNamed: (name) => `Disconnect ${name}`,
  ask: (provider) => ({
    title: `Disconnect this ${provider} account?`,
    help: 'It stops working here. You can connect it again at any time.',
  }),
  keep: 'Keep it',
  removed: (name) => `${name} was disconnected.`,
  removeFailed: 'This could not be disconnected. Try again in a moment.',
  empty: {
    title: 'No accounts yet',
    help: 'Connect one and it appears here.',
  },
  loading: 'Loading your accounts',
  failed: {
    title: 'Your accounts did not load',
    help: 'Check your connection and try again.',
  },
  retry: 'Try again',
  more: 'Show more',
};
