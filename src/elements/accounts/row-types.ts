import type { Account } from '../../contract/types.js';
import type { AccountMessages, ProviderMessages } from '../../locales/messages.js';
import type { Renaming } from './rename-form.js';

// What a row is drawn of, beside its account.

/** What is the same for every row. */
export interface AccountRowContext {
  readonly words: AccountMessages;
  readonly providers: ProviderMessages;
  /** Of the menu that the rows share. */
  readonly menuId: string;
  /** How long ago a moment was, in words. */
  readonly ago: (moment: string) => string;
  readonly onReconnect: (account: Account) => void;
  readonly onRestart: (account: Account) => void;
  readonly onMenu: (account: Account, opener: HTMLElement) => void;
  readonly onRename: (name: string) => void;
  readonly onRenamed: () => void;
}

/** What is going on in one row. */
export interface RowState {
  readonly work?: 'remove' | 'restart' | 'reconnect' | undefined;
  readonly isSyncing: boolean;
  /** What did not work the last time. */
  readonly failed?: 'restart' | 'sync' | undefined;
  readonly renaming?: Renaming | undefined;
}
