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
  readonly isLeaving: (account: Account) => boolean;
  readonly isRestarting: (account: Account) => boolean;
  readonly hasNotRestarted: (account: Account) => boolean;
  readonly onReconnect: (account: Account, event: Event) => void;
  readonly onRestart: (account: Account) => void;
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
  const { words, providers } = context;
  const { provider, name, handle } = account;
  const named = providers[provider] as string | undefined;
  const isLeaving = context.isLeaving(account);
  return html`<li class="row" ?data-leaving=${isLeaving}>
    ${providerMark(provider)}
    <div class="row-text">
      <p class="row-name"><bdi>${name}</bdi></p>
      <p class="help small">
        ${named ?? provider}${handle && handle !== name ? html` · <bdi>${handle}</bdi>` : nothing}
      </p>
      ${renderState(account, context)} ${renderAdvice(account, context)}
    </div>
    <div class="row-actions">
      ${renderAction(account, context)}
      ${button({
        label: words.disconnect,
        kind: 'text',
        accessibleName: words.disconnectNamed(name),
        busy: isLeaving,
        disabled: context.isRestarting(account),
        onClick: () => context.onRemove(account),
      })}
    </div>
  </li>`;
}

/** The one thing that can be done here, if there is one; waiting and asking support are not done here. */
function renderAction(account: Account, context: AccountRowContext): TemplateResult | typeof nothing {
  const { words } = context;
  const { name, action } = account;
  if (action === 'reconnect' || action === 'grant') {
    const isGrant = action === 'grant';
    return button({
      label: isGrant ? words.grant : words.reconnect,
      accessibleName: (isGrant ? words.grantNamed : words.reconnectNamed)(name),
      disabled: context.isLeaving(account),
      onClick: (event) => context.onReconnect(account, event),
    });
  }
  if (action !== 'restart') return nothing;
  return button({
    label: words.restart,
    kind: 'secondary',
    accessibleName: words.restartNamed(name),
    busy: context.isRestarting(account),
    disabled: context.isLeaving(account),
    onClick: () => context.onRestart(account),
  });
}

/** What to do where no button of ours does it. */
function renderAdvice(account: Account, context: AccountRowContext): TemplateResult | typeof nothing {
  const { contact, restartFailed } = context.words;
  const text = context.hasNotRestarted(account)
    ? restartFailed
    : account.action === 'contact'
      ? contact
      : undefined;
  return text === undefined ? nothing : html`<p class="help small">${text}</p>`;
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
