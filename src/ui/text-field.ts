import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { alertIcon } from './icons.js';

export interface TextFieldOptions {
  /** Unique in its root; the ids of the line below are made from it. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password' | 'tel' | 'number';
  readonly autocomplete: string;
  readonly inputMode?: 'text' | 'email' | 'tel' | 'numeric' | undefined;
  /** Given once, when the field is first drawn: what is typed from then on stays. */
  readonly initial?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly error?: string | undefined;
  /** A quiet line below, when there is no error. */
  readonly hint?: string | undefined;
  /** Before the field, joined to it. */
  readonly leading?: TemplateResult | undefined;
  /** Inside the field, at its end. */
  readonly trailing?: TemplateResult | undefined;
  readonly onInput?: (event: InputEvent) => void;
  readonly onKey?: (event: KeyboardEvent) => void;
}

/**
 * A label, a field, and a line for its error whose space is always there, so that nothing jumps when one appears.
 * The values are read from the inputs when they are sent and are nowhere else.
 */
export function textField(options: TextFieldOptions): TemplateResult {
  const { id, error, hint, trailing } = options;
  const noteId = `${id}-note`;
  return html`<div class="field">
    <label class="field-label" for=${id}>${options.label}</label>
    <div class="field-box">
      ${options.leading ?? nothing}<input
        class="field-input"
        id=${id}
        name=${options.name}
        type=${options.type}
        autocomplete=${options.autocomplete}
        inputmode=${ifDefined(options.inputMode)}
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        data-1p-ignore
        data-lpignore="true"
        data-bwignore
        data-form-type="other"
        value=${ifDefined(options.initial)}
        placeholder=${ifDefined(options.placeholder)}
        maxlength=${ifDefined(options.maxLength)}
        ?required=${options.required ?? false}
        ?readonly=${options.readOnly ?? false}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error || hint ? noteId : nothing}
        @input=${options.onInput}
        @keydown=${options.onKey}
        @keyup=${options.onKey}
      />${trailing ?? nothing}
    </div>
    ${fieldNote(noteId, error, hint)}
  </div>`;
}

/** The line below a field. */
export const fieldNote = (id: string, error: string | undefined, hint?: string): TemplateResult =>
  html`<p class="field-note small ${error ? 'error' : ''}" id=${id}>
    ${error ? html`${alertIcon}<span>${error}</span>` : (hint ?? nothing)}
  </p>`;
