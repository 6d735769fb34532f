import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import type { ChangeCause } from '../stores/account-history.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { OutboxEntry } from '../stores/outbox.js';
import { isSameOwner, type Owner } from '../stores/owner.js';
import type { AccountSync } from '../../contract/types.js';
import { awaitSession } from '../sessions/await-session.js';
import type { UpstreamAccount } from '../upstream.js';
import { changesFrom, eventsOf, isNewIdentity, isUnchanged, newRow, stateSince } from './account-changes.js';
import type { Adopted, Success, Written } from './adoption.js';
import { alone } from './alone.js';
import { createTurns } from './in-turn.js';
import { createLateIdentity } from './late-identity.js';
import { createRowWrites, type Tell } from './row-writes.js';

/**
 * The host's table, kept true. A row is keyed by owner, provider and identity: when the same person at the provider
 * is connected twice, the row stays and moves to the newer upstream account.
 */
export interface Accounts {
  /** The row, if it is this owner's. */
  get(id: string, owner: Owner): Promise<AccountRecord | undefined>;
  /** The row that a success belongs to: the one with its upstream id, anybody's, else the owner's with its identity. */
  findRow(success: Success): Promise<AccountRecord | undefined>;
  /** Writes a success into the table. Safe to repeat. */
  adopt(success: Success): Promise<Adopted>;
  /**
   * Brings a row up to date with what the upstream said after `record` was read; `undefined`, and nothing written,
   * when somebody wrote the row meanwhile: what was said may be older than what it has now.
   */
  update(
    record: AccountRecord,
    account: UpstreamAccount,
    cause: ChangeCause,
  ): Promise<AccountRecord | undefined>;
  /**
   * The same for a hook, which writes even what has not changed: whoever looked upstream before, here or in another
   * process, and comes to write afterwards, then notices that it must look again.
   */
  renew(record: AccountRecord, account: UpstreamAccount): Promise<AccountRecord | undefined>;
  /**
   * The upstream has lost it without a word: the row stays as `removed`, so that its user can connect it again or let
   * it go. `false`, and nothing written, when somebody wrote the row meanwhile.
   */
  vanish(record: AccountRecord): Promise<boolean>;
  /** The upstream has deleted it. */
  forget(record: AccountRecord, cause: ChangeCause): Promise<void>;
  /** Deletes it upstream, then here; `false`, and nothing changed, when the upstream does not answer. */
  disconnect(record: AccountRecord): Promise<boolean>;
  /** Starts again what has stopped, and reads how it is then; `false` when the upstream did not take that. */
  restart(record: AccountRecord): Promise<boolean>;
  /** Begins a resync or says how it is getting on; `undefined` where the provider has none. */
  sync(record: AccountRecord): Promise<AccountSync['state'] | undefined>;
  rename(record: AccountRecord, label: string): Promise<AccountRecord | undefined>;
}

