import type { Account, AccountSync, ProviderId } from '../contract/types.js';
import type { Abortable } from './connect-client.js';
import type { ClientProblem, Result } from './result.js';

export interface AccountsSessionState {
  /** `failed` only while nothing could be loaded yet; later a failure leaves what is there, with its `problem`. */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** An account that a load did not change is the same object as before. */
  readonly accounts: readonly Account[];
  readonly hasMore: boolean;
  /** Which the user has accounts of, those on pages to come too, where the endpoint says so: when there are several pages. */
  readonly providers?: readonly ProviderId[] | undefined;
  /** The next page is on its way. */
  readonly isLoadingMore: boolean;
  /** Ids with a change on its way. */
  readonly pending: ReadonlySet<string>;
  /** Ids whose data is being fetched again. */
  readonly syncing: ReadonlySet<string>;
  /** `reconnecting`: the last load did not get through, and is tried again. */
  readonly connection: 'online' | 'offline' | 'reconnecting';
  /** Why the accounts could not be loaded; gone with the next success. */
  readonly problem?: ClientProblem;
}

/** The user's accounts, kept fresh by hints and, where those do not come, by looking every 15 s while visible. */
export interface AccountsSession {
  readonly state: AccountsSessionState;
  subscribe(listener: () => void): () => void;
  /**
   * Loads again as many accounts as are shown; also what every hint leads to. Calls during a load share the next one.
   * An aborted `signal` only keeps a load from being asked for: others may wait for the one that is on its way.
   */
  refresh(options?: Abortable): Promise<void>;
  /** Shows the next page too. */
  loadMore(): Promise<void>;
  /** The account stays in the list, as pending, until the endpoint has removed it. */
  remove(id: string): Promise<Result<undefined>>;
  rename(id: string, name: string): Promise<Result<Account>>;
  /** Starts again what has stopped. */
  restart(id: string): Promise<Result<Account>>;
  /**
   * Fetches an account's data again, and asks every two seconds how far that is. Answers when it has ended, or with
   * how far it was when the session was disconnected.
   */
  sync(id: string): Promise<Result<AccountSync>>;
  /** Shows only this provider's. */
  filter(provider: ProviderId | undefined): void;
  /** Loads, and keeps fresh from then on. */
  connect(): void;
  /** Ends listening, looking and every timer. */
  disconnect(): void;
}
