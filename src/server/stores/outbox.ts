import type { AccountRecord } from './account-store.js';

/** What the host is to be told of a row. */
export type HostEvent =
  | { readonly kind: 'connected'; readonly account: AccountRecord }
  | { readonly kind: 'replaced'; readonly account: AccountRecord; readonly previousUpstreamId: string }
  | { readonly kind: 'status-changed'; readonly account: AccountRecord; readonly previous: AccountRecord }
  | { readonly kind: 'disconnected'; readonly account: AccountRecord };

/** One event, kept from the write that it tells of until the host has been told. */
export interface OutboxEntry {
  readonly id: string;
  /** Handed to the host, the same however often it is told. */
  readonly eventId: string;
  /** Epoch milliseconds of the write. */
  readonly at: number;
  /** How often it has been taken to be told; the process that writes it has taken it once. */
  readonly tries: number;
  /** Hidden until then from whoever takes entries. */
  readonly nextTryAt: number;
  readonly event: HostEvent;
}

/** Entries come in with the writes of rows (`ChangeNote.tells`) and stay until they are removed. */
export interface OutboxStore {
  /**
   * Takes what is due, counts the try and hides it until `leaseUntil`. Where more is due than `limit`, what has been due for longest;
   * handed over in the order in which it was written, and of one write in the order of its `tells`.
   */
  takeFromOutbox(now: number, leaseUntil: number, limit: number): Promise<readonly OutboxEntry[]>;
  /** Hides entries until another time; those that are gone stay gone. */
  holdInOutbox(ids: readonly string[], until: number): Promise<void>;
  removeFromOutbox(ids: readonly string[]): Promise<void>;
}
