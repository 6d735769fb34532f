import type { ConnectServerOptions, Told } from '../options.js';
import type { OutboxEntry } from '../stores/outbox.js';

export interface HostCallback {
  /** As the option is called. */
  readonly name: string;
  readonly call: () => Promise<void>;
}

type Callbacks = Pick<
  ConnectServerOptions,
  'onAccountConnected' | 'onAccountReplaced' | 'onStatusChange' | 'onDisconnected'
>;

/** The host's callback for an event; `undefined` where it has none. */
export function callbackOf(
  options: Callbacks,
  { event, eventId, at }: OutboxEntry,
): HostCallback | undefined {
  const { onAccountConnected, onAccountReplaced, onStatusChange, onDisconnected } = options;
  const told: Told = { id: eventId, at };
  switch (event.kind) {
    case 'connected':
      return named('onAccountConnected', onAccountConnected, event.account, told);
    case 'replaced':
      return named('onAccountReplaced', onAccountReplaced, event.account, event.previousUpstreamId, told);
    case 'status-changed':
      return named('onStatusChange', onStatusChange, event.account, event.previous, told);
    case 'disconnected':
      return named('onDisconnected', onDisconnected, event.account, told);
  }
}

const named = <Args extends readonly unknown[]>(
  name: string,
  callback: ((...args: Args) => void | Promise<void>) | undefined,
  ...args: Args
): HostCallback | undefined => callback && { name, call: async () => callback(...args) };
