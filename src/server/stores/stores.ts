import type { AccountStore } from './account-store.js';
import type { FlowStore } from './flow-store.js';
import type { HintChannel } from '../hint-channel.js';
import type { SessionStore } from './session-store.js';

/** What a server keeps: the host's table of accounts, and the flows that lead to it. */
export interface Stores {
  readonly accounts: AccountStore;
  readonly flows: FlowStore;
  /** For fresh sessions of browser extensions. Without it none is kept. */
  readonly sessions?: SessionStore;
  /** The time by the clock of the stores, in epoch milliseconds; only where several processes may have the same. */
  readonly time?: () => Promise<number>;
  /** Only where several processes may have the same stores. */
  readonly hints?: HintChannel;
}

export interface StoresWithSessions extends Stores {
  readonly sessions: SessionStore;
}
