import type { OutboxEntry, OutboxStore } from '../outbox.js';

export interface MemoryOutbox extends OutboxStore {
  /** What a write of a row brings with it. */
  readonly add: (entries: readonly OutboxEntry[]) => void;
}

/** The outbox of a memory store. */
export const createMemoryOutbox = (): MemoryOutbox => {
  const entries = new Map<string, OutboxEntry>();

  return {
    add(added) {
      for (const entry of added) entries.set(entry.id, structuredClone(entry));
    },

    async takeFromOutbox(now, leaseUntil, limit) {
      return [...entries.values()]
        .filter(({ nextTryAt }) => nextTryAt <= now)
        .sort((a, b) => a.at - b.at)
        .slice(0, limit)
        .map((entry) => {
          const taken = { ...entry, tries: entry.tries + 1, nextTryAt: leaseUntil };
          entries.set(entry.id, taken);
          return structuredClone(taken);
        });
    },

    async holdInOutbox(ids, until) {
      for (const id of ids) {
        const entry = entries.get(id);
        if (entry) entries.set(id, { ...entry, nextTryAt: until });
      }
    },

    async removeFromOutbox(ids) {
      for (const id of ids) entries.delete(id);
    },
  };
};
