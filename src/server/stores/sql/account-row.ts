import type { Insertable, Selectable, Updateable } from 'kysely';
import { attentionRank, type AccountChanges, type AccountRecord } from '../account-store.js';
import { storableJson, storableOrNull, storableText } from './storable-text.js';
import type { ConnectAccountTable } from './tables.js';

export const toAccountRow = (record: AccountRecord): Insertable<ConnectAccountTable> => ({
  id: storableText(record.id),
  tenant_id: storableText(record.tenantId ?? ''),
  user_id: storableText(record.userId),
  provider: record.provider,
  account_type: storableText(record.accountType),
  account_id: storableText(record.upstreamId),
  status: storableText(record.status),
  state: record.state,
  action: record.action,
  rank: attentionRank(record.state),
  sources: storableJson(record.sources),
  name: storableText(record.name),
  label: storableOrNull(record.label),
  handle: storableOrNull(record.handle),
  login_hint: storableOrNull(record.loginHint),
  identity_key: storableOrNull(record.identityKey),
  created_on: new Date(record.createdOn),
  last_update: new Date(record.lastUpdate),
  state_since: record.stateSince === undefined ? null : new Date(record.stateSince),
});

/** Only the columns of the changes that are there. */
export const toAccountColumns = (changes: AccountChanges): Updateable<ConnectAccountTable> => {
  const { accountType, upstreamId, status, state, action, sources } = changes;
  const { name, label, handle, loginHint, identityKey, lastUpdate, stateSince } = changes;
  return {
    ...(accountType !== undefined && { account_type: storableText(accountType) }),
    ...(upstreamId !== undefined && { account_id: storableText(upstreamId) }),
    ...(status !== undefined && { status: storableText(status) }),
    ...(state !== undefined && { state, rank: attentionRank(state) }),
    ...(action !== undefined && { action }),
    ...(sources !== undefined && { sources: storableJson(sources) }),
    ...(name !== undefined && { name: storableText(name) }),
    ...(label !== undefined && { label: storableText(label) }),
    ...(handle !== undefined && { handle: storableText(handle) }),
    ...(loginHint !== undefined && { login_hint: storableText(loginHint) }),
    ...(identityKey !== undefined && { identity_key: storableText(identityKey) }),
    ...(lastUpdate !== undefined && { last_update: new Date(lastUpdate) }),
    ...(stateSince !== undefined && { state_since: new Date(stateSince) }),
  };
};

export const toAccountRecord = (row: Selectable<ConnectAccountTable>): AccountRecord => ({
  id: row.id,
  userId: row.user_id,
  ...(row.tenant_id !== '' && { tenantId: row.tenant_id }),
  provider: row.provider,
  accountType: row.account_type,
  upstreamId: row.account_id,
  status: row.status,
  state: row.state,
  action: row.action,
  sources: row.sources,
  name: row.name,
  ...(row.label !== null && { label: row.label }),
  ...(row.handle !== null && { handle: row.handle }),
  ...(row.login_hint !== null && { loginHint: row.login_hint }),
  ...(row.identity_key !== null && { identityKey: row.identity_key }),
  createdOn: row.created_on.getTime(),
  lastUpdate: row.last_update.getTime(),
  ...(row.state_since && { stateSince: row.state_since.getTime() }),
});
