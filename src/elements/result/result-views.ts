import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../ui/button.js';
import { infoIcon } from '../../ui/icons.js';

export interface Heading {
  readonly title: string;
  readonly help: string;
}

/** What can be done about an end, as a button. */
export interface Primary {
  readonly label: string;
  readonly action: string;
  readonly onClick: () => void;
}

/** Something goes on, and nobody has to do anything. */
export const waitingView = ({ title, help }: Heading): TemplateResult =>
  html`<div class="stack wait">
    <div class="heading">
      <h2 class="title">${title}</h2>
      <p class="help slow">${help}</p>
    </div>
    <div class="going-on" aria-hidden="true"></div>
  </div>`;

/** Nothing is known of the flow, or not now. */
export const endView = (
  { title, help }: Heading,
  primary: Primary | undefined,
  wayOn: unknown,
): TemplateResult =>
  html`<div class="stack">
    <div class="heading">
      <span class="end-mark">${infoIcon}</span>
      <h2 class="title">${title}</h2>
      <p class="help">${help}</p>
    </div>
    <div class="actions">${primary ? button(primary) : nothing} ${wayOn}</div>
  </div>`;
