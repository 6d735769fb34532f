import type { Owner } from '../stores/owner.js';

/** Names an owner in what a process counts. */
export const keyOf = ({ tenantId, userId }: Owner): string => JSON.stringify([tenantId ?? '', userId]);
