import type { Owner } from './owner.js';

/**
 * What is known of the fresh sessions that a browser extension sends for an account. Times are epoch milliseconds. It
 * holds no secret in clear, ever.
 */
export interface SessionRecord extends Owner {
  /** Our id. There is one record of an account at most. */
  readonly accountId: string;
  /** Guards every write. */
  readonly version: number;
  /** When one was last sent. */
  readonly seenAt: number;
  /** Until when its user is not told that the account was lost, as fresh cookies may mend it. */
  readonly waitsUntil?: number;
  /** The newest one, sealed with a key that the store has not. */
  readonly sealed?: string;
  /** When the sealed one is forgotten, whatever came of it. */
  readonly sealedUntil?: number;
  /** When the sealed one is to be tried next. */
  readonly nextTryAt?: number;
  /** When somebody should look at it next. */
  readonly dueAt?: number;
  /** When all of it may be forgotten. */
  readonly purgeAt: number;
}

/** Fresh sessions, few and short-lived. Every method is atomic; `testSessionStore` says whether one is right. */
export interface SessionStore {
  get(accountId: string): Promise<SessionRecord | undefined>;
  /**
   * Writes the record if the stored one still has `expectedVersion`, or if there is none and it is 0; `false`, and
   * nothing written, if not.
   */
  put(record: SessionRecord, expectedVersion: number): Promise<boolean>;
  /** Takes up to `limit` records that are due, the longest due first, and hides each until `leaseUntil`. */
  takeDue(now: number, leaseUntil: number, limit: number): Promise<readonly SessionRecord[]>;
  remove(accountId: string): Promise<void>;
  /** Forgets what is sealed and whose time has come, and records whose `purgeAt` has. */
  purge(now: number): Promise<void>;
}
