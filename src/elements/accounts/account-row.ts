import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Account, AccountState } from '../../contract/types.js';
import type { AccountMessages, ProviderMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';
import { providerMark } from '../../ui/provider-mark.js';

export interface AccountRowContext {
  readonly words: AccountMessages;
  readonly providers: ProviderMessages;
  /** How long it has been connected, in words. */
  readonly since: (account: Account) => string;
  readonly isPending: (account: Account) => boolean;
  readonly onReconnect: (account: Account, event: Event) => void;
  readonly onRemove: (account: Account) => void;
}

/** A shape for each state beside its word, so that colour never says it alone. */
const marks: { readonly [State in AccountState]: SVGTemplateResult } = {
  connected: svg`<path d="m3.5 8.4 3 3 6-6.8"/>`,
  syncing: svg`<path d="M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.6h-2.6"/>`,
  action_required: svg`<path d="M8 2.2 1.5 13.5h13zM8 6.5v3m0 1.9v.1"/>`,
  degraded: svg`<path d="M8 2.2 1.5 13.5h13zM8 6.5v3m0 1.9v.1"/>`,
  paused: svg`<path d="M5.5 4v8m5-8v8"/>`,
  removed: svg`<path d="m4 4 8 8m0-8-8 8"/>`,
};

const isKnown = (state: string): state is AccountState => Object.hasOwn(marks, state);

/** Mark, name, state and the one thing to do about it. */
export function accountRow(account: Account, context: AccountRowContext): TemplateResult {
  const { words, providers, isPending } = context;
  const { provider, name, handle } = account;
  const named = providers[provider] as string | undefined;
  const isLeaving = isPending(account);
  return html`<li class="row" ?data-leaving=${isLeaving}>
    ${providerMark(provider)}
    <div class="row-text">
      <p class="row-name"><bdi>${name}</bdi></p>
      <p class="help small">
        ${named ?? provider}${handle && handle !== name ? html` · <bdi>${handle}</bdi>` : nothing}
      </p>
      ${renderState(account, context)}
    </div>
    <div class="row-actions">
      ${
        account.action === 'reconnect' || account.action === 'grant'
          ? button({
              label: words.reconnect,
              accessibleName: words.reconnectNamed(name),
              disabled: isLeaving,
              onClick: (event) => context.onReconnect(account, event),
            })
          : nothing
      }
      ${button({
        label: words.disconnect,
        kind: 'text',
        accessibleName: words.disconnectNamed(name),
        busy: isLeaving,
        onClick: () => context.onRemove(account),
      })}
    </div>
  </li>`;
}

function renderState(account: Account, { words, since }: AccountRowContext): TemplateResult {
  const state = isKnown(account.state) ? account.state : 'degraded';
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const reason = account.reason && reasons[account.reason.code];
  return html`<p class="row-state small ${state}">
    <svg viewBox="0 0 16 16" aria-hidden="true">${marks[state]}</svg>
    <span>${state === 'connected' ? words.connectedSince(since(account)) : words.states[state]}</span>${
      reason ? html`<span class="row-reason">${reason}</span>` : nothing
    }
  </p>`;
}
