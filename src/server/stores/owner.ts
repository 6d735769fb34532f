/** Whose a row is. A row is only ever read or written together with its owner. */
export interface Owner {
  readonly userId: string;
  readonly tenantId?: string;
}

export const isSameOwner = (a: Owner, b: Owner): boolean =>
  a.userId === b.userId && (a.tenantId ?? '') === (b.tenantId ?? '');
