import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Account } from '../../contract/types.js';
import { accountRow, type AccountRowContext, type RowState } from './account-row.js';

export interface AccountRowsOptions {
  readonly accounts: readonly Account[];
  readonly context: AccountRowContext;
  readonly stateOf: (account: Account) => RowState;
  /** Another value draws every row anew: words, or the minute that has passed. */
  readonly drawnFor: readonly unknown[];
}

/**
 * The rows, by their accounts. A row is drawn anew only when its account is another object or something goes on in it,
 * so that news about one of five hundred costs one row; those out of sight the browser does not lay out at all.
 */
export const accountRows = ({ accounts, context, stateOf, drawnFor }: AccountRowsOptions): TemplateResult =>
  html`<ul class="accounts" part="list" aria-label=${context.words.title}>
    ${repeat(
      accounts,
      ({ id }) => id,
      (account) => {
        const state = stateOf(account);
        const { work, isSyncing, failed, renaming } = state;
        return guard([account, work, isSyncing, failed, renaming, ...drawnFor], () =>
          accountRow(account, state, context),
        );
      },
    )}
  </ul>`;
