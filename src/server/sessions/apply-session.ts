import type { FailureCode } from '../../contract/types.js';
import type { Accounts } from '../accounts/accounts.js';
import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import { errorName } from '../log.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { FlowOptions, Refusal, UpstreamResult } from '../upstream.js';

export type SessionOutcome =
  | { readonly kind: 'applied' }
  | { readonly kind: 'refused'; readonly reason: 'expired' | 'other-account' | 'user' }
  /** The same may work later. */
  | { readonly kind: 'failed' };

export interface FreshSession {
  readonly values: Readonly<Record<string, string>>;
  readonly options: FlowOptions;
}

/** Nobody is to blame but the moment. Whatever else a provider says is for the user to settle. */
const PASSING: ReadonlySet<FailureCode> = new Set([
  'provider.down',
  'provider.slow',
  'rate.limited',
  'attempt.busy',
  'proxy.failed',
  'upstream.error',
]);

function refused({ failure, errors }: Refusal): SessionOutcome {
  if (errors || failure.code === 'attempt.lost') return { kind: 'refused', reason: 'expired' };
  if (failure.code === 'identity.mismatch') return { kind: 'refused', reason: 'other-account' };
  return PASSING.has(failure.code) ? { kind: 'failed' } : { kind: 'refused', reason: 'user' };
}

function outcomeOf(result: UpstreamResult): SessionOutcome {
  switch (result.kind) {
    case 'succeeded':
      return { kind: 'applied' };
    case 'checkpoint':
      // A question, and nobody to ask: the attempt is left to run out.
      return { kind: 'refused', reason: 'user' };
    case 'refused':
      return refused(result);
  }
}

/** Reconnects an account with the cookies of a browser, without anybody looking. Never throws, and keeps nothing. */
export async function applySession(
  { options, clock, timings, log }: Context,
  accounts: Accounts,
  account: AccountRecord,
  session: FreshSession,
): Promise<SessionOutcome> {
  const refresh = async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      const record = await options.accounts.get(account.id);
      if (!record) return;
      const look = await withDeadline(clock, timings.look, (signal) =>
        options.upstream.look(record.upstreamId, signal),
      );
      if (look.kind !== 'found' || (await accounts.update(record, look.account, 'look'))) return;
    }
  };

  try {
    const result = await withDeadline(clock, timings.upstream, (signal) =>
      options.upstream.begin(
        {
          intent: 'reconnect',
          provider: account.provider,
          method: 'cookies',
          values: session.values,
          upstreamId: account.upstreamId,
          options: session.options,
        },
        signal,
      ),
    );
    const outcome = outcomeOf(result);
    if (outcome.kind === 'applied') await refresh();
    return outcome;
  } catch (error) {
    // The error itself may hold what was sent: only its name is told.
    log({
      level: 'error',
      event: 'session.crashed',
      fields: { account: account.id, error: errorName(error) },
    });
    return { kind: 'failed' };
  }
}
