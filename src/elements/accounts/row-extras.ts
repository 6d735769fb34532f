import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../contract/types.js';
import type { AccountMessages } from '../../locales/messages.js';
import type { RowState } from './row-types.js';
import { shownState, stateMark } from './row-state.js';

/** Whether there is more to say about an account than most have. */
export const hasExtras = ({ action, sources }: Account): boolean =>
  action === 'contact' || sources.some(({ state }) => state !== sources[0]?.state);

/** Each part of an account by itself, where they are not all alike; what did not work; and what to do where no button of ours does it. */
export const rowExtras = (
  account: Account,
  failed: RowState['failed'],
  words: AccountMessages,
): TemplateResult => html`${sourceList(account, words)}${advice(account, failed, words)}`;

function sourceList({ sources }: Account, words: AccountMessages): TemplateResult | typeof nothing {
  if (new Set(sources.map(({ state }) => state)).size < 2) return nothing;
  return html`<ul class="row-sources small">
    ${sources.map(({ kind, state }) => {
      const name = Object.hasOwn(words.sources, kind) ? words.sources[kind] : kind;
      const shown = shownState(state);
      return html`<li class=${shown}>${stateMark(shown)}<bdi>${name}</bdi>: ${words.states[shown]}</li>`;
    })}
  </ul>`;
}

function advice(
  { action }: Account,
  failed: RowState['failed'],
  words: AccountMessages,
): TemplateResult | typeof nothing {
  const failures = { restart: words.restartFailed, sync: words.syncFailed };
  if (failed) return html`<p class="row-failure small">${failures[failed]}</p>`;
  return action === 'contact' ? html`<p class="help small">${words.contact}</p>` : nothing;
}
