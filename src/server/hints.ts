import type { Hint } from '../contract/types.js';
import { EVERYTHING, type HintChannel } from './hint-channel.js';
import { hintOwnerOf } from './hint-owner.js';
import { errorName, type Log } from './log.js';
import type { Owner } from './stores/owner.js';

/** Absent when hints may have been missed: then everybody has to look at `EVERYTHING`. A hash comes from another process. */
export type Whose = { readonly owner: Owner } | { readonly hash: string } | undefined;

export type HintListener = (hint: Hint, whose: Whose) => void;

/**
 * Says that something moved: at once inside this process, and through the channel, if there is one, to the others.
 * Hints may get lost; whoever waits for one looks by itself as well.
 */
export interface Hints {
  publish(hint: Hint, owner: Owner): void;
  subscribe(listener: HintListener): () => void;
  /** By this name the other processes know an owner. */
  hashOf(owner: Owner): Promise<string>;
  /** Leaves the channel. */
  close(): void;
  /** Hands over to the channel what has been published. */
  flush(): Promise<void>;
}

export function createHints(log: Log, channel?: HintChannel): Hints {
  const listeners = new Set<HintListener>();
  const leaving = new Set<Promise<void>>();
  const tell: HintListener = (hint, whose) => {
    for (const listener of [...listeners]) listener(hint, whose);
  };
  const unsubscribe = channel?.subscribe({
    told: ({ hint, owner }) => {
      tell(hint, { hash: owner });
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
      tell(hint, { owner });
      if (!channel) return;
      const left = hintOwnerOf(owner)
        .then((hash) => channel.publish({ hint, owner: hash }))
        .finally(() => leaving.delete(left));
      leaving.add(left);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    hashOf: hintOwnerOf,
    close() {
      unsubscribe?.();
    },
    async flush() {
      await Promise.all([...leaving]);
    },
  };
}
