import { html, nothing, type TemplateResult } from 'lit';
import type { Heading } from '../../locales/messages.js';
import type { ProviderId } from '../../contract/types.js';
import type { StepHost } from './step-host.js';

export interface OutcomePanelOptions {
  readonly words: Heading;
  readonly provider?: ProviderId | undefined;
  readonly tone?: 'danger' | 'neutral';
  /** The one thing to do, if there is one. */
  readonly primary?:
    { readonly label: string; readonly busy?: boolean; readonly onClick: () => void } | undefined;
  readonly others?: TemplateResult | typeof nothing;
  /** Already in words. */
  readonly supportId?: string | undefined;
}

/** Something did not work: what happened, what to do about it, and a number for who helps. */
export const outcomePanel = (host: StepHost, options: OutcomePanelOptions): TemplateResult =>
  html`<div class="stack outcome">
    <div class="outcome-mark ${options.tone ?? 'danger'}" aria-hidden="true">
      ${options.provider ? host.providerMark(options.provider) : nothing}
      <svg viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="10" />
        <path d="M10 5.2v5.6m0 3.2v.1" />
      </svg>
    </div>
    <div class="heading">
      <h2 class="title" id=${host.titleId} tabindex="-1">${options.words.title}</h2>
      <p class="help">${options.words.help}</p>
    </div>
    <div class="actions">
      ${options.primary ? host.button(options.primary) : nothing} ${options.others ?? nothing}
    </div>
    ${options.supportId ? html`<p class="support small">${options.supportId}</p>` : nothing}
  </div>`;
