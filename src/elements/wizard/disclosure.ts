import { html, type TemplateResult } from 'lit';

/** What most people need not see. It opens by itself when there is something to see to, and never closes by itself. */
export function createDisclosure(): (
  summary: string,
  isNeeded: boolean,
  content: TemplateResult,
) => TemplateResult {
  let wasNeeded = false;
  return (summary, isNeeded, content) => {
    wasNeeded ||= isNeeded;
    return html`<details class="disclosure" ?open=${wasNeeded}>
      <summary>${summary}</summary>
      <div class="fields">${content}</div>
    </details>`;
  };
}
