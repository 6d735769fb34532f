import type { AccountRecord, AccountStore } from './stores/account-store.js';
import type { FlowStore } from './stores/flow-store.js';
import type { SessionStore } from './stores/session-store.js';
import type { Owner } from './stores/owner.js';
import type { Account, Intent, MethodId, ProviderId } from '../contract/types.js';
import type { Clock } from './clock.js';
import type { HintChannel } from './hint-channel.js';
import type { Log } from './log.js';
import type { Notifier } from './notify/notifier.js';
import type { HeldNotices, NoticeLimits } from './notify/storm.js';
import type { FlowOptions, Upstream } from './upstream.js';

/** Who is signed in, as the host knows it. */
export interface ConnectUser {
  readonly id: string;
  readonly tenantId?: string;
  readonly locale?: string;
  readonly email?: string;
}

export type AuthorizedAction =
  'connect' | 'reconnect' | 'list' | 'rename' | 'restart' | 'sync' | 'session' | 'disconnect';

/** What a callback tells besides the rows. */
export interface Told {
  /** Names the event, the same whenever it is told again: what you have seen before may be passed over. */
  readonly id: string;
  /**
   * When it was written, in epoch milliseconds; the same for all events of one write, which are told in their order. An older event that
   * failed, or that another process tells, may come after a newer one of the account.
   */
  readonly at: number;
}

/** What a flow begins at the upstream. */
export interface BegunFlow {
  readonly intent: Intent;
  readonly provider: ProviderId;
  readonly method: MethodId;
  /** The account being reconnected. */
  readonly accountId?: string;
}

export interface ConnectServerOptions {
  readonly upstream: Upstream;
  readonly accounts: AccountStore;
  readonly flows: FlowStore;
  /** For fresh sessions of browser extensions; without it none is kept. */
  readonly sessions?: SessionStore;
  /**
   * 32 random bytes in base64, with which a fresh session is sealed that waits for another try, four hours at most. Keep
   * it out of the database. Of several the first seals and each opens. Default: nothing waits.
   */
  readonly sessionKey?: string | readonly string[];
  /** Tells the other processes on the same stores that something moved. `openStoresNode` brings one for PostgreSQL. */
  readonly hints?: HintChannel;
  /** The time by which the processes on the same stores go, in epoch milliseconds. `openStoresNode` brings PostgreSQL's. */
  readonly time?: () => Promise<number>;
  /** Who sent this request; `undefined` when nobody is signed in. */
  readonly getUser: (request: Request) => ConnectUser | undefined | Promise<ConnectUser | undefined>;
  /** Origin (and path, if any) under which browsers reach the host, such as `https://app.example.com`. */
  readonly publicUrl: string;
  /** Path of the endpoint under `publicUrl`. Default `/api/connect`. */
  readonly basePath?: string;
  /** Other origins whose pages may call the endpoint, with a bearer token. */
  readonly allowedOrigins?: readonly string[];
  /** Where a round trip may end: pages of `publicUrl`, and these. The first is where one ends that asked for nothing. */
  readonly returnUrls?: readonly string[];
  /**
   * Another origin that leads to the same server, such as `https://captcha.example-connect.com`, for the frame of a
   * captcha. Default: none, and puzzles are left to the hosted wizard. See docs/hosting.md.
   */
  readonly captchaOrigin?: string;
  /** The captcha vendor's script; `{publicKey}` stands for the key. Default: Arkose Labs'. */
  readonly captchaScriptUrl?: string;
  /** Which providers and methods this user sees. Default: all that the upstream has. */
  readonly offers?: (user: ConnectUser, provider: ProviderId, method: MethodId) => boolean;
  /** May this user do this? Default: yes. */
  readonly authorize?: (
    user: ConnectUser,
    action: AuthorizedAction,
    account?: Account,
  ) => boolean | Promise<boolean>;
  /** Where the user is, and how this flow is to be begun. Asked whenever the upstream is asked to begin. */
  readonly flowOptions?: (
    user: ConnectUser,
    request: Request,
    flow: BegunFlow,
  ) => FlowOptions | Promise<FlowOptions>;
  /** The same person at the provider under two of the host's users. Default `allow`. */
  readonly sharedIdentity?: 'allow' | 'refuse';
  /** Proves that a hook comes from the upstream. Without it hooks are refused. */
  readonly hookSecret?: string;
  /**
   * This and the three below are kept with the write that they tell of until they have come to their end without an
   * error: each is called at least once, also when a process dies in between. What they throw is logged, and they are
   * called again later and later, for three days; as is one that takes longer than a minute.
   */
  readonly onAccountConnected?: (account: AccountRecord, told: Told) => void | Promise<void>;
  /** The row stays; its older upstream account is being deleted. */
  readonly onAccountReplaced?: (
    account: AccountRecord,
    previousUpstreamId: string,
    told: Told,
  ) => void | Promise<void>;
  readonly onStatusChange?: (
    account: AccountRecord,
    previous: AccountRecord,
    told: Told,
  ) => void | Promise<void>;
  readonly onDisconnected?: (account: AccountRecord, told: Told) => void | Promise<void>;
  /** Keeps work alive that outlives a reply, where the platform needs to be told. */
  readonly waitUntil?: (work: Promise<unknown>) => void;
  readonly log?: Log;
  readonly clock?: Clock;
  /** How often overdue flows and hooks are looked for, in milliseconds. 0: only when `sweep()` is called. Default 2000. */
  readonly sweepEveryMs?: number;
  /**
   * How often the table is compared with the upstream's listing, in milliseconds, somewhat more or less; the first time
   * soon after the start. 0: only when `reconcile()` is called. Default: 15 minutes, or 0 when `sweepEveryMs` is.
   */
  readonly reconcileEveryMs?: number;
  /** Tells a user that an account needs them, such as `createMailNotifier` of `connect-account-kit/server/mail`. */
  readonly notifier?: Notifier;
  /** When so much is lost at once that nobody is told. Default: ten users, and more than a twentieth of all who have an account, within an hour. */
  readonly noticeLimits?: Partial<NoticeLimits>;
  /**
   * Users are not told of lost accounts, because there are too many: until there are fewer, or `releaseNotices()` is called.
   * Called again once in every `breakerWindowMs` for as long as that lasts, by one process.
   */
  readonly onNoticesHeld?: (held: HeldNotices) => void | Promise<void>;
  readonly timings?: Partial<Timings>;
  readonly limits?: Partial<Limits>;
}

