import type { Hint } from '../contract/types.js';
import type { Owner } from './stores/owner.js';

export type HintListener = (hint: Hint, owner: Owner) => void;

/** Says inside one process that something moved. Hints may get lost; whoever waits for one looks by itself as well. */
export interface Hints {
  publish(hint: Hint, owner: Owner): void;
  subscribe(listener: HintListener): () => void;
}

export function createHints(): Hints {
  const listeners = new Set<HintListener>();
  return {
    publish(hint, owner) {
      for (const listener of [...listeners]) listener(hint, owner);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
