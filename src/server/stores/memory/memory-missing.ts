import type { FlowStore } from '../flow-store.js';

/** What the last complete listing did not have, as a part of the flow store. */
export const createMemoryMissing = (): Pick<FlowStore, 'noteMissing'> => {
  let missing: ReadonlySet<string> = new Set();

  return {
    async noteMissing(upstreamIds) {
      const before = missing;
      missing = new Set(upstreamIds);
      return [...missing].filter((id) => before.has(id));
    },
  };
};
