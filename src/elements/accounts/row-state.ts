import { html, svg, type SVGTemplateResult } from 'lit';
import type { Account, AccountState } from '../../contract/types.js';
import { copyOf } from '../../ui/copy-of.js';
import type { AccountRowContext, RowState } from './row-types.js';
import { after, firstIn, writeAttribute, writeText } from './write.js';

/** A shape for each state beside its word, so that colour never says it alone. */
const marks: { readonly [State in AccountState]: SVGTemplateResult } = {
  connected: svg`<path d="m3.5 8.4 3 3 6-6.8"/>`,
  syncing: svg`<path d="M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.6h-2.6"/>`,
  action_required: svg`<path d="M8 2.2 1.5 13.5h13zM8 6.5v3m0 1.9v.1"/>`,
  degraded: svg`<path d="M8 2.2 1.5 13.5h13zM8 6.5v3m0 1.9v.1"/>`,
  paused: svg`<path d="M5.5 4v8m5-8v8"/>`,
  removed: svg`<path d="m4 4 8 8m0-8-8 8"/>`,
};

/** A state that an endpoint newer than this kit may know is shown as one that is not well. */
export const shownState = (state: string): AccountState =>
  Object.hasOwn(marks, state) ? (state as AccountState) : 'degraded';

export const stateMark = (state: AccountState): Element =>
  copyOf(`state ${state}`, () => html`<svg viewBox="0 0 16 16" aria-hidden="true">${marks[state]}</svg>`);

/** The line with the state: its mark and word, and where it is not well why, and since when. */
export function drawRowState(
  line: HTMLElement,
  account: Account,
  { isSyncing }: RowState,
  { words, ago }: AccountRowContext,
): void {
  const { reason, connectedAt, updatedAt } = account;
  const state = isSyncing ? 'syncing' : shownState(account.state);
  const className = `row-state small ${state}`;
  if (line.className !== className) {
    line.className = className;
    firstIn(line).replaceWith(stateMark(state));
  }
  const isWell = state === 'connected';
  const label = after(firstIn(line));
  const word = isSyncing ? words.syncing : words.states[state];
  writeText(label, isWell ? words.connectedSince(ago(connectedAt)) : word);

  let since = label.nextElementSibling;
  if (isWell || isSyncing) {
    since?.remove();
    return;
  }
  if (!since)
    line.append(
      (since = copyOf('reason', () => html`<span class="row-reason"><span></span><time></time></span>`)),
    );
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const why = reason && reasons[reason.code];
  const cause = firstIn(since);
  // With a space, for who hears or copies the line; what stands between the words is drawn.
  writeText(cause, why ? `${why} ` : '');
  const moment = after(cause);
  writeAttribute(moment, 'datetime', updatedAt);
  writeText(moment, ago(updatedAt));
}