export function createAccounts(context: Context): Accounts {
  const { options, clock, outbox } = context;
  const store = options.accounts;
  const rows = createRowWrites(context);
  const { changed, timeAfter } = rows;

  const isTaken = async (owner: Owner, account: UpstreamAccount): Promise<boolean> => {
    if (options.sharedIdentity !== 'refuse' || account.identityKey === undefined) return false;
    return (await store.findOthersByIdentity(owner, account.provider, account.identityKey)).length > 0;
  };

  /** The row that is to be connected again, where nobody can say that it is another person's. */
  const findReturning = async ({
    owner,
    account,
    accountId,
  }: Success): Promise<AccountRecord | undefined> => {
    const row = accountId === undefined ? undefined : await store.get(accountId);
    if (row?.state !== 'removed' || row.provider !== account.provider || !isSameOwner(row, owner))
      return undefined;
    return row.identityKey === undefined || account.identityKey === undefined ? row : undefined;
  };

  const findRow: Accounts['findRow'] = async (success) => {
    const { owner, account } = success;
    const sameId = await store.findByUpstreamId(account.upstreamId);
    if (sameId && !isSameOwner(sameId, owner)) return sameId;
    const samePerson =
      account.identityKey === undefined
        ? undefined
        : await store.findByIdentity(owner, account.provider, account.identityKey);
    return samePerson ?? sameId ?? findReturning(success);
  };

  const connectedBy = ({ connection }: Success, account: AccountRecord): readonly OutboxEntry[] =>
    connection === undefined ? [] : outbox.entries([{ kind: 'connected', account }], connection);

  const insert = async (success: Success): Promise<Written | undefined> => {
    const now = clock.now();
    const record = newRow(success, now);
    const connected = connectedBy(success, record);
    const isWritten = await store.insert(record, { at: now, cause: 'flow', tells: connected });
    return isWritten ? { record, connected, tells: [] } : undefined;
  };

  const move = async (row: AccountRecord, success: Success): Promise<Written | undefined> => {
    const { account, loginHint } = success;
    const changes = {
      ...changesFrom(account, timeAfter(row)),
      upstreamId: account.upstreamId,
      stateSince: timeAfter(row),
      ...(loginHint === undefined ? {} : { loginHint }),
    };
    const connected = connectedBy(success, { ...row, ...changes });
    const tells = outbox.entries(eventsOf(row, { ...row, ...changes }));
    const note = { at: clock.now(), cause: 'flow', tells: [...tells, ...connected] } as const;
    const record = await store.update(row.id, changes, row, note);
    return record && { record, connected, tells };
  };

  /**
   * A reconnection that ended with a person who has a row already: that row goes on with this upstream account, and
   * the one that had it has nothing left upstream. Two rows of one person would be kept apart for good.
   */
  const giveWay = async (row: AccountRecord, { account }: Success, tell: Tell): Promise<void> => {
    const holder = await store.findByUpstreamId(account.upstreamId);
    if (holder && holder.id !== row.id && isSameOwner(holder, row)) await rows.forget(holder, 'flow', tell);
  };

  const adoptNow: Accounts['adopt'] = async (success) => {
    if (await isTaken(success.owner, success.account)) return { kind: 'refused' };
    const ended: OutboxEntry[] = [];
    const tellLater: Tell = async (entries) => void ended.push(...entries);
    // Another writer may come in between the search and the write: then the search is made again.
    for (let tries = 0; tries < 10; tries += 1) {
      const row = await findRow(success);
      if (row && !isSameOwner(row, success.owner)) return { kind: 'refused' };
      if (row?.upstreamId === success.account.upstreamId && row.lastUpdate !== success.before?.lastUpdate)
        return { kind: 'outdated' };
      if (row) await giveWay(row, success, tellLater);
      const written = row ? await move(row, success) : await insert(success);
      if (!written) continue;
      const { record, connected, tells } = written;
      // Another process may have written the same person for somebody else since: nobody gets two who may have one.
      if (!row && (await isTaken(success.owner, success.account))) {
        await outbox.drop(connected);
        await store.remove(record.id);
        return { kind: 'refused' };
      }
      changed(record);
      await awaitSession(context, record);
      const replaced = row && row.upstreamId !== record.upstreamId ? { replaced: row.upstreamId } : {};
      return { kind: 'adopted', record, connected, tells: [...ended, ...tells], ...replaced };
    }
    throw new Error('The row of the account is being written by too many at once.');
  };

  const inTurn = createTurns();

  /**
   * Where one person may have one user alone, one success after the other looks for others and writes. What the host is told of
   * it waits for the end of that: a slow callback would use up the lease.
   */
  const asPerson = async <Value>(
    { provider, identityKey }: UpstreamAccount,
    work: (tell: Tell) => Promise<Value>,
  ): Promise<Value> => {
    if (options.sharedIdentity !== 'refuse' || identityKey === undefined) return work(outbox.tell);
    const person = `${provider} ${identityKey}`;
    const written: OutboxEntry[] = [];
    const tellLater: Tell = async (entries) => void written.push(...entries);
    try {
      return await inTurn(person, () => alone(context, person, () => work(tellLater)));
    } finally {
      await outbox.tell(written);
    }
  };

  const adopt: Accounts['adopt'] = (success) => asPerson(success.account, () => adoptNow(success));

  const bring = async (
    record: AccountRecord,
    account: UpstreamAccount,
    cause: ChangeCause,
    tell: Tell,
  ): Promise<AccountRecord | undefined> => {
    if (!isUnchanged(record, account))
      return rows.write(record, changesFrom(account, clock.now()), cause, tell);
    if (cause !== 'hook') return record;
    const seen = { status: record.status, lastUpdate: timeAfter(record) };
    return store.update(record.id, { ...seen, ...stateSince(record, seen, seen.lastUpdate) }, record);
  };

  /** Brings a row up to date, and where it learns whose account it is, sees to that first. */
  const learn = async (
    record: AccountRecord,
    account: UpstreamAccount,
    cause: ChangeCause,
  ): Promise<AccountRecord | undefined> => {
    if (!isNewIdentity(record, account)) return bring(record, account, cause, outbox.tell);
    return asPerson(account, async (tell) => {
      const learned = await createLateIdentity(context, rows, tell).learn(record, account, cause);
      return learned.kind === 'write' ? bring(record, learned.account, cause, tell) : learned.record;
    });
  };

  const forget: Accounts['forget'] = async (record, cause) => {
    await rows.forget(record, cause, outbox.tell);
  };

  const withLimit = <Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> =>
    withDeadline(clock, context.timings.look, work);

  return {
    findRow,
    adopt,
    async get(id, owner) {
      const record = await store.get(id);
      return record && isSameOwner(record, owner) ? record : undefined;
    },
    update: learn,
    renew: (record, account) => learn(record, account, 'hook'),
    async vanish(record) {
      const gone = { status: 'DELETED', state: 'removed', action: 'reconnect', sources: [] } as const;
      return (await rows.write(record, gone, 'reconcile', outbox.tell)) !== undefined;
    },
    forget,
    async disconnect(record) {
      if (!(await withLimit((signal) => options.upstream.remove(record.upstreamId, signal)))) return false;
      const current = await store.get(record.id);
      // A connection that came in between has moved the row to another upstream account: that one has to go as well.
      if (current && current.upstreamId !== record.upstreamId) return this.disconnect(current);
      await forget(record, 'user');
      const moved = await store.get(record.id);
      return moved ? this.disconnect(moved) : true;
    },
    async restart(record) {
      if (!(await withLimit((signal) => options.upstream.restart(record.upstreamId, signal)))) return false;
      const look = await withLimit((signal) => options.upstream.look(record.upstreamId, signal));
      if (look.kind === 'found') await this.update(record, look.account, 'user');
      return true;
    },
    sync: (record) =>
      withLimit((signal) => options.upstream.sync(record.upstreamId, record.provider, signal)),
    async rename(record, label) {
      const renamed = await store.update(record.id, { label, lastUpdate: timeAfter(record) });
      if (renamed) changed(renamed);
      return renamed;
    },
  };
}
