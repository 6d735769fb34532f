import { html, noChange, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Account } from '../../contract/types.js';
import { blankRow, drawRow, isPlain } from './account-row.js';
import type { AccountRowContext, RowState } from './row-types.js';

export interface AccountRowsOptions {
  readonly accounts: readonly Account[];
  readonly context: AccountRowContext;
  /** Ids of the accounts that something is going on with. */
  readonly stirring: ReadonlySet<string>;
  readonly stateOf: (account: Account) => RowState;
  /** Another value draws every row anew: words, or the minute that has passed. */
  readonly drawnFor: readonly unknown[];
}

/** The rows, by their accounts. */
export const accountRows = (options: AccountRowsOptions): TemplateResult =>
  html`<ul class="accounts" part="list" aria-label=${options.context.words.title} ${drawRows(options)}></ul>`;

interface Drawn {
  readonly row: HTMLElement;
  /** What it was drawn of last. */
  account: Account;
}

/**
 * Keeps the rows in a list. One is drawn only when its account is another object or something goes on with it, so that
 * news about one of five hundred costs one row; and drawn for the first time it begins as a copy of one that looks
 * like it. The list hears the clicks of all of them. Those out of sight the browser does not lay out at all.
 */
class AccountRows extends Directive {
  /** By the ids of their accounts. */
  readonly #drawn = new Map<string, Drawn>();
  /** A row of each look, to copy. */
  readonly #originals = new Map<string, Node>();
  #list: Element | undefined;
  /** In their order. */
  #shown: readonly Drawn[] = [];
  /** What they were drawn with. */
  #last: AccountRowsOptions | undefined;

  render(_options: AccountRowsOptions): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [options]: [AccountRowsOptions]): unknown {
    if (!this.#list) element.addEventListener('click', this.#onClick);
    this.#list = element;
    const { accounts, drawnFor, stirring } = options;
    const last = this.#last;
    this.#last = options;
    const isForAll = !last || !areSame(drawnFor, last.drawnFor);
    const stirs = new Set([...stirring, ...(last?.stirring ?? [])]);
    const shown = accounts.map((account, at) => {
      const { id } = account;
      // Most are where they were.
      const here = this.#shown[at];
      const drawn = here?.account === account ? here : this.#drawn.get(id);
      const isSame = drawn?.account === account && !isForAll && (stirs.size === 0 || !stirs.has(id));
      return isSame ? drawn : this.#draw(account, options);
    });
    if (areSame(shown, this.#shown)) return noChange;
    this.#shown = shown;
    this.#forgetAllBut(accounts);
    putInOrder(
      element,
      shown.map(({ row }) => row),
    );
    return noChange;
  }

  #draw(account: Account, { stateOf, context }: AccountRowsOptions): Drawn {
    const state = stateOf(account);
    const drawn = this.#drawn.get(account.id) ?? { row: this.#begin(account, state, context), account };
    drawRow(drawn.row, account, state, context);
    drawn.account = account;
    this.#drawn.set(account.id, drawn);
    return drawn;
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
    const { context } = this.#last ?? {};
    if (!button || !account || !context) return;
    if (button.dataset['control'] === 'more') context.onMenu(account, button);
    else if (button.ariaDisabled) event.preventDefault();
    else if (account.action === 'restart') context.onRestart(account);
    else context.onReconnect(account);
  };
}

const drawRows = directive(AccountRows);

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

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
