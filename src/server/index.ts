export { createConnectServer, type ConnectServer } from './connect-server.js';
export {
  DEFAULT_LIMITS,
  DEFAULT_TIMINGS,
  type AuthorizedAction,
  type BegunFlow,
  type ConnectServerOptions,
  type ConnectUser,
  type Limits,
  type Timings,
  type Told,
} from './options.js';
export { systemClock, type Clock } from './clock.js';
export type { HintChannel, HintChannelListener, OwnedHint } from './hint-channel.js';
export type { Log, LogEntry } from './log.js';
export type { Notice, Notifier } from './notify/notifier.js';
export { DEFAULT_NOTICE_LIMITS, type HeldNotices, type NoticeLimits } from './notify/storm.js';
export type { ReconcileReport } from './reconcile/reconcile-run.js';
export type {
  AccountHistoryStore,
  ChangeCause,
  ChangeNote,
  HistoryEntry,
  Incident,
  IncidentCount,
  IncidentCountQuery,
  IncidentOutcome,
  IncidentQuery,
  TenantIncidents,
} from './stores/account-history.js';
export type { HostEvent, OutboxEntry, OutboxStore } from './stores/outbox.js';
export type { Owner, Tenant } from './stores/owner.js';
export {
  attentionRank,
  type AccountChanges,
  type AccountPosition,
  type AccountQuery,
  type AccountRecord,
  type AccountSourceRecord,
  type AccountStore,
  type ExpectedAccount,
} from './stores/account-store.js';
export type { Attempt, Claim, FlowRecord, FlowStore, InboxEntry, InsertedFlow } from './stores/flow-store.js';
export type {
  AccountPage,
  AttemptReference,
  Consent,
  ConsentRequest,
  BeginRequest,
  FlowOptions,
  FormRequest,
  HookEvent,
  HostedLinkRequest,
  HostedNotice,
  IncomingHook,
  LinkResult,
  Look,
  Refusal,
  ResendResult,
  SolveAnswer,
  Upstream,
  UpstreamAccount,
  UpstreamResult,
} from './upstream.js';
export type { SessionRecord, SessionStore } from './stores/session-store.js';
export { unipileV1 } from './upstreams/unipile-v1/unipile-v1.js';
export type { UnipileV1Options } from './upstreams/unipile-v1/call.js';
export type { HostedSettings, HostedSettingsFor } from './upstreams/unipile-v1/hosted-link.js';
export { createMemoryStores } from './stores/memory/create-memory-stores.js';
