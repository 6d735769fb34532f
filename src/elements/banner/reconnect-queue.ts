import { html, type TemplateResult } from 'lit';
import type { Account } from '../../contract/types.js';
import type { BannerMessages, ButtonMessages, ProviderMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';
import type { DialogSubject } from '../wizard-dialog.js';

export interface ReconnectQueueParts {
  readonly words: BannerMessages;
  readonly buttonWords: ButtonMessages;
  readonly providers: ProviderMessages;
  /** It was mended meanwhile, perhaps elsewhere. */
  readonly isMended: (id: string) => boolean;
  readonly onSkip: () => void;
}

/** The accounts that are reconnected one after the other: those that needed it when it began, less what is mended since. */
export class ReconnectQueue {
  readonly #parts: () => ReconnectQueueParts;
  #accounts: readonly Account[] = [];
  #place = 0;

  constructor(parts: () => ReconnectQueueParts) {
    this.#parts = parts;
  }

  begin(accounts: readonly Account[]): DialogSubject | undefined {
    this.#accounts = accounts;
    this.#place = 0;
    return this.#subject();
  }

  /** The next that still needs its user; nothing when the user is through. */
  next(): DialogSubject | undefined {
    const { isMended } = this.#parts();
    do this.#place++;
    while (this.#current && isMended(this.#current.id));
    return this.#subject();
  }

  get #current(): Account | undefined {
    return this.#accounts[this.#place];
  }

  #subject(): DialogSubject | undefined {
    const account = this.#current;
    if (!account) return undefined;
    const { buttonWords, providers } = this.#parts();
    return {
      provider: account.provider,
      accountId: account.id,
      label: buttonWords.reconnect(providers[account.provider]),
      above: this.#accounts.length > 1 ? this.#renderPlace() : undefined,
    };
  }

  #renderPlace(): TemplateResult {
    const { words, onSkip } = this.#parts();
    const isLast = this.#place === this.#accounts.length - 1;
    return html`<div class="queue">
      <span>${words.progress(this.#place + 1, this.#accounts.length)}</span>
      ${isLast ? '' : button({ label: words.skip, kind: 'text', action: 'skip', onClick: onSkip })}
    </div>`;
  }
}
