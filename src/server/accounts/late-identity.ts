import type { Context } from '../context.js';
import { isAtWork } from '../flows/is-at-work.js';
import { removeLater } from '../flows/removal.js';
import { needsUser, type ChangeCause } from '../stores/account-history.js';
import type { AccountChanges, AccountRecord } from '../stores/account-store.js';
import type { UpstreamAccount } from '../upstream.js';
import { changesFrom } from './account-changes.js';
import type { RowWrites, Tell } from './row-writes.js';

/**
 * An upstream may say only after a connection, to a hook or a reconciliation, whose account it is. Then the same holds
 * as for a connection that brought the identity at once. Where its user has a row of that person already, the older row
 * stays and moves to the newer upstream account unless that needs its user while the older is well; the other row goes,
 * and with it the upstream account that is left over. Where the person belongs to another user and the host refuses
 * that, who came later goes; a row that was there first stays, without the identity. Nobody else's row is ever touched.
 *
 * A row that a flow is at work on learns nothing until the flow is over.
 */
export interface LateIdentity {
  /** What may be written into the row; `settled` when that has been seen to, by another row or none. */
  learn(record: AccountRecord, account: UpstreamAccount, cause: ChangeCause): Promise<Learned>;
}

export type Learned =
  | { readonly kind: 'write'; readonly account: UpstreamAccount }
  /** The row that is left; `undefined`: somebody wrote meanwhile, so that it is to be looked at again. */
  | { readonly kind: 'settled'; readonly record: AccountRecord | undefined };

const MAX_TRIES = 10;

const isOlder = (a: AccountRecord, b: AccountRecord): boolean =>
  a.createdOn === b.createdOn ? a.id < b.id : a.createdOn < b.createdOn;

function withoutIdentity({ identityKey: _identityKey, ...account }: UpstreamAccount): UpstreamAccount {
  return account;
}

export function createLateIdentity(
  context: Context,
  rows: Pick<RowWrites, 'write' | 'forget'>,
  tell: Tell,
): LateIdentity {
  const { options, clock, log } = context;
  const { accounts: store } = options;

  const merge = async (
    record: AccountRecord,
    account: UpstreamAccount,
    twin: AccountRecord,
    cause: ChangeCause,
  ): Promise<AccountRecord | undefined> => {
    const [kept, gone] = isOlder(record, twin) ? [record, twin] : [twin, record];
    const stateOf = (row: AccountRecord) => (row === record ? account : row);
    const isMoving = !needsUser(stateOf(gone).state) || needsUser(stateOf(kept).state);
    await removeLater(context, kept, (isMoving ? kept : gone).upstreamId);
    // An upstream account has one row: the one that goes must let go of it first.
    if (!(await rows.forget(gone, cause, tell))) return undefined;
    const changes: AccountChanges = {
      ...(account.identityKey === undefined ? {} : { identityKey: account.identityKey }),
      ...(isMoving ? { upstreamId: gone.upstreamId } : {}),
      ...(isMoving && gone.loginHint !== undefined ? { loginHint: gone.loginHint } : {}),
      ...(kept.label === undefined && gone.label !== undefined ? { label: gone.label } : {}),
    };
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const current = tries === 0 ? kept : await store.get(kept.id);
      if (current?.upstreamId !== kept.upstreamId) return current;
      const said = changesFrom(stateOf(isMoving ? gone : kept), clock.now());
      const written = await rows.write(current, { ...said, ...changes }, cause, tell);
      if (written) return written;
    }
    return undefined;
  };

  return {
    async learn(record, account, cause) {
      const { identityKey, provider } = account;
      if (identityKey === undefined) return { kind: 'write', account };
      if (await isAtWork(context, record)) return { kind: 'write', account: withoutIdentity(account) };
      if (options.sharedIdentity === 'refuse') {
        const others = await store.findOthersByIdentity(record, provider, identityKey);
        if (others.some((other) => isOlder(other, record))) {
          log({ level: 'warn', event: 'account.taken', fields: { account: record.id } });
          await removeLater(context, record, record.upstreamId);
          return { kind: 'settled', record: (await rows.forget(record, cause, tell)) ? record : undefined };
        }
        if (others.length) {
          log({ level: 'warn', event: 'account.shared', fields: { account: record.id } });
          return { kind: 'write', account: withoutIdentity(account) };
        }
      }
      const twin = await store.findByIdentity(record, provider, identityKey);
      if (!twin || twin.id === record.id) return { kind: 'write', account };
      if (await isAtWork(context, twin)) return { kind: 'write', account: withoutIdentity(account) };
      return { kind: 'settled', record: await merge(record, account, twin, cause) };
    },
  };
}
