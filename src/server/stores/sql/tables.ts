import type { ColumnType, Generated, Kysely } from 'kysely';
import type { AccountAction, AccountState, FlowState, ProviderId } from '../../../contract/types.js';
import type { AccountSourceRecord } from '../account-store.js';
import type { FlowRecord, InboxEntry } from '../flow-store.js';
import type { HostEvent } from '../outbox.js';

/** `timestamptz(3)`, so that a time read from a row is exactly the time that cursors compare with. */
type Time = ColumnType<Date, Date, Date>;
/** `jsonb`: parsed when read, written as text. */
type Json<T> = ColumnType<T, string, string>;

export interface ConnectAccountTable {
  id: string;
  /** Empty for a host without tenants. */
  tenant_id: string;
  user_id: string;
  provider: ProviderId;
  account_type: string;
  /** The upstream's id. */
  account_id: string;
  /** The upstream's own word. */
  status: string;
  /** Our word for it. */
  state: AccountState;
  action: AccountAction;
  /** `attentionRank` of the state, so that an index holds the order of the list. */
  rank: number;
  sources: Json<readonly AccountSourceRecord[]>;
  name: string;
  label: string | null;
  handle: string | null;
  login_hint: string | null;
  identity_key: string | null;
  created_on: Time;
  last_update: Time;
  /** Null in rows that were made before there was this column, until their state changes. */
  state_since: Time | null;
}

/** `record` is the flow; every other column is a copy of a part of it, made to be indexed. */
export interface ConnectFlowTable {
  id: string;
  version: number;
  tenant_id: string;
  user_id: string;
  state: FlowState;
  account_id: string | null;
  idempotency_key: string | null;
  upstream_ids: readonly string[];
  created_at: Time;
  due_at: Time | null;
  purge_at: Time;
  record: Json<FlowRecord>;
}

/** `entry` is as it came in; `tries` and `next_try_at` are as they are now. */
export interface ConnectInboxTable {
  id: string;
  received_at: Time;
  tries: number;
  next_try_at: Time;
  entry: Json<InboxEntry>;
}

export interface ConnectLeaseTable {
  name: string;
  holder: string;
  until_at: Time;
}

/**
 * What changed in a row of `connect_account`, and why. It outlives its row, and so holds nothing that says whose it
 * was: no owner, no name, no id of the upstream's.
 */
export interface ConnectHistoryTable {
  id: Generated<string>;
  /** Our id. */
  account_id: string;
  at: Time;
  from_state: AccountState | null;
  to_state: AccountState;
  status: string;
  cause: string;
  /** The row went over to another upstream account. */
  is_moved: boolean;
}

/** An account that needs its user, from then until it is connected again: what its owner is told of once. */
export interface ConnectIncidentTable {
  /** Our id. */
  account_id: string;
  tenant_id: string;
  user_id: string;
  since: Time;
  /** Not to be told before; also the end of a claim. */
  next_at: Time | null;
  tries: number;
  /** Somebody began to tell of it then, and has not come to the end, as far as is known. */
  telling_at: Time | null;
  /** Told, or given up. */
  done_at: Time | null;
  /** Held back because very much was lost at once; `false` when the operator has released it. */
  held: boolean | null;
}

/** What the host has not been told yet of a row; gone as soon as it has. */
export interface ConnectOutboxTable {
  id: string;
  /** The same however often the host is told. */
  event_id: string;
  at: Time;
  tries: number;
  /** Not to be told before; also the end of a claim. */
  next_try_at: Time;
  event: Json<HostEvent>;
  /** Given by the database, in the order of the writes and within them. */
  seq: Generated<string>;
}

/** Upstream accounts of rows that the last complete listing did not have. */
export interface ConnectMissingTable {
  upstream_id: string;
  since: Time;
}

export interface ConnectSessionTable {
  account_id: string;
  version: number;
  tenant_id: string;
  user_id: string;
  seen_at: Time;
  waits_until: Time | null;
  /** Sealed with a key that is not in the database. */
  sealed: string | null;
  sealed_until: Time | null;
  next_try_at: Time | null;
  due_at: Time | null;
  purge_at: Time;
}

/** The kit's tables, to be joined with a host's own in its Kysely types. */
export interface ConnectTables {
  connect_account: ConnectAccountTable;
  connect_flow: ConnectFlowTable;
  connect_inbox: ConnectInboxTable;
  connect_session: ConnectSessionTable;
  connect_lease: ConnectLeaseTable;
  connect_history: ConnectHistoryTable;
  connect_incident: ConnectIncidentTable;
  connect_outbox: ConnectOutboxTable;
  connect_missing: ConnectMissingTable;
}

/**
 * A host's Kysely, seen as ours: its tables are unknown to us, and a plugin such as one for camel case would
 * rename our columns.
 */
export const asConnectDatabase = <Tables>(db: Kysely<Tables>): Kysely<ConnectTables> =>
  db.withoutPlugins() as unknown as Kysely<ConnectTables>;
