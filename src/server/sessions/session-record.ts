import type { SessionRecord } from '../stores/session-store.js';
import type { AccountRecord } from '../stores/account-store.js';
import { ownerOnly } from '../stores/owner.js';

/** Between two tries of a session that the provider did not take: what Unipile advises. */
export const RETRY_MS = 60 * 60_000;

/** How long fresh sessions are waited for before the user is told, and how long one may wait for its next try. */
export const WAIT_MS = 4 * RETRY_MS;

/** A browser that has sent a session within this time is expected to send another. */
const KNOWN_MS = 30 * 24 * RETRY_MS;

/** The record after a session was sent for this account. What another user of the host has left is gone. */
export const seen = (
  record: SessionRecord | undefined,
  account: AccountRecord,
  now: number,
): SessionRecord => ({
  version: 0,
  ...(record && isOf(record, account) ? record : {}),
  ...ownerOnly(account),
  ...(record ? { version: record.version } : {}),
  accountId: account.id,
  seenAt: now,
  purgeAt: now + KNOWN_MS,
});

/** It is there upstream, and its user would have to sign in again. */
export const needsSession = ({ state, action }: AccountRecord): boolean =>
  state === 'action_required' && action === 'reconnect';

export const isOf = (record: SessionRecord, account: AccountRecord): boolean =>
  record.userId === account.userId && (record.tenantId ?? '') === (account.tenantId ?? '');

export function withoutSealed(record: SessionRecord): SessionRecord {
  const { sealed: _sealed, sealedUntil: _sealedUntil, ...rest } = record;
  return rest;
}

/** Nothing is waited for any more: the account is well. */
export function atRest(record: SessionRecord): SessionRecord {
  const { waitsUntil: _waitsUntil, dueAt: _dueAt, nextTryAt: _nextTryAt, ...rest } = withoutSealed(record);
  return rest;
}

/** Until when its user is not to be told, at the least: somewhat longer than until it is looked at again. */
export const quietUntil = ({ waitsUntil = 0 }: SessionRecord, now: number): number =>
  waitsUntil > now ? Math.min(now + STEP_MS + 60_000, waitsUntil) : now;

/** Waits, from now on unless it did already; one that has waited in vain does not begin again. */
export const waiting = (record: SessionRecord, now: number): SessionRecord => ({
  ...record,
  waitsUntil: record.waitsUntil ?? now + WAIT_MS,
});

/** A wait is prolonged in steps this long, so that one which has become vain ends soon. */
export const STEP_MS = 5 * 60_000;

/** Due when there is something to try, when the wait is to be prolonged, and when it is over. */
export function scheduled(record: SessionRecord, now: number, nextTryAt = record.nextTryAt): SessionRecord {
  const { dueAt: _dueAt, nextTryAt: _nextTryAt, ...rest } = record;
  const isTried = record.sealed !== undefined && nextTryAt !== undefined;
  const isWaiting = record.waitsUntil !== undefined && record.waitsUntil > now;
  const times = [
    ...(isTried ? [nextTryAt] : []),
    ...(isWaiting ? [Math.min(now + STEP_MS, record.waitsUntil)] : []),
  ];
  return {
    ...rest,
    ...(isTried ? { nextTryAt } : {}),
    ...(times.length ? { dueAt: Math.min(...times) } : {}),
  };
}
