import { html, nothing, type TemplateResult } from 'lit';
import type { AccountMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';

/** The account whose name is being typed, and what came of the last try to save it. */
export interface Renaming {
  readonly id: string;
  readonly name: string;
  readonly isBusy: boolean;
  readonly error?: 'missing' | 'failed' | undefined;
}

export interface RenameContext {
  readonly words: AccountMessages;
  /** The element's own prefix, for ids. */
  readonly menuId: string;
  readonly onRename: (name: string) => void;
  /** Given up, or there is nothing new. */
  readonly onRenamed: () => void;
}

/** The longest name that an endpoint takes. */
const MAX_LENGTH = 200;

/** A name as a field in its place: Enter saves it, Escape leaves it as it was. */
export function renameForm({ name, isBusy, error }: Renaming, context: RenameContext): TemplateResult {
  const { words, onRename, onRenamed, menuId } = context;
  const errorId = `${menuId}-name-error`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector('input');
    if (!isBusy && field) onRename(field.value.trim());
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // A dialog of the page around it stays open.
    event.preventDefault();
    event.stopPropagation();
    onRenamed();
  };
  return html`<form class="rename" novalidate @submit=${submit} @keydown=${leave}>
    <input
      class="field-input"
      name="account-name"
      data-control="name"
      value=${name}
      maxlength=${MAX_LENGTH}
      autocomplete="off"
      data-1p-ignore
      data-lpignore="true"
      dir="auto"
      enterkeyhint="done"
      aria-label=${words.renameLabel}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? errorId : nothing}
      ?readonly=${isBusy}
      @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
    />
    <span class="rename-actions">
      ${button({ label: words.save, type: 'submit', action: 'save', busy: isBusy })}
      ${button({ label: words.cancel, kind: 'text', action: 'cancel', disabled: isBusy, onClick: onRenamed })}
    </span>
    <p class="row-failure small" id=${errorId} ?hidden=${!error}>
      ${error === 'missing' ? words.nameMissing : error === 'failed' ? words.renameFailed : nothing}
    </p>
  </form>`;
}
