import type { StepDraft } from '../contract/step-draft.js';
import type {
  AccountAction,
  AccountState,
  AccountSync,
  Failure,
  FieldError,
  Intent,
  MethodId,
  Provider,
  ProviderId,
} from '../contract/types.js';
import type { AccountSourceRecord } from './stores/account-store.js';

/**
 * An adapter to an API that connects accounts. It knows the providers, their forms and their quirks; the flow
 * engine above it knows none of them. Nothing here throws for what an upstream answers: refusals are values.
 */
export interface Upstream {
  /** Part of the path of its hooks: `hooks/{name}`. */
  readonly name: string;
  readonly providers: readonly Provider[];
  /**
   * What the user is asked next, after what was answered so far; `undefined` when nothing is left to ask and the
   * login begins. Only the last form of a method asks for a secret.
   */
  form(asked: FormRequest): StepDraft | undefined;
  begin(request: BeginRequest, signal: AbortSignal): Promise<UpstreamResult>;
  /** Answers a checkpoint with a code, a phone number, a choice. */
  solve(attempt: AttemptReference, answer: SolveAnswer, signal: AbortSignal): Promise<UpstreamResult>;
  resend(attempt: AttemptReference, signal: AbortSignal): Promise<ResendResult>;
  /** A link to the upstream's own wizard, good for one use. */
  hostedLink(request: HostedLinkRequest, signal: AbortSignal): Promise<LinkResult>;
  /** Consent at the provider with the host's own app. Providers without it have no `oauth` method. */
  readonly consent?: Consent;
  /** Asks the provider for another kind of checkpoint. */
  switchWay(attempt: AttemptReference, signal: AbortSignal): Promise<UpstreamResult>;
  /** One look at an account, pending or not. It may take as long as `signal` lets it. */
  look(upstreamId: string, signal: AbortSignal): Promise<Look>;
  /** One page of every account that the upstream has; `undefined` when it does not say. */
  list(cursor: string | undefined, signal: AbortSignal): Promise<AccountPage | undefined>;
  /** Deletes an account; `true` also when there was none. */
  remove(upstreamId: string, signal: AbortSignal): Promise<boolean>;
  /** Starts again what has stopped; `false` when the upstream did not take that. */
  restart(upstreamId: string, signal: AbortSignal): Promise<boolean>;
  /** Whether `sync` has something to do for this provider's accounts. Default: no. */
  canSync?(provider: ProviderId): boolean;
  /** Begins a resync, or says how the one that is going on is getting on; `undefined` where there is none. */
  sync(
    upstreamId: string,
    provider: ProviderId,
    signal: AbortSignal,
  ): Promise<AccountSync['state'] | undefined>;
  /** Makes sure that the upstream calls `url` with `secret` when an account's status changes. */
  registerHook(url: string, secret: string, signal: AbortSignal): Promise<boolean>;
  /** A hook that is not authentic by its headers alone, so that its body is never read. Without this every body is. */
  isForged?(headers: Headers, secret: string): Promise<boolean>;
  /** What a hook says; `undefined` when it is not authentic. */
  readHook(hook: IncomingHook): Promise<readonly HookEvent[] | undefined>;
  /** The account that a notification of the hosted wizard names; `undefined` when it is no success. */
  readNotice(body: string): HostedNotice | undefined;
}

/** What the host may say about one flow, such as where its user is. Sent to the upstream, not stored. */
export interface FlowOptions {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** IPv4 of the user's browser. */
  readonly ip?: string;
  readonly proxy?: {
    readonly protocol?: 'https' | 'http' | 'socks5';
    readonly host: string;
    readonly port: number;
    readonly username?: string;
    readonly password?: string;
  };
  /** How much history is read: the newest so many, or since a moment (ISO 8601 with milliseconds). Default: all. */
  readonly syncLimit?: { readonly chats?: number | string; readonly messages?: number | string };
  /** Parts of a provider that are left out. */
  readonly disabledFeatures?: readonly string[];
  readonly recruiterContractId?: string;
}

export interface FormRequest {
  readonly intent: Intent;
  readonly provider: ProviderId;
  readonly method: MethodId;
  readonly answered: Readonly<Record<string, string>>;
  /** `User-Agent` of the browser that asks. */
  readonly userAgent?: string;
}

export interface HostedLinkRequest {
  readonly intent: Intent;
  readonly provider: ProviderId;
  /** The account being reconnected. */
  readonly upstreamId?: string;
  /** Until when the link is good, in epoch milliseconds, by the clock that all processes go by. */
  readonly expiresAt: number;
  /** Where the upstream tells of a success. It holds a secret of this flow. */
  readonly notifyUrl: string;
  readonly successUrl: string;
  readonly failureUrl: string;
  /** Echoed by the upstream. An id of ours. */
  readonly name: string;
  readonly options: FlowOptions;
}

