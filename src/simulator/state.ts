/*
 * Everything that the simulator remembers across a restart, as plain JSON. Passwords, codes and authenticator
 * secrets have no place in it: passwords end with their request, codes live in memory (see codes.ts).
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

/** Who an account belongs to at the provider. */
export interface Identity {
  /** The same for every login of the same person: what reconnects and duplicates are told by. */
  readonly key: string;
  /** What the person typed or chose. */
  readonly handle: string;
  readonly name: string;
  readonly connectionParams: Readonly<Record<string, unknown>>;
}

export type SourceStatus = 'OK' | 'STOPPED' | 'ERROR' | 'CREDENTIALS' | 'PERMISSIONS' | 'CONNECTING';

export interface AccountRecord {
  readonly id: string;
  /** Order of creation, which listings follow. */
  readonly sequence: number;
  readonly provider: Provider;
  readonly identity: Identity;
  readonly createdAt: string;
  status: SourceStatus;
}

/** What the provider asks of the person; several of them are the ways out of one another. */
export type Challenge = 'authenticator' | 'sms' | 'otp' | 'approval' | 'qr';

/** One running attempt to connect or reconnect. */
export interface IntentRecord {
  /** The attempt's own id, which only the phone uses. */
  readonly id: string;
  /** The id on the wire: the future account's, or that of the account being reconnected. */
  readonly accountId: string;
  readonly kind: 'create' | 'reconnect';
  readonly provider: Provider;
  /** Missing until a QR code has been scanned. */
  readonly identity?: Identity;
  readonly ways: readonly Challenge[];
  /** The index of the way on offer. */
  way: number;
  readonly startedAt: number;
  readonly deadline: number;
  /** When the current code or notification went out. */
  sentAt: number;
  /** The person said no, or another identity came: the next solve learns of it. */
  killed: boolean;
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
  readonly accountType: Provider;
  readonly message: StatusMessage;
  /** Failed attempts so far. */
  failures: number;
  dueAt: number;
}

export interface SimulatorState {
  readonly version: 1;
  sequence: number;
  accounts: AccountRecord[];
  intents: IntentRecord[];
  webhooks: WebhookRecord[];
  deliveries: DeliveryRecord[];
}

export function emptyState(): SimulatorState {
  return { version: 1, sequence: 0, accounts: [], intents: [], webhooks: [], deliveries: [] };
}

/** Reads a saved state; undefined when the text is none of ours. */
export function parseState(json: string): SimulatorState | undefined {
  try {
    const state = JSON.parse(json) as Partial<SimulatorState> | null;
    const isOurs = state?.version === 1 && Array.isArray(state.accounts) && Array.isArray(state.intents);
    return isOurs ? { ...emptyState(), ...state } : undefined;
  } catch {
    return undefined;
  }
}
