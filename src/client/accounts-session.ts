import type { Account, ProviderId } from '../contract/types.js';
import type { ClientProblem, Result } from './result.js';

export interface AccountsSessionState {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly accounts: readonly Account[];
  readonly hasMore: boolean;
  /** Ids with a removal or a rename on its way. */
  readonly pending: ReadonlySet<string>;
  readonly problem?: ClientProblem;
}

/** The user's accounts, kept fresh by hints and, where those do not come, by looking every 15 s while visible. */
export interface AccountsSession {
  readonly state: AccountsSessionState;
  subscribe(listener: () => void): () => void;
  /** Loads the first page; also what every hint leads to. */
  refresh(options?: { readonly signal?: AbortSignal }): Promise<void>;
  loadMore(): Promise<void>;
  remove(id: string): Promise<Result<undefined>>;
  rename(id: string, name: string): Promise<Result<Account>>;
  /** Shows only this provider's. */
  filter(provider: ProviderId | undefined): void;
  connect(): void;
  disconnect(): void;
}
