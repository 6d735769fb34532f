import { html, nothing, render } from 'lit';
import type { Account } from '../../contract/types.js';
import { copyOf } from '../../ui/copy-of.js';
import { providerName } from '../../locales/provider-name.js';
import { providerMark } from '../../ui/provider-mark.js';
import { renameForm } from './rename-form.js';
import { drawRowAction } from './row-action.js';
import { hasExtras, rowExtras } from './row-extras.js';
import { drawRowState } from './row-state.js';
import type { AccountRowContext, RowState } from './row-types.js';
import { after, firstIn, lastIn, writeAttribute, writeText } from './write.js';

/** A row in which nothing is said yet: mark, name, state, and the menu for everything that is not the one thing to do. */
export const blankRow = (): HTMLElement =>
  copyOf(
    'row',
    () =>
      html`<li class="row">
        <span class="mark"></span>
        <div class="row-text">
          <p class="row-name"><bdi></bdi></p>
          <p class="help small"><bdi></bdi></p>
          <p class="row-state small"><svg></svg><span></span></p>
        </div>
        <div class="row-actions">
          <button class="button text row-more" type="button" data-control="more" aria-haspopup="menu">
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
              <path d="M4.5 10v.01M10 10v.01M15.5 10v.01" />
            </svg>
          </button>
        </div>
      </li>`,
  );

/**
 * Makes a row say what is true of its account. Whatever the row said before, an empty one or a copy of another one's,
 * only what is different is written. It is done by hand, because what a template keeps for each of its places, five
 * hundred times, costs as much as drawing the rows; what few rows have is drawn by templates.
 */
export function drawRow(
  row: HTMLElement,
  account: Account,
  state: RowState,
  context: AccountRowContext,
): void {
  const isLeaving = state.work === 'remove';
  writeAttribute(row, 'data-id', account.id);
  writeAttribute(row, 'data-state', state.isSyncing ? 'syncing' : account.state);
  row.toggleAttribute('data-leaving', isLeaving);
  const text = after(firstIn(row));
  const actions = lastIn(row);
  drawMark(firstIn(row), account.provider);
  drawText(text, account, state, context);
  drawRowAction(actions, account, state, context);
  const more = lastIn(actions);
  writeAttribute(more, 'popovertarget', context.menuId);
  writeAttribute(more, 'aria-label', context.words.optionsNamed(account.name));
  more.toggleAttribute('disabled', isLeaving);
}

/** Whether a row has nothing but what is drawn by hand, so that others may begin as copies of it. */
export const isPlain = (account: Account, { work, isSyncing, failed, renaming }: RowState): boolean =>
  !work && !isSyncing && !failed && !renaming && !hasExtras(account);

function drawMark(mark: Element, provider: Account['provider']): void {
  if (mark.className !== `mark ${provider}`)
    mark.replaceWith(copyOf(`provider ${provider}`, () => providerMark(provider)));
}

/** The lines, with the name as a field above itself while it is typed, and below the state what there is to say about a few. */
function drawText(text: HTMLElement, account: Account, state: RowState, context: AccountRowContext): void {
  const { renaming, failed } = state;
  const first = firstIn(text);
  const name = first.localName === 'form' ? after(first) : first;
  if (renaming ?? name !== first) {
    render(renaming ? renameForm(renaming, context) : nothing, text, { renderBefore: name });
    name.hidden = renaming !== undefined;
  }
  writeText(firstIn(name), account.name);
  const help = after(name);
  drawHelp(help, account, context);
  const line = after(help);
  drawRowState(line, account, state, context);
  if (failed ?? (hasExtras(account) || lastIn(text) !== line))
    render(rowExtras(account, failed, context.words), text);
}

function drawHelp(help: HTMLElement, account: Account, { providers }: AccountRowContext): void {
  const { provider, name, handle = '' } = account;
  const named = providerName(providers, provider);
  const isOther = handle !== '' && handle !== name;
  writeText(help, isOther ? `${named} · ` : named);
  writeText(firstIn(help), isOther ? handle : '');
}