export type LinkResult = { readonly kind: 'link'; readonly url: string } | Refusal;

/** The two halves of an authorization code grant with PKCE. */
export interface Consent {
  readonly providers: readonly ProviderId[];
  /** Where the browser is sent. */
  authorizationUrl(request: ConsentRequest): Promise<URL>;
  /** What the login begins with: tokens, handed on and not kept. Rejects when the provider does not grant them. */
  exchange(request: ConsentRequest, returned: URL): Promise<Readonly<Record<string, string>>>;
}

export interface ConsentRequest {
  readonly provider: ProviderId;
  readonly redirectUri: string;
  readonly state: string;
  readonly codeVerifier: string;
  readonly loginHint?: string;
}

export interface BeginRequest {
  readonly intent: Intent;
  readonly provider: ProviderId;
  readonly method: MethodId;
  /** Secrets included; gone when the call returns. */
  readonly values: Readonly<Record<string, string>>;
  /** The account being reconnected. */
  readonly upstreamId?: string;
  readonly options: FlowOptions;
}

export interface AttemptReference {
  readonly upstreamId: string;
  readonly provider: ProviderId;
  readonly intent: Intent;
  /** Milliseconds until the upstream gives the attempt up. */
  readonly endsInMs: number;
}

export interface SolveAnswer {
  /** `approved`: the user says that the tap in the app is done. */
  readonly kind: 'code' | 'phone' | 'choice' | 'captcha' | 'password' | 'approved';
  readonly value: string;
}

export type UpstreamResult =
  /** The account is there, or was reconnected. */
  | { readonly kind: 'succeeded'; readonly upstreamId: string }
  /** The provider wants something more. */
  | {
      readonly kind: 'checkpoint';
      readonly upstreamId: string;
      readonly endsInMs: number;
      readonly step: StepDraft;
      /** What the frame of a captcha needs. */
      readonly captcha?: { readonly publicKey?: string; readonly data?: string };
    }
  | Refusal;

export interface Refusal {
  readonly kind: 'refused';
  readonly failure: Failure;
  /** `stay`: the same step may be answered again; `end`: this attempt is over. */
  readonly then: 'stay' | 'end';
  readonly errors?: readonly FieldError[];
  /** What the upstream found out, to fill the form in with. Never a secret. */
  readonly prefill?: Readonly<Record<string, string>>;
  /** Worth trying again without a change. */
  readonly canRetry: boolean;
}

export type ResendResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'too-soon' }
  /** Nothing can be sent for this checkpoint, which stays as it is. */
  | { readonly kind: 'unavailable' }
  | Refusal;

export type Look =
  | { readonly kind: 'found'; readonly account: UpstreamAccount }
  /** What was done on the phone led to one more question. */
  | {
      readonly kind: 'checkpoint';
      readonly step: StepDraft;
      /** It is better answered in the upstream's own wizard, where the user is offered that. */
      readonly isAskedElsewhere?: boolean;
    }
  /** Still pending, or gone. */
  | { readonly kind: 'absent' }
  /** The upstream did not say. */
  | { readonly kind: 'unknown' };

export interface AccountPage {
  readonly accounts: readonly UpstreamAccount[];
  /** Absent on the last page. */
  readonly cursor?: string;
}

export interface UpstreamAccount {
  readonly upstreamId: string;
  readonly provider: ProviderId;
  readonly accountType: string;
  readonly name: string;
  readonly handle?: string;
  readonly identityKey?: string;
  /** The upstream's own word, aggregated over the sources. */
  readonly status: string;
  readonly state: AccountState;
  readonly action: AccountAction;
  readonly sources: readonly AccountSourceRecord[];
  /** When it was connected, in epoch milliseconds, where the upstream says so. */
  readonly createdOn?: number;
}

export interface IncomingHook {
  readonly headers: Headers;
  readonly body: string;
  readonly secret: string;
}

/** What the hosted wizard told of a success; its secret has been checked. */
export interface HostedNotice {
  readonly upstreamId: string;
}

export interface HookEvent {
  readonly upstreamId: string;
  readonly accountType: string;
  readonly event: string;
  /** The upstream says that the account is well, or was connected. */
  readonly isSuccess: boolean;
  /** The upstream says that the account was deleted. */
  readonly isRemoval?: boolean;
}
