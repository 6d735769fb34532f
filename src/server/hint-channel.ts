import type { Hint } from '../contract/types.js';

/** The id in a hint that stands for all that its user has: hints may have been missed. */
export const EVERYTHING = 'everything';

export interface OwnedHint {
  readonly hint: Hint;
  /** Whose it is, as a hash that is the same in every process: what carries hints learns no user's id. */
  readonly owner: string;
}

export interface HintChannelListener {
  /** Another process says that something moved. */
  readonly told: (hint: OwnedHint) => void;
  /** The channel was down, or has just come up: nobody knows what was said meanwhile. */
  readonly missed: () => void;
  /** The channel is down and comes back by itself. */
  readonly failed: (error: unknown) => void;
}

/**
 * Carries hints between the processes of one host. It may lose hints, but not without calling `missed` once it is
 * back, and it never hands a process its own. `openStoresNode` brings one for PostgreSQL; a host with something else
 * between its processes, such as Redis, writes these two methods.
 */
export interface HintChannel {
  /** Returns at once and never throws. What is hinted at has been committed. */
  publish(hint: OwnedHint): void;
  /** Connects, if it must, in the background; the answer ends the subscription. */
  subscribe(listener: HintChannelListener): () => void;
}
