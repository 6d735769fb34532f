import type { ApiErrorType } from './api-error.js';

/*
 * Everything that the simulator remembers across a restart, as plain JSON. Passwords, codes, tokens and authenticator
 * secrets have no place in it: passwords end with their request, codes live in memory (see codes.ts), and of an
 * OAuth token only a hash stays. Hosted links are missing too, because Unipile forgets them at a restart.
 */

/** The providers that `POST /accounts` names. */
export const PROVIDERS = [
  'LINKEDIN',
  'WHATSAPP',
  'TELEGRAM',
  'INSTAGRAM',
  'MESSENGER',
  'TWITTER',
  'MAIL',
  'GOOGLE_OAUTH',
  'OUTLOOK',
] as const;
export type Provider = (typeof PROVIDERS)[number];

/** The `type` of an account. The last five can not be connected through the API, but may be there. */
export type AccountType = Provider | 'ICLOUD' | 'EXCHANGE' | 'GOOGLE_CALENDAR' | 'SLACK' | 'MOBILE';

/** Who an account belongs to at the provider. */
export interface Identity {
  /** The same for every login of the same person: what reconnects and duplicates are told by. */
  readonly key: string;
  /** What the person typed or chose. */
  readonly handle: string;
  readonly name: string;
  readonly connectionParams: Readonly<Record<string, unknown>>;
  /** What the account synchronises. Default `MESSAGING`. */
  readonly sources?: readonly string[];
}

export const SOURCE_STATUSES = [
  'OK',
  'STOPPED',
  'ERROR',
  'CREDENTIALS',
  'PERMISSIONS',
  'CONNECTING',
] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

export interface SourceRecord {
  readonly name: string;
  status: SourceStatus;
}

/** One synchronisation that `GET /accounts/{id}/sync` began. */
export interface SyncRecord {
  readonly startedAt: number;
  /** Answers `CHUNK_DONE` once, half way. */
  readonly isChunked: boolean;
  hasSaidChunk: boolean;
}

export interface AccountRecord {
  readonly id: string;
  /** Order of creation, which listings follow. */
  readonly sequence: number;
  readonly provider: AccountType;
  identity: Identity;
  readonly createdAt: string;
  readonly sources: SourceRecord[];
  sync?: SyncRecord;
  /** When the sources that `restart` woke are running again. */
  restartedAt?: number;
}

/** What the provider asks of the person; several of them are the ways out of one another. */
export type Challenge =
  | 'authenticator'
  | 'sms'
  | 'code'
  | 'otp'
  | 'otp-sms'
  | 'approval'
  | 'qr'
  | 'pairing'
  | 'password'
  | 'phone'
  | 'captcha'
  | 'contract';

/** Stages follow one another; within a stage, `TRY_ANOTHER_WAY` goes from one way to the next. */
export type Stages = readonly (readonly Challenge[])[];

/** One running attempt to connect or reconnect. */
export interface IntentRecord {
  /** The attempt's own id, which only the phone uses. */
  readonly id: string;
  /** The id on the wire: the future account's, or that of the account being reconnected. */
  readonly accountId: string;
  readonly kind: 'create' | 'reconnect';
  readonly provider: Provider;
  /** Missing until a QR code has been scanned. */
  identity?: Identity;
  stages: Stages;
  /** The index of the stage that waits. */
  stage: number;
  /** The index of the way on offer. */
  way: number;
  readonly startedAt: number;
  readonly deadline: number;
  /** When the current code or notification went out. */
  sentAt: number;
  /** Started by the hosted wizard, which can ask for anything. */
  readonly isHosted: boolean;
  /** The first answer finds it dead. */
  readonly isDoomed: boolean;
  /** The person tapped "Yes" where the API wants to be told of it. */
  isApproved: boolean;
  /** The number that was given to the provider in this attempt. */
  phoneNumber?: string;
  /** Why it failed: the next solve is told so, then it is gone. */
  endedBy?: ApiErrorType;
}

export interface WebhookRecord {
  readonly id: string;
  readonly sequence: number;
  readonly source: string;
  readonly requestUrl: string;
  readonly name?: string;
  readonly format: 'json' | 'form';
  readonly accountIds: readonly string[];
  readonly enabled: boolean;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly events?: readonly string[];
  readonly data: readonly { readonly name: string; readonly key: string }[];
}

export type StatusMessage =
  | 'CREATION_SUCCESS'
  | 'RECONNECTED'
  | 'SYNC_SUCCESS'
  | 'OK'
  | 'CONNECTING'
  | 'CREDENTIALS'
  | 'ERROR'
  | 'STOPPED'
  | 'DELETED'
  | 'PERMISSIONS';

/** One status message on its way to one webhook. */
export interface DeliveryRecord {
  readonly id: string;
  readonly webhookId: string;
  readonly accountId: string;
  readonly accountType: AccountType;
  readonly message: StatusMessage;
  /** Failed attempts so far. */
  failures: number;
  dueAt: number;
}

/** One call of a hosted link's `notify_url` that is still to be made. */
export interface NotificationRecord {
  readonly id: string;
  readonly url: string;
  readonly body: {
    readonly status: 'CREATION_SUCCESS' | 'RECONNECTED';
    readonly account_id: string;
    readonly name?: string;
  };
  readonly dueAt: number;
}

/** A token that one of the authorization servers issued. */
export interface GrantRecord {
  readonly hash: string;
  readonly kind: 'access' | 'refresh';
  readonly vendor: 'google' | 'microsoft';
  readonly clientId: string;
  readonly email: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970; refresh tokens have none. */
  readonly expiresAt?: number;
}

export interface SimulatorState {
  readonly version: 2;
  sequence: number;
  accounts: AccountRecord[];
  intents: IntentRecord[];
  webhooks: WebhookRecord[];
  deliveries: DeliveryRecord[];
  notifications: NotificationRecord[];
  grants: GrantRecord[];
}

export function emptyState(): SimulatorState {
  return {
    version: 2,
    sequence: 0,
    accounts: [],
    intents: [],
    webhooks: [],
    deliveries: [],
    notifications: [],
    grants: [],
  };
}

/** Reads a saved state; undefined when the text is none of ours. */
export function parseState(json: string): SimulatorState | undefined {
  try {
    const state = JSON.parse(json) as Partial<SimulatorState> | null;
    const isOurs = state?.version === 2 && Array.isArray(state.accounts) && Array.isArray(state.intents);
    return isOurs ? { ...emptyState(), ...state } : undefined;
  } catch {
    return undefined;
  }
}
