import type { Owner, Tenant } from '../owner.js';
import { storableText } from './storable-text.js';
import type { ConnectAccountTable } from './tables.js';

export type OwnerColumns = Pick<ConnectAccountTable, 'tenant_id' | 'user_id'>;

export const tenantColumn = ({ tenantId = '' }: Tenant): string => storableText(tenantId);

/** Whose rows, as the columns that every table of users' rows has. */
export const ownerColumns = (owner: Owner): OwnerColumns => ({
  tenant_id: tenantColumn(owner),
  user_id: storableText(owner.userId),
});
