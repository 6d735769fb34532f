import { html, nothing, svg, type TemplateResult } from 'lit';

/** Not one of the icons: those come with news that the first screen seldom has, this with every field. */
const alert = svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M10 3 2.2 16.5h15.6zM10 8.2v3.6m0 2.4v.1"/></svg>`;

/** The line below a field: what is wrong with it, or a quiet hint. */
export const fieldNote = (id: string, error: string | undefined, hint?: string): TemplateResult =>
  html`<p class="field-note small ${error ? 'error' : ''}" id=${id}>
    ${error ? html`${alert}<span>${error}</span>` : (hint ?? nothing)}
  </p>`;
