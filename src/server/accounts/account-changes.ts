import { randomId } from '../ids.js';
import type { AccountChanges, AccountRecord } from '../stores/account-store.js';
import type { HostEvent } from '../stores/outbox.js';
import { ownerOnly } from '../stores/owner.js';
import type { UpstreamAccount } from '../upstream.js';
import type { Success } from './adoption.js';

/** What an upstream account, or a row that had it, says, as it is written into a row. */
export function changesFrom(account: UpstreamAccount | AccountRecord, now: number): AccountChanges {
  return {
    accountType: account.accountType,
    status: account.status,
    state: account.state,
    action: account.action,
    sources: account.sources,
    name: account.name,
    lastUpdate: now,
    ...(account.handle === undefined ? {} : { handle: account.handle }),
    ...(account.identityKey === undefined ? {} : { identityKey: account.identityKey }),
  };
}

/** What a write says of when the state of a row became what it is: nothing, where it stays the same. */
export const stateSince = (
  { status, state, action, stateSince: since, lastUpdate }: AccountRecord,
  changes: AccountChanges,
  now: number,
): Pick<AccountChanges, 'stateSince'> => {
  const { status: newStatus = status, state: newState = state, action: newAction = action } = changes;
  const isSame = newStatus === status && newState === state && newAction === action;
  return { stateSince: isSame ? (since ?? lastUpdate) : now };
};

/** What the host is told of a row that goes from one to the other. */
export const eventsOf = (previous: AccountRecord, account: AccountRecord): readonly HostEvent[] => [
  ...(account.status === previous.status ? [] : [{ kind: 'status-changed', account, previous } as const]),
  ...(account.upstreamId === previous.upstreamId
    ? []
    : [{ kind: 'replaced', account, previousUpstreamId: previous.upstreamId } as const]),
];

export const isNewIdentity = (record: AccountRecord, { identityKey }: UpstreamAccount): boolean =>
  identityKey !== undefined && identityKey !== record.identityKey;

/** Whether the upstream says of an account what its row has already. */
export const isUnchanged = (record: AccountRecord, account: UpstreamAccount): boolean =>
  record.status === account.status &&
  record.state === account.state &&
  record.action === account.action &&
  record.name === account.name &&
  // What is no longer said stays as it was.
  (account.handle === undefined || record.handle === account.handle) &&
  !isNewIdentity(record, account) &&
  JSON.stringify(record.sources) === JSON.stringify(account.sources);

/** The row of an upstream account that has none yet. */
export const newRow = ({ owner, account, loginHint }: Success, now: number): AccountRecord => ({
  ...ownerOnly(owner),
  id: randomId(),
  provider: account.provider,
  accountType: account.accountType,
  upstreamId: account.upstreamId,
  status: account.status,
  state: account.state,
  action: account.action,
  sources: account.sources,
  name: account.name,
  ...(account.handle === undefined ? {} : { handle: account.handle }),
  ...(loginHint === undefined ? {} : { loginHint }),
  ...(account.identityKey === undefined ? {} : { identityKey: account.identityKey }),
  createdOn: now,
  lastUpdate: now,
  stateSince: now,
});
