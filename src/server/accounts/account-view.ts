import type { Account, AccountAction, AccountState, ReasonCode } from '../../contract/types.js';
import type { AccountRecord } from '../stores/account-store.js';

interface Advice {
  readonly action: AccountAction;
  readonly reason?: ReasonCode;
}

const ADVICE: { readonly [State in AccountState]: Advice } = {
  connected: { action: 'none' },
  syncing: { action: 'wait', reason: 'provider.connecting' },
  action_required: { action: 'reconnect', reason: 'session.lost' },
  degraded: { action: 'contact', reason: 'sync.failed' },
  paused: { action: 'contact', reason: 'sync.stopped' },
  removed: { action: 'none', reason: 'account.removed' },
};

/** An account as clients see it: our ids and words only. */
export function accountView(record: AccountRecord): Account {
  const { action, reason } = ADVICE[record.state];
  return {
    id: record.id,
    provider: record.provider,
    name: record.label ?? record.name,
    ...(record.handle ? { handle: record.handle } : {}),
    state: record.state,
    ...(reason ? { reason: { code: reason } } : {}),
    action,
    sources: record.sources.map(({ kind, state }) => ({ kind, state })),
    connectedAt: new Date(record.createdOn).toISOString(),
    updatedAt: new Date(record.lastUpdate).toISOString(),
  };
}
