import type { AccountRecord } from '../stores/account-store.js';
import type { OutboxEntry } from '../stores/outbox.js';
import type { Owner } from '../stores/owner.js';
import type { UpstreamAccount } from '../upstream.js';

/** What an upstream's success is written into the table from. */
export interface Success {
  readonly owner: Owner;
  readonly account: UpstreamAccount;
  readonly loginHint?: string;
  /** The row that its user wanted to connect again. */
  readonly accountId?: string;
  /** Names the connection that the host is told of once its flow knows as well; absent for a reconnection. */
  readonly connection?: string;
  /** The row as it was before the upstream was asked; `undefined`: there was none. */
  readonly before: AccountRecord | undefined;
}

export type Adopted =
  | {
      readonly kind: 'adopted';
      readonly record: AccountRecord;
      /** The row had this upstream account before; it is no longer needed. */
      readonly replaced?: string;
      /** Written with the row: what the host is to be told if this turns out to be the flow's success. */
      readonly connected: readonly OutboxEntry[];
      /**
       * Written with the row: what the host is to be told whatever the flow says. All is told together, once the flow has been
       * written: a slow callback would use up the lease of what waits for the flow, and another process would tell that.
       */
      readonly tells: readonly OutboxEntry[];
    }
  /** Another of the host's users has this identity, and the host refuses that. */
  | { readonly kind: 'refused' }
  /** The row was written since the upstream was asked, which has to be asked again. */
  | { readonly kind: 'outdated' };

/** A row that a success has been written into. */
export interface Written {
  readonly record: AccountRecord;
  /** See `Adopted`. */
  readonly connected: readonly OutboxEntry[];
  /** See `Adopted`. */
  readonly tells: readonly OutboxEntry[];
}