/** All in milliseconds. */
export interface Timings {
  /** How long a reply waits for the upstream before it shows a `wait` step. */
  readonly patience: number;
  /** How long a login call to the upstream may take. */
  readonly upstream: number;
  /** How long one look at an account may take. */
  readonly look: number;
  /** Between two looks that were answered at once. */
  readonly lookPause: number;
  /** A flow ends this long after it began, whatever happens. */
  readonly flow: number;
  readonly heartbeat: number;
  /** Work without a heartbeat for this long is taken for dead. */
  readonly stale: number;
  /** An ended flow is remembered this long. */
  readonly keep: number;
  /** What happened to an account is remembered this long. */
  readonly history: number;
}

export const DEFAULT_TIMINGS: Timings = {
  patience: 3_000,
  upstream: 90_000,
  look: 20_000,
  lookPause: 1_500,
  flow: 30 * 60_000,
  heartbeat: 3_000,
  stale: 10_000,
  keep: 60 * 60_000,
  history: 90 * 24 * 60 * 60_000,
};

/** Generous for a person, hard on a script. Beyond one, requests are refused with a problem of its own. */
export interface Limits {
  readonly bodyBytes: number;
  readonly openFlowsPerUser: number;
  /** Flows begun within any 60 seconds. */
  readonly startsPerMinute: number;
  readonly answersPerFlow: number;
  /** Answers that reached the upstream, such as codes and passwords, by one instance of a step. */
  readonly triesPerStep: number;
  readonly triesPerFlow: number;
  /** Requests that wait for a flow to move, in one process. */
  readonly pollsPerUser: number;
  /** In one process. */
  readonly streamsPerUser: number;
  /** Renaming, restarting, syncing, disconnecting and fresh sessions of accounts, in one process. */
  readonly changesPerMinute: number;
  /** Hooks that wait to be applied, of all users together. */
  readonly inboxEntries: number;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 64 * 1024,
  openFlowsPerUser: 20,
  startsPerMinute: 30,
  answersPerFlow: 100,
  triesPerStep: 10,
  triesPerFlow: 50,
  pollsPerUser: 30,
  streamsPerUser: 20,
  changesPerMinute: 60,
  inboxEntries: 10_000,
};

export const ownerOf = (user: ConnectUser): Owner =>
  // A host in plain JavaScript may say `null`.
  user.tenantId ? { userId: user.id, tenantId: user.tenantId } : { userId: user.id };
