import { html, nothing, type TemplateResult } from 'lit';

export interface SelectFieldOptions {
  /** Unique in its root; the ids of the line below are made from it. */
  readonly id: string;
  readonly label: string | TemplateResult;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Given once, when the field is first drawn: what is chosen from then on stays. */
  readonly initial?: string | undefined;
  readonly autocomplete?: string;
  readonly disabled?: boolean;
  readonly isWrong: boolean;
  /** The line below; its id is that of the field and `-note`. */
  readonly note: TemplateResult;
  readonly onChange: (event: Event) => void;
}

/** A label, the system's own list, and a line for its error. */
export function selectField(options: SelectFieldOptions): TemplateResult {
  const { id, isWrong, initial } = options;
  return html`<div class="field">
    <label class="field-label" for=${id}>${options.label}</label>
    <div class="field-box">
      <select
        class="field-input field-select"
        id=${id}
        autocomplete=${options.autocomplete ?? 'off'}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? `${id}-note` : nothing}
        aria-disabled=${options.disabled ? 'true' : nothing}
        @change=${options.onChange}
      >
        ${options.options.map(
          ({ value, label }) => html`<option value=${value} ?selected=${value === initial}>${label}</option>`,
        )}
      </select>
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="m6 8 4 4 4-4" /></svg>
    </div>
    ${options.note}
  </div>`;
}
