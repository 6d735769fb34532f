import type { Accounts } from '../accounts/accounts.js';
import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import { needsUser } from '../stores/account-history.js';
import type { AccountRecord } from '../stores/account-store.js';

/** Asks the upstream once more about an account that is written down as lost, and writes it down where it is not. */
export type LookAgain = (row: AccountRecord) => Promise<'lost' | 'well' | 'unknown'>;

export const createLookAgain =
  ({ options, clock, timings }: Context, accounts: Accounts): LookAgain =>
  async (row) => {
    try {
      const look = await withDeadline(clock, timings.look, (signal) =>
        options.upstream.look(row.upstreamId, signal),
      );
      if (look.kind === 'unknown') return 'unknown';
      if (look.kind !== 'found' || needsUser(look.account.state)) return 'lost';
      // Who wrote it meanwhile may know better.
      return (await accounts.update(row, look.account, 'look')) ? 'well' : 'unknown';
    } catch {
      return 'unknown';
    }
  };
