import {
  sql,
  type ExpressionBuilder,
  type ExpressionWrapper,
  type Kysely,
  type QueryResult,
  type Selectable,
  type SqlBool,
} from 'kysely';
import type { ProviderId } from '../../../contract/types.js';
import type { AccountRecord, AccountStore } from '../account-store.js';
import type { Owner } from '../owner.js';
import { toAccountColumns, toAccountRecord, toAccountRow } from './account-row.js';
import { isUniqueViolation } from './is-unique-violation.js';
import { ownerColumns, tenantColumn, type OwnerColumns } from './owner-columns.js';
import { prepare, type Place } from './prepare.js';
import { createSqlAccountHistory, historyOf } from './sql-account-history.js';
import { createSqlAccountList } from './sql-account-list.js';
import { storableText } from './storable-text.js';
import { asConnectDatabase, type ConnectAccountTable, type ConnectTables } from './tables.js';

type Accounts = ExpressionBuilder<ConnectTables, 'connect_account'>;
type Condition = ExpressionWrapper<ConnectTables, 'connect_account', SqlBool>;

/** An `AccountStore` over the table `connect_account`, which `migrate` makes. One round trip a call. */
export const createSqlAccountStore = <Tables>(host: Kysely<Tables>): AccountStore => {
  const db = asConnectDatabase(host);
  const rows = db.selectFrom('connect_account').selectAll();
  const byId = prepare(db, (value: Place<{ id: string }>) => rows.where('id', '=', value('id')));
  const byUpstreamId = prepare(db, (value: Place<{ upstreamId: string }>) =>
    rows.where('account_id', '=', value('upstreamId')),
  );
  const byIdentity = prepare(
    db,
    (value: Place<OwnerColumns & { provider: ProviderId; identityKey: string }>) =>
      rows
        .where('provider', '=', value('provider'))
        .where('identity_key', '=', value('identityKey'))
        .where('tenant_id', '=', value('tenant_id'))
        .where('user_id', '=', value('user_id')),
  );

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
      return firstOf(await byId({ id: storableText(id) }));
    },

    async findByUpstreamId(upstreamId) {
      return firstOf(await byUpstreamId({ upstreamId: storableText(upstreamId) }));
    },

    async findByIdentity(owner, provider, identityKey) {
      return firstOf(
        await byIdentity({ ...ownerColumns(owner), provider, identityKey: storableText(identityKey) }),
      );
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

    list: createSqlAccountList(db),

    async providersOf(owner) {
      const found = await db
        .selectFrom('connect_account')
        .select('provider')
        .distinct()
        .where((accounts) => isOwnedBy(accounts, owner))
        .orderBy('provider')
        .execute();
      return found.map(({ provider }) => provider);
    },

    async countOwners(tenant) {
      const { count } = await db
        .selectFrom((from) => {
          const owners = from.selectFrom('connect_account').select(['tenant_id', 'user_id']).distinct();
          return (tenant ? owners.where('tenant_id', '=', tenantColumn(tenant)) : owners).as('owners');
        })
        .select((owners) => owners.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async scan(afterId, limit) {
      const query = afterId === undefined ? rows : rows.where('id', '>', storableText(afterId));
      const found = await query.orderBy('id').limit(limit).execute();
      return found.map(toAccountRecord);
    },
  };
};

const firstOf = ({ rows }: QueryResult<Selectable<ConnectAccountTable>>): AccountRecord | undefined =>
  rows[0] && toAccountRecord(rows[0]);

const isOwnedBy = (accounts: Accounts, owner: Owner): Condition => {
  const { tenant_id, user_id } = ownerColumns(owner);
  return accounts.and([accounts('tenant_id', '=', tenant_id), accounts('user_id', '=', user_id)]);
};
