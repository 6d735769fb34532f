import { html, nothing, type TemplateResult } from 'lit';
import { outcomes as english } from '../../locales/en/outcomes.js';
import type { Heading } from '../../locales/messages.js';
import type { ProviderId } from '../../contract/types.js';
import type { ButtonOptions } from '../../ui/button.js';
import { withData } from '../../ui/with-data.js';
import type { StepHost } from './step-host.js';

export interface OutcomePanelOptions {
  readonly words: Heading;
  readonly provider?: ProviderId | undefined;
  readonly tone?: 'danger' | 'neutral';
  /** The one thing to do, if there is one. */
  readonly primary?: Pick<ButtonOptions, 'label' | 'busy' | 'kind' | 'action' | 'onClick'> | undefined;
  readonly others?: TemplateResult | typeof nothing;
  /** What is the matter with the wire, where that is why there is no step. */
  readonly problem?: string | undefined;
  /** For whoever helps. */
  readonly supportId?: string | undefined;
}

/** Something did not work: what happened, what to do about it, and a number for who helps. */
export const outcomePanel = (host: StepHost, options: OutcomePanelOptions): TemplateResult =>
  html`<div class="stack outcome" data-problem=${options.problem ?? nothing}>
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
    ${options.supportId ? supportLine(host, options.supportId) : nothing}
  </div>`;

/** The number in small type, with a button that copies it; it is selected whole by a click where that fails. */
function supportLine(host: StepHost, supportId: string): TemplateResult {
  const { copySupportId, supportIdCopied } = host.localize.part('outcomes', english);
  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    try {
      await navigator.clipboard.writeText(supportId);
      button.dataset['copied'] = '';
      host.announce(supportIdCopied);
    } catch {
      const text = button.parentElement?.querySelector('.support-id bdi');
      if (text) getSelection()?.selectAllChildren(text);
    }
  };
  return html`<p class="support small">
    <span class="support-id">${withData(host.words.supportId, supportId)}</span
    ><button class="support-copy" type="button" data-action="copy" aria-label=${copySupportId} @click=${copy}>
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path class="sheets" d="M7.5 7.5h8v8h-8zM4.5 12.5v-8h8" />
        <path class="tick" d="m4.5 10.6 3.7 3.7 7.3-8.2" />
      </svg>
    </button>
  </p>`;
}
