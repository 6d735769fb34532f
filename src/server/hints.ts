import type { Hint } from '../contract/types.js';
import { EVERYTHING, type HintChannel } from './hint-channel.js';
import { errorName, type Log } from './log.js';
import type { Owner } from './stores/owner.js';

/** `owner` is absent when hints may have been missed: then everybody has to look at `EVERYTHING`. */
export type HintListener = (hint: Hint, owner: Owner | undefined) => void;

/**
 * Says that something moved: at once inside this process, and through the channel, if there is one, to the others.
 * Hints may get lost; whoever waits for one looks by itself as well.
 */
export interface Hints {
  publish(hint: Hint, owner: Owner): void;
  subscribe(listener: HintListener): () => void;
  /** Leaves the channel. */
  close(): void;
}

export function createHints(log: Log, channel?: HintChannel): Hints {
  const listeners = new Set<HintListener>();
  const tell: HintListener = (hint, owner) => {
    for (const listener of [...listeners]) listener(hint, owner);
  };
  const unsubscribe = channel?.subscribe({
    told: ({ hint, owner }) => {
      tell(hint, owner);
    },
    missed: () => {
      tell({ type: 'account', id: EVERYTHING }, undefined);
      tell({ type: 'flow', id: EVERYTHING }, undefined);
    },
    failed: (error) => {
      log({ level: 'warn', event: 'hints.failed', fields: { error: errorName(error) } });
    },
  });
  return {
    publish(hint, owner) {
      tell(hint, owner);
      channel?.publish({ hint, owner });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close() {
      unsubscribe?.();
    },
  };
}
