import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../contract/types.js';
import { formatDuration } from '../../locales/format.js';
import type { StepHost } from './step-host.js';

/** Nobody is hurried: the ring runs for as long as the step says, the words count seconds only at the end. */
export function lifetime(
  host: StepHost,
  step: Step,
  words: { readonly left: (duration: string) => string; readonly over: string },
): TemplateResult | typeof nothing {
  const remaining = step.lifetime === 'estimated' ? undefined : host.remaining();
  if (remaining === undefined || !step.expiresInMs) return nothing;
  const share = Math.round((100 * remaining) / step.expiresInMs);
  return html`<p class="lifetime small">
    <svg class="ring" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.25" />
      <circle class="rest" cx="8" cy="8" r="6.25" pathLength="100" stroke-dasharray="${share} 100" />
    </svg>
    <span>${remaining > 0 ? words.left(formatDuration(host.localize.language, remaining)) : words.over}</span>
  </p>`;
}
