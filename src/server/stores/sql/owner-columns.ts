import type { Owner } from '../owner.js';
import { storableText } from './storable-text.js';
import type { ConnectAccountTable } from './tables.js';

export type OwnerColumns = Pick<ConnectAccountTable, 'tenant_id' | 'user_id'>;

/** Whose rows, as the columns that every table of users' rows has. */
export const ownerColumns = ({ tenantId = '', userId }: Owner): OwnerColumns => ({
  tenant_id: storableText(tenantId),
  user_id: storableText(userId),
});
