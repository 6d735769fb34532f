import type { AccountRecord } from '../stores/account-store.js';
import type { Owner } from '../stores/owner.js';

/** Tells a user, wherever they are, that accounts of theirs need them. */
export interface Notifier {
  /** How long a user has to mend an account before they are told, in milliseconds. */
  readonly graceMs: number;
  /**
   * Tells one user once. `nobody`: there is no way to tell this user. `refused`: trying again is of no use. `unknown`: it
   * may have been told. Everything else that goes wrong is thrown, says that nobody was told, and is tried again later.
   */
  tell(notice: Notice): Promise<'told' | 'nobody' | 'refused' | 'unknown'>;
}

export interface Notice {
  readonly owner: Owner;
  /** At least one; the longest lost first. */
  readonly accounts: readonly AccountRecord[];
  /** Names what is told, the same whenever it is tried again. No secret, and nothing to be read out of it. */
  readonly id: string;
}
