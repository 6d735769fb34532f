import { html, type TemplateResult } from 'lit';

/** What to do elsewhere, one after the other. The role is for Safari, which takes a list without markers for none. */
export const instructions = (steps: readonly string[]): TemplateResult =>
  // eslint-disable-next-line lit-a11y/no-redundant-role -- https://bugs.webkit.org/show_bug.cgi?id=170179
  html`<ol class="instructions" role="list">
    ${steps.map((text) => html`<li>${text}</li>`)}
  </ol>`;
