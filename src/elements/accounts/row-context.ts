import type { TemplateResult } from 'lit';
import { relativeTimeFormat } from '../../locales/format.js';
import type { AccountMessages, ProviderMessages } from '../../locales/messages.js';
import { accounts as english } from '../../locales/en/accounts.js';
import { providers as englishProviders } from '../../locales/en/providers.js';
import { button } from '../../ui/button.js';
import type { AccountRowContext } from './row-types.js';

type Handlers = Omit<AccountRowContext, 'words' | 'providers' | 'ago'>;

/** The words and handlers of all rows, one object for as long as the list lives. */
export class RowContext implements AccountRowContext {
  readonly menuId: string;
  readonly onReconnect: AccountRowContext['onReconnect'];
  readonly onRestart: AccountRowContext['onRestart'];
  readonly onMenu: AccountRowContext['onMenu'];
  readonly onRename: AccountRowContext['onRename'];
  readonly onRenamed: AccountRowContext['onRenamed'];
  words: AccountMessages = english;
  providers: ProviderMessages = englishProviders;
  #format = formatOf('en');
  #now = new Date();

  constructor(handlers: Handlers) {
    this.menuId = handlers.menuId;
    this.onReconnect = handlers.onReconnect;
    this.onRestart = handlers.onRestart;
    this.onMenu = handlers.onMenu;
    this.onRename = handlers.onRename;
    this.onRenamed = handlers.onRenamed;
  }

  readonly ago = (moment: string): string => this.#format(new Date(moment), this.#now);

  /** Takes what rows are to be drawn with; answers with what has to be the same for a row to stay as it is. */
  draw(
    words: AccountMessages,
    providers: ProviderMessages,
    language: string,
    now: number,
  ): readonly unknown[] {
    this.words = words;
    this.providers = providers;
    this.#now = new Date(Math.max(now, Date.now()));
    this.#format = formatOf(language);
    return [words, providers, language, now];
  }

  /** The way to the next page. */
  more(isBusy: boolean, onClick: () => void): TemplateResult {
    return button({ label: this.words.more, kind: 'secondary', action: 'more', busy: isBusy, onClick });
  }
}

const formats = new Map<string, ReturnType<typeof relativeTimeFormat>>();

/** One for each language: to make one takes as long as to use it a hundred times. */
function formatOf(language: string): ReturnType<typeof relativeTimeFormat> {
  const format = formats.get(language) ?? relativeTimeFormat(language);
  formats.set(language, format);
  return format;
}
