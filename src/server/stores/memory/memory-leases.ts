import type { FlowStore } from '../flow-store.js';

/** The leases, as a part of the flow store. */
export const createMemoryLeases = (): Pick<FlowStore, 'acquireLease' | 'releaseLease'> => {
  const leases = new Map<string, { readonly holder: string; readonly until: number }>();

  return {
    async acquireLease(name, holder, until, now) {
      const lease = leases.get(name);
      if (lease && lease.holder !== holder && lease.until > now) return false;
      leases.set(name, { holder, until });
      return true;
    },

    async releaseLease(name, holder) {
      if (leases.get(name)?.holder === holder) leases.delete(name);
    },
  };
};
