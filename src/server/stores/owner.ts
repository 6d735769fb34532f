/** Whose a row is. A row is only ever read or written together with its owner. */
export interface Owner {
  readonly userId: string;
  readonly tenantId?: string;
}

export const isSameOwner = (a: Owner, b: Owner): boolean =>
  a.userId === b.userId && (a.tenantId ?? '') === (b.tenantId ?? '');

/** One of the host's tenants; without an id: the users who belong to none. */
export type Tenant = Pick<Owner, 'tenantId'>;

export const isSameTenant = (a: Tenant, b: Tenant): boolean => (a.tenantId ?? '') === (b.tenantId ?? '');

/** The owner of a row without the rest of the row. */
export const ownerOnly = ({ userId, tenantId }: Owner): Owner =>
  tenantId === undefined ? { userId } : { userId, tenantId };
