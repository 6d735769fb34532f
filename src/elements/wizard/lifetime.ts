import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../contract/types.js';
import { formatDuration } from '../../locales/format.js';
import type { LifetimeWords } from '../../locales/messages.js';
import type { StepHost } from './step-host.js';

/** From here on it is said in another tone. */
const SOON_MS = 30_000;

/** Whether the step's stated time is over: nothing that is done on it can lead anywhere. */
export const isOver = (host: StepHost, step: Step): boolean =>
  step.lifetime !== 'estimated' && step.expiresInMs !== undefined && host.remaining() === 0;

/** The one thing to do on a step whose time is over. */
export const startAgain = (host: StepHost, step: Step): TemplateResult | typeof nothing =>
  isOver(host, step)
    ? host.button({ label: host.words.actions.retry, action: 'restart', onClick: () => host.restart() })
    : nothing;

/** Nobody is hurried: the ring runs for as long as the step says, the words count seconds only at the end. */
export function lifetime(
  host: StepHost,
  step: Step,
  { left, over }: LifetimeWords,
): TemplateResult | typeof nothing {
  const remaining = step.lifetime === 'estimated' ? undefined : host.remaining();
  if (remaining === undefined || !step.expiresInMs) return nothing;
  if (remaining === 0) return html`<p class="lifetime small soon" data-left="0">${over}</p>`;
  const share = Math.round((100 * remaining) / step.expiresInMs);
  return html`<p class="lifetime small ${remaining > SOON_MS ? '' : 'soon'}" data-left=${remaining}>
    <svg class="ring" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.25" />
      <circle class="rest" cx="8" cy="8" r="6.25" pathLength="100" stroke-dasharray="${share} 100" />
    </svg>
    <span>${left(formatDuration(host.localize.language, remaining))}</span>
  </p>`;
}
