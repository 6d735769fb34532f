import { html, type TemplateResult } from 'lit';

/** What to do elsewhere, one after the other. */
export const instructions = (steps: readonly string[]): TemplateResult =>
  html`<ol class="instructions">
    ${steps.map((text) => html`<li>${text}</li>`)}
  </ol>`;
