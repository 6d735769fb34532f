import type { StepDraft } from '../contract/step-draft.js';
import type {
  AccountState,
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
  /** What the user is asked first; `undefined` when the method begins without an answer, as a QR code does. */
  form(provider: ProviderId, method: MethodId): StepDraft | undefined;
  begin(request: BeginRequest, signal: AbortSignal): Promise<UpstreamResult>;
  /** Answers a checkpoint with a code, a phone number, a choice. */
  solve(attempt: AttemptReference, answer: SolveAnswer, signal: AbortSignal): Promise<UpstreamResult>;
  resend(attempt: AttemptReference, signal: AbortSignal): Promise<ResendResult>;
  /** Asks the provider for another kind of checkpoint. */
  switchWay(attempt: AttemptReference, signal: AbortSignal): Promise<UpstreamResult>;
  /** One look at an account, pending or not. It may take as long as `signal` lets it. */
  look(upstreamId: string, signal: AbortSignal): Promise<Look>;
  /** Deletes an account; `true` also when there was none. */
  remove(upstreamId: string, signal: AbortSignal): Promise<boolean>;
  /** Makes sure that the upstream calls `url` with `secret` when an account's status changes. */
  registerHook(url: string, secret: string, signal: AbortSignal): Promise<boolean>;
  /** What a hook says; `undefined` when it is not authentic. */
  readHook(hook: IncomingHook): Promise<readonly HookEvent[] | undefined>;
}

/** What the host may say about one flow, such as where its user is. Sent to the upstream, not stored. */
export interface FlowOptions {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** IPv4 of the user's browser. */
  readonly ip?: string;
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
  readonly kind: 'code' | 'phone' | 'choice';
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
    }
  | Refusal;

export interface Refusal {
  readonly kind: 'refused';
  readonly failure: Failure;
  /** `stay`: the same step may be answered again; `end`: this attempt is over. */
  readonly then: 'stay' | 'end';
  readonly errors?: readonly FieldError[];
  /** Worth trying again without a change. */
  readonly canRetry: boolean;
}

export type ResendResult = { readonly kind: 'sent' } | { readonly kind: 'too-soon' } | Refusal;

export type Look =
  | { readonly kind: 'found'; readonly account: UpstreamAccount }
  /** Still pending, or gone. */
  | { readonly kind: 'absent' }
  /** The upstream did not say. */
  | { readonly kind: 'unknown' };

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
  readonly sources: readonly AccountSourceRecord[];
}

export interface IncomingHook {
  readonly headers: Headers;
  readonly body: string;
  readonly secret: string;
}

export interface HookEvent {
  readonly upstreamId: string;
  readonly accountType: string;
  readonly event: string;
  /** The upstream says that the account is well, or was connected. */
  readonly isSuccess: boolean;
}
