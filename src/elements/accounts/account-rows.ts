import { html, noChange, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Account } from '../../contract/types.js';
import { blankRow, drawRow, isPlain, type AccountRowContext, type RowState } from './account-row.js';

export interface AccountRowsOptions {
  readonly accounts: readonly Account[];
  readonly context: AccountRowContext;
  readonly stateOf: (account: Account) => RowState;
  /** Another value draws every row anew: words, or the minute that has passed. */
  readonly drawnFor: readonly unknown[];
}

/** The rows, by their accounts. */
export const accountRows = (options: AccountRowsOptions): TemplateResult =>
  html`<ul class="accounts" part="list" aria-label=${options.context.words.title} ${drawRows(options)}></ul>`;

/** A row, and what it was drawn of. */
interface Drawn {
  readonly row: HTMLElement;
  readonly account: Account;
  readonly state: RowState;
}

/**
 * Keeps the rows in a list. One is drawn only when its account is another object or something goes on in it, so that
 * news about one of five hundred costs one row; and drawn for the first time it begins as a copy of one that looks
 * like it. The list hears the clicks of all of them. Those out of sight the browser does not lay out at all.
 */
class AccountRows extends Directive {
  readonly #drawn = new Map<string, Drawn>();
  /** A row of each look, to copy. */
  readonly #originals = new Map<string, Node>();
  #list: Element | undefined;
  #context: AccountRowContext | undefined;
  #drawnFor: readonly unknown[] = [];

  render(_options: AccountRowsOptions): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [options]: [AccountRowsOptions]): unknown {
    if (!this.#list) element.addEventListener('click', this.#onClick);
    this.#list = element;
    this.#context = options.context;
    const { accounts, stateOf, drawnFor } = options;
    const isForAll = drawnFor.some((value, at) => value !== this.#drawnFor[at]);
    this.#drawnFor = drawnFor;
    const rows = accounts.map((account) => this.#draw(account, stateOf(account), options.context, isForAll));
    this.#forgetAllBut(accounts);
    putInOrder(element, rows);
    return noChange;
  }

  #draw(account: Account, state: RowState, context: AccountRowContext, isForAll: boolean): HTMLElement {
    const known = this.#drawn.get(account.id);
    if (known && !isForAll && known.account === account && isAlike(known.state, state)) return known.row;
    const row = known?.row ?? this.#begin(account, state, context);
    drawRow(row, account, state, context);
    this.#drawn.set(account.id, { row, account, state });
    return row;
  }

  #begin(account: Account, state: RowState, context: AccountRowContext): HTMLElement {
    const look = `${account.provider} ${account.state} ${account.action}`;
    const original = this.#originals.get(look);
    if (original) return original.cloneNode(true) as HTMLElement;
    const row = blankRow();
    if (isPlain(account, state)) {
      drawRow(row, account, state, context);
      this.#originals.set(look, row.cloneNode(true));
    }
    return row;
  }

  #forgetAllBut(accounts: readonly Account[]): void {
    if (this.#drawn.size === accounts.length) return;
    const ids = new Set(accounts.map(({ id }) => id));
    for (const [id, { row }] of this.#drawn) {
      if (ids.has(id)) continue;
      row.remove();
      this.#drawn.delete(id);
    }
  }

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('.row-actions > button');
    const { account } = this.#drawn.get(button?.closest<HTMLElement>('.row')?.dataset['id'] ?? '') ?? {};
    if (!button || !account || !this.#context) return;
    if (button.dataset['control'] === 'more') this.#context.onMenu(account, button);
    else if (button.ariaDisabled) event.preventDefault();
    else if (account.action === 'restart') this.#context.onRestart(account);
    else this.#context.onReconnect(account);
  };
}

const drawRows = directive(AccountRows);

const isAlike = (one: RowState, other: RowState): boolean =>
  one.work === other.work &&
  one.isSyncing === other.isSyncing &&
  one.failed === other.failed &&
  one.renaming === other.renaming;

/** Moves no more rows than it must: what is moved loses its focus. */
function putInOrder(list: Element, rows: readonly Element[]): void {
  let next = list.firstElementChild;
  for (const row of rows) {
    if (row === next) next = row.nextElementSibling;
    else if (next && row === next.nextElementSibling) {
      // The one between is out of the way until its turn comes.
      next.remove();
      next = row.nextElementSibling;
    } else list.insertBefore(row, next);
  }
}
