import type { SessionRecord, SessionStore } from '../session-store.js';

/** A `SessionStore` that lives as long as the object does. */
export const createMemorySessionStore = (): SessionStore => {
  const records = new Map<string, SessionRecord>();

  return {
    async get(accountId) {
      return structuredClone(records.get(accountId));
    },

    async put(record, expectedVersion) {
      if ((records.get(record.accountId)?.version ?? 0) !== expectedVersion) return false;
      records.set(record.accountId, structuredClone(record));
      return true;
    },

    async takeDue(now, leaseUntil, limit) {
      return [...records.values()]
        .filter(({ dueAt }) => dueAt !== undefined && dueAt <= now)
        .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
        .slice(0, limit)
        .map((record) => {
          const taken = { ...record, version: record.version + 1, dueAt: leaseUntil };
          records.set(record.accountId, taken);
          return structuredClone(taken);
        });
    },

    async remove(accountId) {
      records.delete(accountId);
    },

    async purge(now) {
      for (const record of [...records.values()]) {
        const { sealed: _sealed, sealedUntil, ...rest } = record;
        if (record.purgeAt <= now) records.delete(record.accountId);
        else if (sealedUntil !== undefined && sealedUntil <= now)
          records.set(record.accountId, { ...rest, version: record.version + 1 });
      }
    },
  };
};
