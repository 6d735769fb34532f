import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../contract/types.js';
import type { AccountMessages, ProviderMessages } from '../../locales/messages.js';
import { providerName } from '../../locales/provider-name.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { providerMark } from '../../ui/provider-mark.js';

export interface RemoveDialogOptions {
  readonly words: AccountMessages;
  readonly providers: ProviderMessages;
  readonly account: Account;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before an account is disconnected. The safe answer has the focus. */
export function removeDialog(options: RemoveDialogOptions): TemplateResult {
  const { words, account, isBusy } = options;
  const { title, help } = words.ask(providerName(options.providers, account.provider));
  return html`<dialog
    class="dialog question"
    role="alertdialog"
    aria-labelledby="question-title"
    aria-describedby="question-help"
    @close=${options.onClose}
  >
    <div class="question-body">
      <div class="heading">
        ${providerMark(account.provider)}
        <h2 class="title" id="question-title">${title}</h2>
        <p class="row-name"><bdi>${account.name}</bdi></p>
        <p class="help" id="question-help">${help}</p>
      </div>
      <div role="alert" ?hidden=${!options.hasFailed}>
        ${options.hasFailed ? notice({ tone: 'danger', text: words.removeFailed }) : nothing}
      </div>
      <form method="dialog" class="question-actions">
        ${button({ label: words.keep, kind: 'secondary', type: 'submit', action: 'keep' })}
        ${button({
          label: words.disconnect,
          kind: 'danger',
          action: 'confirm',
          busy: isBusy,
          onClick: options.onConfirm,
        })}
      </form>
    </div>
  </dialog>`;
}
