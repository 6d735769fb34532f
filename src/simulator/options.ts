import type { Clock } from './clock.js';
import type { Random } from './random.js';

/** What goes wrong with one request. */
export type Fault =
  /** The connection breaks: before the request was looked at, or after all was done and only the answer is lost. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  /** An answer of this status instead of the real one, with a body that is not Unipile's. */
  | { readonly kind: 'status'; readonly status: number }
  /** The real answer, so many milliseconds late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** All is done, and the connection breaks in the middle of the answer's body. */
  | { readonly kind: 'cut' };

/** An application that is registered with an authorization server. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where it may be sent back to, letter for letter. Default: any address of this machine. */
  readonly redirectUris?: readonly string[];
}

/** Where the state is kept between two runs: one text, read once and written after every change. */
export interface SimulatorStorage {
  load(): Promise<string | undefined>;
  save(json: string): Promise<void>;
}

export interface SimulatorOptions {
  /** The access token that every request under `/api/v1` must send as `X-API-KEY`. */
  readonly apiKey: string;
  /** `GET /accounts/{id}` of a pending attempt: held until it is decided, or 404 at once. Default `block`. */
  readonly pendingGet?: 'block' | 'not-found';
  /** Status webhooks: sent, never sent, or sent `webhookDelayMs` later. Default `on`. */
  readonly webhooks?: 'on' | 'off' | 'late';
  /** How late `late` is, in milliseconds. Default 15 000. */
  readonly webhookDelayMs?: number;
  /** The waits before each retry of a delivery, in milliseconds; their number is the number of retries. */
  readonly webhookRetryMs?: readonly number[];
  /** Delivers webhooks. Default the global `fetch`. */
  readonly webhookFetch?: typeof fetch;
  /** How long an attempt lives, in milliseconds. Default 300 000, which is Unipile's. */
  readonly intentLifetimeMs?: number;
  /** How long a QR code can be scanned, in milliseconds. Default: as long as its attempt lives. */
  readonly qrLifetimeMs?: number;
  /** How long after a code went out another may be asked for, in milliseconds. Default 30 000. */
  readonly resendAfterMs?: number;
  /** How long a `slow…` login takes, in milliseconds. Default 20 000. */
  readonly slowLoginMs?: number;
  /** From the creation of an account to its `SYNC_SUCCESS`, in milliseconds. Default 3000. */
  readonly syncMs?: number;
  /** How long a source takes from `restart` to `OK`, in milliseconds. Default 2000. */
  readonly restartMs?: number;
  /** A second login of an identity that has one running: 425, or it takes the first one's place (409). Default `refuse`. */
  readonly concurrentLogins?: 'refuse' | 'replace';
  /** A `captcha…` login: key and data, neither, or 401 `errors/captcha_not_supported`. Default `keyed`. */
  readonly captcha?: 'keyed' | 'bare' | 'unsupported';
  /** The checkpoint that carries a WhatsApp pairing code. Default `{ type: 'PAIRING_CODE', code }`. */
  readonly pairingCheckpoint?: (code: string) => Readonly<Record<string, unknown>>;
  /** After the scan of a number with a Telegram password: the pending GET says so, or the attempt ends. Default `checkpoint`. */
  readonly telegramPassword?: 'checkpoint' | 'refuse';
  /** The `notify_url` of a hosted link: called once, twice, `webhookDelayMs` later, or never. Default `once`. */
  readonly notify?: 'once' | 'twice' | 'late' | 'never';
  /** Whether a hosted link's success redirect has `account_id` in its query. Default false. */
  readonly redirectWithAccountId?: boolean;
  /** The applications that the authorization servers know. Each has a default. */
  readonly oauthClients?: { readonly google?: OAuthClient; readonly microsoft?: OAuthClient };
  /** Lifetime of an access token, in milliseconds. Default 3 600 000. */
  readonly accessTokenMs?: number;
  /** Where browsers reach the simulator. Default the origin of each request. */
  readonly publicUrl?: string;
  /** Added to every answer of the API and of the token endpoints, in milliseconds. Default 0. */
  readonly latencyMs?: number;
  /** Asked for every request of the API and of the token endpoints; what it returns goes wrong. */
  readonly faults?: (request: { readonly method: string; readonly path: string }) => Fault | undefined;
  /** Who may show the phone in a frame, as CSP `frame-ancestors` sources. Default any port of this machine. */
  readonly phoneEmbedders?: readonly string[];
  readonly storage?: SimulatorStorage;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Told what happens, one line at a time, never with a secret in it. */
  readonly log?: (line: string) => void;
}
