import { html, nothing, type TemplateResult } from 'lit';

export interface TextFieldOptions {
  /** Unique in its root; the ids of the line below are made from it. */
  readonly id: string;
  readonly name: string;
  readonly label: string | TemplateResult;
  readonly type: 'text' | 'email' | 'password' | 'tel' | 'number';
  readonly autocomplete: string;
  readonly inputMode?: 'text' | 'email' | 'tel' | 'numeric' | undefined;
  /** Given once, when the field is first drawn: what is typed from then on stays. */
  readonly initial?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly isWrong: boolean;
  /** The line below; its id is that of the field and `-note`. */
  readonly note: TemplateResult;
  /** The line says something. */
  readonly isNoted: boolean;
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
  const { id, trailing } = options;
  return html`<div class="field">
    <label class="field-label" for=${id}>${options.label}</label>
    <div class="field-box">
      ${options.leading ?? nothing}<input
        class="field-input"
        id=${id}
        name=${options.name}
        type=${options.type}
        autocomplete=${options.autocomplete}
        inputmode=${options.inputMode ?? nothing}
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        data-1p-ignore
        data-lpignore="true"
        data-bwignore
        data-form-type="other"
        value=${options.initial ?? nothing}
        placeholder=${options.placeholder ?? nothing}
        maxlength=${options.maxLength ?? nothing}
        ?required=${options.required}
        ?readonly=${options.readOnly}
        aria-invalid=${options.isWrong || nothing}
        aria-describedby=${options.isNoted ? `${id}-note` : nothing}
        @input=${options.onInput}
        @keydown=${options.onKey}
        @keyup=${options.onKey}
      />${trailing ?? nothing}
    </div>
    ${options.note}
  </div>`;
}
