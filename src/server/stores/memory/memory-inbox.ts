import type { FlowStore, InboxEntry } from '../flow-store.js';

/** The inbox of hooks, as a part of the flow store. */
export const createMemoryInbox = (): Pick<
  FlowStore,
  'addToInbox' | 'countInbox' | 'takeFromInbox' | 'holdInInbox' | 'removeFromInbox'
> => {
  const entries = new Map<string, InboxEntry>();

  return {
    async addToInbox(entry) {
      if (!entries.has(entry.id)) entries.set(entry.id, structuredClone(entry));
    },

    async countInbox(most) {
      return Math.min(entries.size, most);
    },

    async takeFromInbox(now, leaseUntil, limit) {
      return [...entries.values()]
        .filter((entry) => entry.nextTryAt <= now)
        .sort((a, b) => a.nextTryAt - b.nextTryAt || a.receivedAt - b.receivedAt)
        .slice(0, limit)
        .map((entry) => {
          const taken = { ...entry, tries: entry.tries + 1, nextTryAt: leaseUntil };
          entries.set(entry.id, taken);
          return structuredClone(taken);
        });
    },

    async holdInInbox(ids, leaseUntil) {
      for (const id of ids) {
        const entry = entries.get(id);
        if (entry) entries.set(id, { ...entry, nextTryAt: leaseUntil });
      }
    },

    async removeFromInbox(id) {
      entries.delete(id);
    },
  };
};
