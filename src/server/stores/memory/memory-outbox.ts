import type { OutboxEntry, OutboxStore } from '../outbox.js';

export interface MemoryOutbox extends OutboxStore {
  /** What a write of a row brings with it. */
  readonly add: (entries: readonly OutboxEntry[]) => void;
}

/** The outbox of a memory store. */
export const createMemoryOutbox = (): MemoryOutbox => {
  const entries = new Map<string, OutboxEntry>();
  const numbers = new Map<string, number>();
  let written = 0;
  const numberOf = ({ id }: OutboxEntry): number => numbers.get(id) ?? 0;

  return {
    add(added) {
      for (const entry of added) {
        entries.set(entry.id, structuredClone(entry));
        numbers.set(entry.id, (written += 1));
      }
    },

    async takeFromOutbox(now, leaseUntil, limit) {
      return (
        [...entries.values()]
          .filter(({ nextTryAt }) => nextTryAt <= now)
          // What has been due for longest; what is due as long, and what is taken, in the order in which it was written.
          .sort((a, b) => a.nextTryAt - b.nextTryAt || numberOf(a) - numberOf(b))
          .slice(0, limit)
          .sort((a, b) => numberOf(a) - numberOf(b))
          .map((entry) => {
            const taken = { ...entry, tries: entry.tries + 1, nextTryAt: leaseUntil };
            entries.set(entry.id, taken);
            return structuredClone(taken);
          })
      );
    },

    async holdInOutbox(ids, until) {
      for (const id of ids) {
        const entry = entries.get(id);
        if (entry) entries.set(id, { ...entry, nextTryAt: until });
      }
    },

    async removeFromOutbox(ids) {
      for (const id of ids) {
        entries.delete(id);
        numbers.delete(id);
      }
    },
  };
};
