import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Account, AccountState } from '../../contract/types.js';
import type { AccountMessages, ProviderMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';
import { copyOf } from '../../ui/copy-of.js';
import { providerMark } from '../../ui/provider-mark.js';
import { renameForm, type Renaming } from './rename-form.js';

/** What is the same for every row. */
export interface AccountRowContext {
  readonly words: AccountMessages;
  readonly providers: ProviderMessages;
  /** Of the menu that the rows share. */
  readonly menuId: string;
  /** How long ago a moment was, in words. */
  readonly ago: (moment: string) => string;
  readonly onReconnect: (account: Account) => void;
  readonly onRestart: (account: Account) => void;
  readonly onMenu: (account: Account, event: Event) => void;
  readonly onRename: (name: string) => void;
  readonly onRenamed: () => void;
}

/** What is going on in one row. */
export interface RowState {
  readonly work?: 'remove' | 'restart' | 'reconnect' | undefined;
  readonly isSyncing: boolean;
  /** What did not work the last time. */
  readonly failed?: 'restart' | 'sync' | undefined;
  readonly renaming?: Renaming | undefined;
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

const known = (state: string): AccountState =>
  Object.hasOwn(marks, state) ? (state as AccountState) : 'degraded';

const stateMark = (state: AccountState): Node =>
  copyOf(`state ${state}`, () => html`<svg viewBox="0 0 16 16" aria-hidden="true">${marks[state]}</svg>`);

/**
 * Mark, name, state, the one thing to do about it, and the menu for everything else. One template for the whole row and
 * copies of its drawings: templates within templates are what long lists spend their time on.
 */
export function accountRow(account: Account, row: RowState, context: AccountRowContext): TemplateResult {
  const { words, providers, ago } = context;
  const { id, provider, name, handle } = account;
  const named = (providers[provider] as string | undefined) ?? provider;
  const hasHandle = handle !== undefined && handle !== '' && handle !== name;
  const isLeaving = row.work === 'remove';
  const state = row.isSyncing ? 'syncing' : known(account.state);
  return html`<li
    class="row"
    data-id=${id}
    data-state=${row.isSyncing ? 'syncing' : account.state}
    ?data-leaving=${isLeaving}
  >
    ${copyOf(`provider ${provider}`, () => providerMark(provider))}
    <div class="row-text">
      ${row.renaming ? renameForm(row.renaming, context) : nothing}
      <p class="row-name" ?hidden=${row.renaming !== undefined}><bdi>${name}</bdi></p>
      <p class="help small">${hasHandle ? `${named} · ` : named}<bdi>${hasHandle ? handle : ''}</bdi></p>
      <p class="row-state small ${state}">
        ${stateMark(state)}
        <span>${stateText(account, state, row, context)}</span>
        ${renderReason(account, state, row, words, ago)}
      </p>
      ${renderSources(account, words)} ${renderAdvice(account, row, words)}
    </div>
    <div class="row-actions">
      ${renderAction(account, row, context)}
      <button
        class="button text row-more"
        type="button"
        data-control="more"
        popovertarget=${context.menuId}
        aria-haspopup="menu"
        aria-label=${words.optionsNamed(name)}
        ?disabled=${isLeaving}
        @click=${(event: Event) => context.onMenu(account, event)}
      >
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4.5 10v.01M10 10v.01M15.5 10v.01" />
        </svg>
      </button>
    </div>
  </li>`;
}

function stateText(
  { connectedAt }: Account,
  state: AccountState,
  { isSyncing }: RowState,
  { words, ago }: AccountRowContext,
): string {
  if (isSyncing) return words.syncing;
  return state === 'connected' ? words.connectedSince(ago(connectedAt)) : words.states[state];
}

/** Why it is not well, and since when. */
function renderReason(
  { reason, updatedAt }: Account,
  state: AccountState,
  { isSyncing }: RowState,
  words: AccountMessages,
  ago: AccountRowContext['ago'],
): unknown {
  if (isSyncing || state === 'connected') return nothing;
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const why = reason && reasons[reason.code];
  return html`<span class="row-reason"
    >${why ? `${why} · ` : nothing}<time datetime=${updatedAt}>${ago(updatedAt)}</time></span
  >`;
}

/** The one thing that can be done here, if there is one; waiting and asking support are not done here. */
function renderAction(account: Account, { work }: RowState, context: AccountRowContext): unknown {
  const { words } = context;
  const { name, action } = account;
  if (action === 'reconnect' || action === 'grant') {
    const isGrant = action === 'grant';
    return button({
      label: isGrant ? words.grant : words.reconnect,
      action,
      accessibleName: (isGrant ? words.grantNamed : words.reconnectNamed)(name),
      busy: work === 'reconnect',
      disabled: work === 'remove',
      onClick: () => context.onReconnect(account),
    });
  }
  if (action !== 'restart') return nothing;
  return button({
    label: words.restart,
    kind: 'secondary',
    action,
    accessibleName: words.restartNamed(name),
    busy: work === 'restart',
    disabled: work === 'remove',
    onClick: () => context.onRestart(account),
  });
}

/** What did not work, and what to do where no button of ours does it. */
function renderAdvice({ action }: Account, { failed }: RowState, words: AccountMessages): unknown {
  const failures = { restart: words.restartFailed, sync: words.syncFailed };
  if (failed) return html`<p class="row-failure small">${failures[failed]}</p>`;
  return action === 'contact' ? html`<p class="help small">${words.contact}</p>` : nothing;
}

/** Each part of an account by itself, where they are not all alike. */
function renderSources({ sources }: Account, words: AccountMessages): unknown {
  if (new Set(sources.map(({ state }) => state)).size < 2) return nothing;
  return html`<ul class="row-sources small">
    ${sources.map(({ kind, state }) => {
      const name = Object.hasOwn(words.sources, kind) ? words.sources[kind] : kind;
      const part = known(state);
      return html`<li class=${part}>${stateMark(part)}<bdi>${name}</bdi>: ${words.states[part]}</li>`;
    })}
  </ul>`;
}
