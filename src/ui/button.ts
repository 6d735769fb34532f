import { html, nothing, type TemplateResult } from 'lit';
import { spinner } from './spinner.js';

export interface ButtonOptions {
  readonly label: string | TemplateResult;
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'text';
  /** A submit button sends its form, and needs no `onClick`. */
  readonly type?: 'button' | 'submit';
  /** Keeps its place and its focus, shows that something is under way, and does nothing more. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Instead of the label for those who hear it, when many buttons share one label. */
  readonly accessibleName?: string;
  /** Does something on this page alone, so that it works without a network too. */
  readonly isLocal?: boolean;
  /** Id of what says why it is off. */
  readonly describedBy?: string;
  /** What it does, for tests and tools that do not read words: the contract's name for it, or the kit's own. */
  readonly action?: string;
  readonly onClick?: (event: Event) => void;
}

/** A button that says a verb. */
export function button(options: ButtonOptions): TemplateResult {
  const { label, kind = 'primary', type = 'button', busy = false, disabled = false } = options;
  const idle = !busy && !disabled;
  return html`<button
    class="button ${kind}"
    type=${type}
    data-action=${options.action ?? nothing}
    aria-label=${options.accessibleName ?? nothing}
    aria-describedby=${options.describedBy ?? nothing}
    aria-disabled=${idle ? nothing : 'true'}
    ?data-busy=${busy}
    @click=${idle ? options.onClick : stop}
  >
    <span class="button-label">${label}</span>${busy ? spinner : nothing}
  </button>`;
}

/** `aria-disabled` keeps the focus where it is, but the click still comes. */
function stop(event: Event): void {
  event.preventDefault();
}
