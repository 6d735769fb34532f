import type { AccountState, ReasonCode } from '../contract/types.js';
import type { Heading } from './messages.js';

/** What is said about accounts once they are connected. */
export interface AccountMessages {
  readonly title: string;
  readonly states: Readonly<Record<AccountState, string>>;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly connectedSince: (when: string) => string;
  readonly reconnect: string;
  readonly reconnectNamed: (name: string) => string;
  readonly grant: string;
  readonly grantNamed: (name: string) => string;
  readonly restart: string;
  readonly restartNamed: (name: string) => string;
  readonly restarted: (name: string) => string;
  readonly restartFailed: string;
  readonly contact: string;
  readonly disconnect: string;
  readonly ask: (provider: string) => Heading;
  readonly keep: string;
  readonly removed: (name: string) => string;
  readonly removeFailed: string;
  readonly empty: Heading;
  readonly loading: string;
  readonly failed: Heading;
  readonly retry: string;
  readonly more: string;
  readonly moreLoaded: (count: number) => string;
  /** Instead of `failed`, where there is no network. */
  readonly offlineAtFirst: Heading;
  /** Above rows that are as they were when the network went. */
  readonly offline: string;
  /** Above rows that could not be brought up to date. */
  readonly stale: string;
  /** Of the button that opens the menu of a row. */
  readonly optionsNamed: (name: string) => string;
  readonly rename: string;
  readonly renameLabel: string;
  readonly save: string;
  readonly cancel: string;
  readonly nameMissing: string;
  readonly renamed: (name: string) => string;
  readonly renameFailed: string;
  /** Fetches an account's data again. */
  readonly sync: string;
  readonly syncing: string;
  readonly synced: (name: string) => string;
  readonly syncFailed: string;
  /** Parts of an account, by their kinds; what is missing is shown as it is. */
  readonly sources: Readonly<Record<string, string>>;
  readonly filter: string;
  readonly all: string;
  readonly noneOf: (provider: string) => string;
  readonly needsYou: (name: string) => string;
  readonly worksAgain: (name: string) => string;
}

/** The banner that comes when an account needs its user. */
export interface BannerMessages {
  readonly label: string;
  readonly signedOut: (name: string, provider: string) => string;
  readonly permission: (name: string, provider: string) => string;
  /** Two or more. */
  readonly several: (count: number) => string;
  /** At the end of a list of names. */
  readonly others: (count: number) => string;
  readonly reconnect: string;
  readonly grant: string;
  readonly dismiss: string;
  readonly progress: (place: number, count: number) => string;
  readonly skip: string;
}

/** The page where a round trip ends. */
export interface ResultMessages {
  readonly checking: Heading;
  readonly working: (provider: string) => Heading;
  /** After a while. */
  readonly slow: string;
  readonly offline: string;
  readonly connected: (provider: string) => string;
  readonly reconnected: (provider: string) => string;
  readonly signedOut: Heading;
  readonly unknown: Heading;
  readonly missing: Heading;
  readonly unreachable: Heading;
  readonly anyProvider: string;
  readonly retry: string;
  readonly checkNow: string;
  readonly goOn: string;
  readonly closeWindow: string;
  /** Where a browser does not let a window close itself. */
  readonly closeByHand: string;
  readonly supportId: (id: string) => string;
}
