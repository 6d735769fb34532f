import type { AccountState } from '../../contract/types.js';
import type { OutboxEntry, OutboxStore } from './outbox.js';
import type { Owner, Tenant } from './owner.js';

/** What made a row change: a hook, a look of ours, a reconciliation, a flow's end, its user. */
export type ChangeCause = 'hook' | 'look' | 'reconcile' | 'flow' | 'user';

/** Given with a write, so that its history is written together with it or not at all. */
export interface ChangeNote {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly cause: ChangeCause;
  /** What the host is to be told of the write. */
  readonly tells?: readonly OutboxEntry[];
}

/** One change of a row's state, status or upstream account. It holds nothing that says whose the row is. */
export interface HistoryEntry {
  /** Our id of the account. */
  readonly accountId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Absent for the first entry of a row. */
  readonly from?: AccountState;
  /** `removed` also for a row that is there no more. */
  readonly to: AccountState;
  /** The upstream's own word, as far as it is a word: see `statusWord`. */
  readonly status: string;
  readonly cause: ChangeCause;
  /** The row went over to another upstream account. */
  readonly moved?: true;
}

/**
 * A row that needs its user, from the moment it entered such a state until it is connected again or gone. There is
 * one of a row at most; what comes in between, such as a reconnection that fails, is a part of it.
 */
export interface Incident extends Owner {
  /** Our id of the account. Together with `since` it names the incident. */
  readonly accountId: string;
  readonly since: number;
  /** How often it has been taken to be told. */
  readonly tries: number;
  /** When somebody began to tell of it of whom it is not known whether they came to the end. */
  readonly tellingAt?: number;
}

export interface IncidentQuery {
  readonly now: number;
  /** Only incidents that began before or then, and those of the same owner that began since. */
  readonly until: number;
  /** No incidents that began before: it is too late to tell of them. */
  readonly from: number;
  /** Hides what is taken until then, so that one process tells of it. */
  readonly leaseUntil: number;
  /** Of owners. */
  readonly limit: number;
  /** Nothing of these is taken. */
  readonly except?: readonly Tenant[];
}

/** How much has been lost of late; what is connected again, or gone, does not count. */
export interface IncidentCount {
  /** Of all tenants together, each tenant's greater number of the two below. */
  readonly lostOwners: number;
  /** Those that lost most by that number, the greatest first. */
  readonly tenants: readonly TenantIncidents[];
  /** Owners of incidents that were told, or given up, at or after `doneFrom`. */
  readonly doneOwners: number;
}

/** What one tenant has lost. */
export interface TenantIncidents extends Tenant {
  /** Owners of incidents that began at or after `begunFrom` and were not released: one who loses much at once is one. */
  readonly begunOwners: number;
  /** Owners of incidents that are held, began at or after `heldFrom`, and were neither told nor given up. */
  readonly heldOwners: number;
}

/** All times in epoch milliseconds. */
export interface IncidentCountQuery {
  readonly begunFrom: number;
  readonly heldFrom: number;
  readonly doneFrom: number;
  /** So many tenants at most. */
  readonly most: number;
}

/**
 * `doneAt`: told, or given up, for good. `nextAt`: to be told again, not before; with `isUntold`, nobody was told this time, and
 * so it is open again and its `tellingAt` becomes what it was when the incident was taken: of an earlier time nothing is known
 * now that was not known then. `tellingAt`: somebody begins to tell of it.
 */
export type IncidentOutcome =
  | { readonly doneAt: number }
  | { readonly nextAt: number; readonly isUntold?: true }
  | { readonly tellingAt: number };

/** What is kept beside the rows of accounts, written together with them. */
export interface AccountHistoryStore extends OutboxStore {
  /** Newest first. */
  history(accountId: string, limit: number): Promise<readonly HistoryEntry[]>;
  /** Forgets what is older; answers with how many. */
  purgeHistory(before: number): Promise<number>;
  /**
   * Takes the incidents that are to be told, all that an owner has, those that wait for another time excepted. Owners
   * whose turn came first go first: the turn of an incident is its beginning, or the time to which it was put off.
   */
  takeIncidents(query: IncidentQuery): Promise<readonly Incident[]>;
  /** Says what came of one that was taken; nothing happens when it is over by now. */
  settleIncident(incident: Incident, outcome: IncidentOutcome): Promise<void>;
  /** Whether `takeIncidents` would take any. */
  hasDueIncidents(query: Pick<IncidentQuery, 'now' | 'until' | 'from'>): Promise<boolean>;
  countIncidents(query: IncidentCountQuery): Promise<IncidentCount>;
  /**
   * Marks as held what began at or after `from` and was neither told, given up nor released: of everybody, or of these tenants
   * alone, of nobody where there are none of these. They can be taken all the same.
   */
  holdIncidents(from: number, tenants?: readonly Tenant[]): Promise<void>;
  /** Nothing is held any more, and no incident that there is counts as begun or is marked again. */
  releaseIncidents(): Promise<void>;
  /** Nobody is told of this account's incident before `until`; `false` when there is none that waits to be told. */
  postponeIncident(accountId: string, until: number): Promise<boolean>;
}

/** States in which a row is of no use until its user does something. */
export const needsUser = (state: AccountState | undefined): boolean =>
  state === 'action_required' || state === 'removed';

/** What a status must look like to be kept in the history: the upstream's other text is none of it. */
export const STATUS_WORD = '^[A-Z][A-Z0-9_]{0,39}$';

/** The status if it is a word, else `OTHER`. */
export const statusWord = (status: string): string =>
  new RegExp(STATUS_WORD).test(status) ? status : 'OTHER';
