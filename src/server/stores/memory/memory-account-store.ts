import {
  attentionRank,
  type AccountPosition,
  type AccountRecord,
  type AccountStore,
  type ExpectedAccount,
} from '../account-store.js';
import { keyOf } from '../../limits/key-of.js';
import { isSameOwner, isSameTenant } from '../owner.js';
import { compareText } from './compare-text.js';
import { createMemoryAccountHistory } from './memory-account-history.js';

/** An `AccountStore` that lives as long as the object does: for pages, stories and tests. */
export const createMemoryAccountStore = (): AccountStore => {
  const rows = new Map<string, AccountRecord>();
  const { note: noteChange, ...history } = createMemoryAccountHistory();

  const isTaken = (record: AccountRecord): boolean =>
    [...rows.values()].some((row) => row.id !== record.id && isSameAccount(row, record));

  const find = (matches: (row: AccountRecord) => boolean): AccountRecord | undefined =>
    structuredClone([...rows.values()].find(matches));

  return {
    ...history,

    async insert(record, note) {
      if (rows.has(record.id) || isTaken(record)) return false;
      rows.set(record.id, structuredClone(record));
      noteChange(undefined, record, note);
      return true;
    },

    async get(id) {
      return structuredClone(rows.get(id));
    },

    async findByUpstreamId(upstreamId) {
      return find((row) => row.upstreamId === upstreamId);
    },

    async findByIdentity(owner, provider, identityKey) {
      return find(
        (row) => isSameOwner(row, owner) && row.provider === provider && row.identityKey === identityKey,
      );
    },

    async findOthersByIdentity(owner, provider, identityKey) {
      return structuredClone(
        [...rows.values()]
          .filter(
            (row) => !isSameOwner(row, owner) && row.provider === provider && row.identityKey === identityKey,
          )
          .sort((a, b) => compareText(a.id, b.id)),
      );
    },

    async update(id, changes, expected, note) {
      const row = rows.get(id);
      if (row === undefined || !isAsExpected(row, expected)) return;
      const given = Object.entries<unknown>(changes).filter(([, value]) => value !== undefined);
      const changed: AccountRecord = structuredClone({ ...row, ...Object.fromEntries(given) });
      if (isTaken(changed)) return;
      rows.set(id, changed);
      noteChange(row, changed, note);
      return structuredClone(changed);
    },

    async remove(id, note, expected) {
      const row = rows.get(id);
      if (row === undefined || !isAsExpected(row, expected)) return false;
      noteChange(row, undefined, note);
      return rows.delete(id);
    },

    async list(owner, { provider, after, limit }) {
      const found = [...rows.values()]
        .filter((row) => isSameOwner(row, owner) && (provider === undefined || row.provider === provider))
        .filter((row) => after === undefined || comparePosition(position(row), after) > 0)
        .sort((a, b) => comparePosition(position(a), position(b)));
      return structuredClone(found.slice(0, limit));
    },

    async providersOf(owner) {
      const own = [...rows.values()].filter((row) => isSameOwner(row, owner));
      return [...new Set(own.map(({ provider }) => provider))].sort(compareText);
    },

    async countOwners(tenant) {
      const counted = [...rows.values()].filter((row) => !tenant || isSameTenant(row, tenant));
      return new Set(counted.map(keyOf)).size;
    },

    async scan(afterId, limit) {
      const found = [...rows.values()]
        .filter((row) => afterId === undefined || compareText(row.id, afterId) > 0)
        .sort((a, b) => compareText(a.id, b.id));
      return structuredClone(found.slice(0, limit));
    },
  };
};

const isAsExpected = (row: AccountRecord, { upstreamId, lastUpdate }: ExpectedAccount = {}): boolean =>
  (upstreamId === undefined || row.upstreamId === upstreamId) &&
  (lastUpdate === undefined || row.lastUpdate === lastUpdate);

const isSameAccount = (a: AccountRecord, b: AccountRecord): boolean =>
  a.upstreamId === b.upstreamId ||
  (a.identityKey !== undefined &&
    a.identityKey === b.identityKey &&
    a.provider === b.provider &&
    isSameOwner(a, b));

const position = ({ id, state, createdOn }: AccountRecord): AccountPosition => ({
  rank: attentionRank(state),
  createdOn,
  id,
});

const comparePosition = (a: AccountPosition, b: AccountPosition): number =>
  a.rank - b.rank || b.createdOn - a.createdOn || compareText(a.id, b.id);
