import type {
  AccountState,
  FlowState,
  Intent,
  MethodId,
  ProviderId,
  Step,
  WaitReason,
} from '../../contract/types.js';
import type { Owner } from './owner.js';

/** One pending login at the upstream. Times are epoch milliseconds. */
export interface Attempt {
  /** The id that the upstream promises to the account; on a reconnection the live account's. */
  readonly upstreamId: string;
  readonly intent: Intent;
  /**
   * - `live`: a success connects the account;
   * - `won`: it succeeded and is being written into the table;
   * - `late`: the flow has ended without it, a success is deleted upstream;
   * - `remove`: to be deleted upstream until that has worked;
   * - `over`: nothing is left to do.
   */
  readonly phase: 'live' | 'won' | 'late' | 'remove' | 'over';
  /** It may succeed without an answer from the page, as when a code is scanned. */
  readonly passive: boolean;
  readonly startedAt: number;
  readonly endsAt: number;
  /** How the account was when a reconnection began. */
  readonly baseline?: AccountState;
  /** The upstream account that the row has until this one takes its place; then it is to be deleted. */
  readonly replaces?: string;
  /** A hook said, after the attempt began, that it succeeded. */
  readonly confirmed?: boolean;
}

/** Work in hand on a step. It holds no value that was answered. */
export interface Claim {
  readonly answerId: string;
  readonly process: string;
  readonly heartbeatAt: number;
  readonly reason: WaitReason;
  /** What was on the screen before a `wait` step replaced it. */
  readonly before?: Step;
}

/** One flow, whole. `version` guards every write; `rev` is what clients see. Times are epoch milliseconds. */
export interface FlowRecord extends Owner {
  readonly id: string;
  readonly version: number;
  readonly rev: number;
  readonly intent: Intent;
  readonly provider?: ProviderId;
  readonly method?: MethodId;
  readonly accountId?: string;
  readonly state: FlowState;
  readonly step: Step;
  /** When the durations in `step` began to run. */
  readonly stepAt: number;
  readonly supportId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** When the store may forget it. */
  readonly purgeAt: number;
  /** When the sweeper should look at it next, if nobody else does. */
  readonly dueAt?: number;
  readonly attempts: readonly Attempt[];
  readonly claim?: Claim;
  /** Which process looks for a passive success, and until when. */
  readonly watch?: { readonly process: string; readonly until: number };
  /** The round trip to the provider's or the upstream's pages that is under way. */
  readonly round?: Round;
  /** What the frame of the captcha on the screen shows. */
  readonly captcha?: { readonly publicKey?: string; readonly data?: string };
  /** How often the upstream was asked, by the step that was asked about last and by all of them. */
  readonly tries?: { readonly stepId: string; readonly onStep: number; readonly inFlow: number };
  /** Ids of the answers taken so far, the newest last. */
  readonly answerIds: readonly string[];
  readonly idempotencyKey?: string;
  /** SHA-256 of the request that came with the key, so that the key is not used for another. */
  readonly requestHash?: string;
  /** What the user signed in with, for the account's row. Never a secret. */
  readonly loginHint?: string;
  readonly returnTo?: string;
  /** The provider was chosen in this flow, so that the choice can be gone back to. */
  readonly choseProvider?: boolean;
}

/** Secrets of a round trip are kept as SHA-256 hashes only. */
export interface Round {
  /** Until when the ticket on the step starts the trip; gone once it was used. */
  readonly ticketEndsAt?: number;
  /** Of the cookie that the return must bring. */
  readonly cookieHash?: string;
  /** Of the secrets in the addresses that the upstream notifies, one for each link, the newest last. */
  readonly notifyHashes?: readonly string[];
}

export type InsertedFlow =
  | { readonly inserted: true }
  /** The same idempotency key, or an open flow for the same account. */
  | { readonly inserted: false; readonly existing: FlowRecord };

/** A hook as it came in, kept until it has been applied. Its body holds no secret. */
export interface InboxEntry {
  readonly id: string;
  readonly receivedAt: number;
  readonly upstreamId: string;
  /** The upstream's own word for what happened. */
  readonly event: string;
  readonly accountType: string;
  /** It says that the account is well, or was connected. */
  readonly isSuccess: boolean;
  /** It says that the account was deleted. */
  readonly isRemoval?: boolean;
  readonly tries: number;
  readonly nextTryAt: number;
}

/**
 * Short-lived flows and the inbox of hooks. Every method is atomic;
 * `testFlowStore` of `connect-account-kit/testing` says whether an implementation is right.
 */
export interface FlowStore {
  insert(flow: FlowRecord): Promise<InsertedFlow>;
  get(id: string): Promise<FlowRecord | undefined>;
  /** The owner's open flows, newest first. */
  listOpen(owner: Owner): Promise<readonly FlowRecord[]>;
  /** When the owner's flows began that began after `since`, whatever became of them: the `limit` newest, newest first. */
  startTimes(owner: Owner, since: number, limit: number): Promise<readonly number[]>;
  /**
   * Writes `flow` if the stored version is still `expectedVersion`; `false`, and nothing written, if not, or when it
   * would be a second open flow of its account or take an idempotency key that is used.
   */
  replace(flow: FlowRecord, expectedVersion: number): Promise<boolean>;
  /** Flows of any state with an attempt of this upstream id, newest first. */
  findByUpstreamId(upstreamId: string): Promise<readonly FlowRecord[]>;
  /** Flows whose `dueAt` has come, the longest due first. */
  listDue(now: number, limit: number): Promise<readonly FlowRecord[]>;
  /** Forgets flows whose `purgeAt` has come; answers with how many. */
  purge(now: number): Promise<number>;

  addToInbox(entry: InboxEntry): Promise<void>;
  /** How many entries there are, counted up to `most`. */
  countInbox(most: number): Promise<number>;
  /** Takes up to `limit` entries that are due and hides each until `leaseUntil`, so that one process applies it. */
  takeFromInbox(now: number, leaseUntil: number, limit: number): Promise<readonly InboxEntry[]>;
  /** Hides entries that were taken for longer, while they are still being applied; those that are gone stay gone. */
  holdInInbox(ids: readonly string[], leaseUntil: number): Promise<void>;
  /** Forgets an entry that has been applied. */
  removeFromInbox(id: string): Promise<void>;

  /**
   * Takes the lease `name` for `holder` until `until`, or moves the end of one it has; `false`, and nothing written,
   * while another holder has it. What one of several processes is to do at a time begins with this.
   */
  acquireLease(name: string, holder: string, until: number, now: number): Promise<boolean>;
  /** Gives a lease back before its end; nothing happens when `holder` does not have it. */
  releaseLease(name: string, holder: string): Promise<void>;

  /**
   * Remembers the upstream accounts that a complete listing did not have, in place of those of the listing before;
   * answers with the ones that were missing then as well.
   */
  noteMissing(upstreamIds: readonly string[], at: number): Promise<readonly string[]>;
}
