import type {
  Account,
  AccountList,
  AccountSync,
  Answer,
  Flow,
  FlowList,
  Hint,
  ProviderId,
  ProviderList,
  PutSession,
  SessionResult,
  StartFlow,
  StepKind,
} from '../contract/types.js';
import type { HintOptions } from './hints.js';
import type { Result } from './result.js';

export interface ConnectClientOptions {
  /** Where the endpoint is mounted; relative to the page. Default `/api/connect`. */
  readonly endpoint?: string | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** For endpoints on another origin: a short-lived bearer token, asked for again once when it was refused. */
  readonly getToken?: (() => string | Promise<string>) | undefined;
  /** The step kinds that whoever uses this client can draw. */
  readonly stepKinds?: readonly StepKind[];
}

export interface Abortable {
  readonly signal?: AbortSignal;
}

/** The calls about flows. */
export interface FlowClient {
  readonly endpoint: string;
  startFlow(
    start: StartFlow,
    options: Abortable & { readonly idempotencyKey: string },
  ): Promise<Result<Flow>>;
  listOpenFlows(options?: Abortable): Promise<Result<FlowList>>;
  /** `undefined` when nothing newer than `after` came within `waitSeconds` (20 at most). */
  getFlow(
    id: string,
    options?: Abortable & { readonly after?: number; readonly waitSeconds?: number },
  ): Promise<Result<Flow | undefined>>;
  answerFlow(id: string, answer: Answer, options?: Abortable): Promise<Result<Flow>>;
  cancelFlow(id: string, options?: Abortable): Promise<Result<Flow>>;
}

/** One call per request of the contract. Replies that are not of the contract become `protocol.invalid`. */
export interface ConnectClient extends FlowClient {
  listProviders(options?: Abortable): Promise<Result<ProviderList>>;
  listAccounts(
    query?: Abortable & { readonly cursor?: string; readonly limit?: number; readonly provider?: ProviderId },
  ): Promise<Result<AccountList>>;
  getAccount(id: string, options?: Abortable): Promise<Result<Account>>;
  renameAccount(id: string, name: string, options?: Abortable): Promise<Result<Account>>;
  /** Starts the parts of an account again that have stopped; answers with the account as it is then. */
  restartAccount(id: string, options?: Abortable): Promise<Result<Account>>;
  /** Fetches an account's data again, or says how far that is; `account.not-syncable` where the provider has no such thing. */
  syncAccount(id: string, options?: Abortable): Promise<Result<AccountSync>>;
  /**
   * Hands on the cookies of a browser in which the user is signed in at the provider, as an extension reads them, so that an
   * account with `wantsSession` is connected again without its user. They are not kept here.
   */
  putSession(id: string, session: PutSession, options?: Abortable): Promise<Result<SessionResult>>;
  removeAccount(id: string, options?: Abortable): Promise<Result<undefined>>;
  /** Hints as they come, until aborted; ends quietly when the stream can not be had. */
  hints(options: HintOptions): AsyncIterable<Hint>;
}
