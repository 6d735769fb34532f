import type { Account, AccountAction, AccountState, ReasonCode } from '../../contract/types.js';
import { needsSession } from '../sessions/session-record.js';
import { takesSession } from '../sessions/session-values.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { Upstream } from '../upstream.js';

const REASONS: { readonly [State in AccountState]?: ReasonCode } = {
  syncing: 'provider.connecting',
  action_required: 'session.lost',
  degraded: 'sync.failed',
  paused: 'sync.stopped',
  removed: 'account.removed',
};

const reasonOf = (state: AccountState, action: AccountAction): ReasonCode | undefined =>
  action === 'grant' ? 'permissions.missing' : REASONS[state];

/**
 * An account as clients see it: our ids and words only. `upstream` is what can be asked to fetch its data again.
 * What there is not is `undefined`, which JSON leaves out: a list is made of hundreds of these.
 */
export function accountView(
  record: AccountRecord,
  upstream?: Pick<Upstream, 'canSync' | 'providers'>,
): Account {
  const reason = reasonOf(record.state, record.action);
  return {
    id: record.id,
    provider: record.provider,
    name: record.label ?? record.name,
    handle: record.handle || undefined,
    state: record.state,
    reason: reason && { code: reason },
    action: record.action,
    sources: record.sources.map(({ kind, state }) => ({ kind, state })),
    canSync: upstream?.canSync?.(record.provider) ? true : undefined,
    wantsSession: upstream && needsSession(record) && takesSession(upstream, record) ? true : undefined,
    connectedAt: new Date(record.createdOn).toISOString(),
    updatedAt: new Date(record.stateSince ?? record.lastUpdate).toISOString(),
  };
}
