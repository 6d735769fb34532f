import {
  sql,
  type ExpressionBuilder,
  type ExpressionWrapper,
  type Kysely,
  type Selectable,
  type SqlBool,
} from 'kysely';
import type { AccountPosition, AccountStore } from '../account-store.js';
import type { Owner } from '../owner.js';
import { toAccountColumns, toAccountRecord, toAccountRow } from './account-row.js';
import { isUniqueViolation } from './is-unique-violation.js';
import { createSqlAccountHistory, historyOf } from './sql-account-history.js';
import { storableText } from './storable-text.js';
import { asConnectDatabase, type ConnectAccountTable, type ConnectTables } from './tables.js';

type Accounts = ExpressionBuilder<ConnectTables, 'connect_account'>;
type Condition = ExpressionWrapper<ConnectTables, 'connect_account', SqlBool>;

/** An `AccountStore` over the table `connect_account`, which `migrate` makes. One round trip a call. */
export const createSqlAccountStore = <Tables>(host: Kysely<Tables>): AccountStore => {
  const db = asConnectDatabase(host);
  const rows = db.selectFrom('connect_account').selectAll();

  return {
    ...createSqlAccountHistory(db),

    async insert(record, note) {
      const inserted = db
        .insertInto('connect_account')
        .values(toAccountRow(record))
        .onConflict((conflict) => conflict.doNothing())
        .returningAll();
      const { rows: written } = await sql`
        with before as (select * from connect_account where false), after as (${inserted}), ${historyOf(note)}
        select id from after`.execute(db);
      return written.length > 0;
    },

    async get(id) {
      const row = await rows.where('id', '=', storableText(id)).executeTakeFirst();
      return row && toAccountRecord(row);
    },

    async findByUpstreamId(upstreamId) {
      const row = await rows.where('account_id', '=', storableText(upstreamId)).executeTakeFirst();
      return row && toAccountRecord(row);
    },

    async findByIdentity(owner, provider, identityKey) {
      const row = await rows
        .where('provider', '=', provider)
        .where('identity_key', '=', storableText(identityKey))
        .where((accounts) => isOwnedBy(accounts, owner))
        .executeTakeFirst();
      return row && toAccountRecord(row);
    },

    async findOthersByIdentity(owner, provider, identityKey) {
      const found = await rows
        .where('provider', '=', provider)
        .where('identity_key', '=', storableText(identityKey))
        .where((accounts) => accounts.not(isOwnedBy(accounts, owner)))
        .orderBy('id')
        .execute();
      return found.map(toAccountRecord);
    },

    async update(id, changes, { upstreamId, lastUpdate } = {}, note) {
      const columns = toAccountColumns(changes);
      let before = rows.where('id', '=', storableText(id));
      if (upstreamId !== undefined) before = before.where('account_id', '=', storableText(upstreamId));
      if (lastUpdate !== undefined) before = before.where('last_update', '=', new Date(lastUpdate));
      const after = db
        .updateTable('connect_account')
        // An update must set something; without changes it writes what is there.
        .set((accounts) => (Object.keys(columns).length > 0 ? columns : { id: accounts.ref('id') }))
        .where('id', 'in', sql<string>`(select id from before)`)
        .returningAll();
      try {
        // The row is locked as it is read, so that what the history says it was before is what it was.
        const { rows: written } = await sql<Selectable<ConnectAccountTable>>`
          with before as (${before.forUpdate()}), after as (${after}), ${historyOf(note)}
          select * from after`.execute(db);
        return written[0] && toAccountRecord(written[0]);
      } catch (error) {
        if (isUniqueViolation(error)) return undefined;
        throw error;
      }
    },

    async remove(id, note, { upstreamId, lastUpdate } = {}) {
      let removal = db.deleteFrom('connect_account').where('id', '=', storableText(id));
      if (upstreamId !== undefined) removal = removal.where('account_id', '=', storableText(upstreamId));
      if (lastUpdate !== undefined) removal = removal.where('last_update', '=', new Date(lastUpdate));
      const removed = removal.returningAll();
      const { rows: gone } = await sql`
        with before as (${removed}), after as (select * from connect_account where false), ${historyOf(note)}
        select id from before`.execute(db);
      return gone.length > 0;
    },

    async list(owner, { provider, after, limit }) {
      let query = rows.where((accounts) => isOwnedBy(accounts, owner));
      if (provider !== undefined) query = query.where('provider', '=', provider);
      if (after !== undefined) query = query.where((accounts) => isAfter(accounts, after));
      const found = await query
        .orderBy('rank')
        .orderBy('created_on', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return found.map(toAccountRecord);
    },

    async scan(afterId, limit) {
      const query = afterId === undefined ? rows : rows.where('id', '>', storableText(afterId));
      const found = await query.orderBy('id').limit(limit).execute();
      return found.map(toAccountRecord);
    },
  };
};

const isOwnedBy = (accounts: Accounts, owner: Owner): Condition =>
  accounts.and([
    accounts('tenant_id', '=', storableText(owner.tenantId ?? '')),
    accounts('user_id', '=', storableText(owner.userId)),
  ]);

/** No comparison of rows, because the order is mixed; the first condition is what the index can begin at. */
const isAfter = (accounts: Accounts, { rank, createdOn, id }: AccountPosition): Condition => {
  const createdAt = new Date(createdOn);
  return accounts.and([
    accounts('rank', '>=', rank),
    accounts.or([
      accounts('rank', '>', rank),
      accounts('created_on', '<', createdAt),
      accounts.and([accounts('created_on', '=', createdAt), accounts('id', '>', storableText(id))]),
    ]),
  ]);
};
