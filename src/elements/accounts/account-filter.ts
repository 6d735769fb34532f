import { html, type TemplateResult } from 'lit';
import type { ProviderId } from '../../contract/types.js';
import type { AccountMessages, ProviderMessages } from '../../locales/messages.js';
import { providerName } from '../../locales/provider-name.js';

export interface AccountFilterOptions {
  readonly words: AccountMessages;
  readonly providers: ProviderMessages;
  /** In the order of the list when each was first seen. */
  readonly offered: readonly ProviderId[];
  readonly chosen: ProviderId | undefined;
  readonly onChoose: (provider: ProviderId | undefined) => void;
}

/** With fewer accounts than this one look finds what is sought. */
export const FILTER_FROM = 6;

/** One provider's accounts or all of them, as buttons of which one is pressed. */
export function accountFilter(options: AccountFilterOptions): TemplateResult {
  const { words, providers, offered, chosen, onChoose } = options;
  const chip = (provider: ProviderId | undefined, label: string) =>
    html`<button
      class="chip"
      type="button"
      data-option=${provider ?? 'all'}
      aria-pressed=${chosen === provider ? 'true' : 'false'}
      @click=${() => onChoose(provider)}
    >
      ${label}
    </button>`;
  return html`<div class="filter" role="group" aria-label=${words.filter}>
    ${chip(undefined, words.all)}
    ${offered.map((provider) => chip(provider, providerName(providers, provider)))}
  </div>`;
}
