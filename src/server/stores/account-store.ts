import type { AccountAction, AccountState, ProviderId } from '../../contract/types.js';
import type { AccountHistoryStore, ChangeNote } from './account-history.js';
import type { Owner, Tenant } from './owner.js';

/** One row of the host's table of connected accounts. Times are epoch milliseconds. */
export interface AccountRecord extends Owner {
  readonly id: string;
  readonly provider: ProviderId;
  /** The upstream's own name of the kind of account, such as `LINKEDIN`. */
  readonly accountType: string;
  /** The upstream's id. It never leaves the server. */
  readonly upstreamId: string;
  /** The upstream's own word for the state, always written together with `lastUpdate`. */
  readonly status: string;
  /** Our word for it. */
  readonly state: AccountState;
  /** What its user, or the host, can do about it. */
  readonly action: AccountAction;
  readonly sources: readonly AccountSourceRecord[];
  /** As the provider says it. */
  readonly name: string;
  /** What the user calls it instead. */
  readonly label?: string;
  readonly handle?: string;
  /** What the user signed in with, to fill in a reconnection. Never a secret. */
  readonly loginHint?: string;
  /** Names the person at the provider; unique per owner and provider. */
  readonly identityKey?: string;
  readonly createdOn: number;
  /** When the row was last written: whoever writes it says which one they have read. */
  readonly lastUpdate: number;
  /** When `status`, `state` or `action` last became another, or the account was connected again. Absent: not known. */
  readonly stateSince?: number;
}

export interface AccountSourceRecord {
  readonly kind: string;
  readonly status: string;
  readonly state: AccountState;
}

/** What may change in a row. Its owner, id and provider never do. A key that is absent stays as it is. */
export type AccountChanges = Partial<
  Pick<
    AccountRecord,
    | 'accountType'
    | 'upstreamId'
    | 'status'
    | 'state'
    | 'action'
    | 'sources'
    | 'name'
    | 'label'
    | 'handle'
    | 'loginHint'
    | 'identityKey'
    | 'lastUpdate'
    | 'stateSince'
  >
>;

/** What a row must still be for a write to happen. */
export type ExpectedAccount = Partial<Pick<AccountRecord, 'upstreamId' | 'lastUpdate'>>;

/** Place in the list: attention first, then newest, then id. */
export interface AccountPosition {
  readonly rank: number;
  readonly createdOn: number;
  readonly id: string;
}

export interface AccountQuery {
  readonly provider?: ProviderId;
  /** Only what comes after this place. */
  readonly after?: AccountPosition;
  readonly limit: number;
}

/** Smaller comes first: what needs its user, then what is not well, then the rest. */
export const attentionRank = (state: AccountState): number =>
  state === 'action_required' ? 0 : state === 'degraded' || state === 'paused' ? 1 : 2;

/**
 * The host's table of accounts. Implement it over your own table, or use one of the two that come with the kit;
 * `testAccountStore` of `connect-account-kit/testing` says whether an implementation is right.
 *
 * A write with a `note` also appends to the row's history when its state, status or upstream id changes. A row that
 * enters a state in which it needs its user begins an incident at `note.at`, one that is connected or removed ends it;
 * and what the host is to be told (`note.tells`) goes into the outbox. All in the one atomic write, or nothing of it.
 */
export interface AccountStore extends AccountHistoryStore {
  /** Adds a row. `false`, and nothing written, when the id, the upstream id, or owner + provider + identity is taken. */
  insert(record: AccountRecord, note?: ChangeNote): Promise<boolean>;
  get(id: string): Promise<AccountRecord | undefined>;
  findByUpstreamId(upstreamId: string): Promise<AccountRecord | undefined>;
  findByIdentity(owner: Owner, provider: ProviderId, identityKey: string): Promise<AccountRecord | undefined>;
  /** The rows with this identity that belong to anyone else, of any tenant, in order of id. */
  findOthersByIdentity(
    owner: Owner,
    provider: ProviderId,
    identityKey: string,
  ): Promise<readonly AccountRecord[]>;
  /**
   * Changes a row and answers with it as it is now; `undefined` when there is none, when `expected` no longer
   * holds, or when the change would break a uniqueness rule.
   */
  update(
    id: string,
    changes: AccountChanges,
    expected?: ExpectedAccount,
    note?: ChangeNote,
  ): Promise<AccountRecord | undefined>;
  /** `false` when there was none, or when `expected` no longer holds. Its history stays, until it is purged. */
  remove(id: string, note?: ChangeNote, expected?: ExpectedAccount): Promise<boolean>;
  list(owner: Owner, query: AccountQuery): Promise<readonly AccountRecord[]>;
  /** Which providers this owner has rows of, each once, in order of their ids. */
  providersOf(owner: Owner): Promise<readonly ProviderId[]>;
  /** How many owners have a row: of all, or of one tenant. */
  countOwners(tenant?: Tenant): Promise<number>;
  /** Every row of every owner in order of id, for reconciliation. */
  scan(afterId: string | undefined, limit: number): Promise<readonly AccountRecord[]>;
}
