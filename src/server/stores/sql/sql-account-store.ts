import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from 'kysely';
import type { AccountPosition, AccountStore } from '../account-store.js';
import type { Owner } from '../owner.js';
import { toAccountColumns, toAccountRecord, toAccountRow } from './account-row.js';
import { isUniqueViolation } from './is-unique-violation.js';
import { storableText } from './storable-text.js';
import { asConnectDatabase, type ConnectTables } from './tables.js';

type Accounts = ExpressionBuilder<ConnectTables, 'connect_account'>;
type Condition = ExpressionWrapper<ConnectTables, 'connect_account', SqlBool>;

/** An `AccountStore` over the table `connect_account`, which `migrate` makes. One round trip a call. */
export const createSqlAccountStore = <Tables>(host: Kysely<Tables>): AccountStore => {
  const db = asConnectDatabase(host);
  const rows = db.selectFrom('connect_account').selectAll();

  return {
    async insert(record) {
      const inserted = await db
        .insertInto('connect_account')
        .values(toAccountRow(record))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
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

    async update(id, changes, expected) {
      const columns = toAccountColumns(changes);
      let update = db
        .updateTable('connect_account')
        // An update must set something; without changes it writes what is there.
        .set((accounts) => (Object.keys(columns).length > 0 ? columns : { id: accounts.ref('id') }))
        .where('id', '=', storableText(id));
      if (expected) update = update.where('account_id', '=', storableText(expected.upstreamId));
      try {
        const row = await update.returningAll().executeTakeFirst();
        return row && toAccountRecord(row);
      } catch (error) {
        if (isUniqueViolation(error)) return undefined;
        throw error;
      }
    },

    async remove(id) {
      const { numDeletedRows } = await db
        .deleteFrom('connect_account')
        .where('id', '=', storableText(id))
        .executeTakeFirst();
      return numDeletedRows > 0n;
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
