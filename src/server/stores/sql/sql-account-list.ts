import type { ExpressionBuilder, Kysely, SqlBool, Expression } from 'kysely';
import type { ProviderId } from '../../../contract/types.js';
import type { AccountStore } from '../account-store.js';
import { toAccountRecord } from './account-row.js';
import { ownerColumns, type OwnerColumns } from './owner-columns.js';
import { prepare, type Place } from './prepare.js';
import { storableText } from './storable-text.js';
import type { ConnectTables } from './tables.js';

interface Values extends OwnerColumns {
  readonly provider?: ProviderId;
  readonly rank?: number;
  readonly createdOn?: Date;
  readonly id?: string;
  readonly limit: number;
}

/** The one statement that is asked for all the time, in its four shapes: of one provider or all, from the start or on. */
export const createSqlAccountList = (db: Kysely<ConnectTables>): AccountStore['list'] => {
  const shape = (isOfProvider: boolean, isContinued: boolean) =>
    prepare(db, (value: Place<Values>) => {
      let query = db
        .selectFrom('connect_account')
        .selectAll()
        .where('tenant_id', '=', value('tenant_id'))
        .where('user_id', '=', value('user_id'));
      if (isOfProvider) query = query.where('provider', '=', value('provider'));
      if (isContinued) query = query.where((accounts) => isAfter(accounts, value));
      return query.orderBy('rank').orderBy('created_on', 'desc').orderBy('id').limit(value('limit'));
    });
  const ofAll = { start: shape(false, false), on: shape(false, true) };
  const ofProvider = { start: shape(true, false), on: shape(true, true) };

  return async (owner, { provider, after, limit }) => {
    const run = (provider === undefined ? ofAll : ofProvider)[after ? 'on' : 'start'];
    const { rows } = await run({
      ...ownerColumns(owner),
      ...(provider && { provider }),
      ...(after && { rank: after.rank, createdOn: new Date(after.createdOn), id: storableText(after.id) }),
      limit,
    });
    return rows.map(toAccountRecord);
  };
};

/** No comparison of rows, because the order is mixed; the first condition is what the index can begin at. */
const isAfter = (
  accounts: ExpressionBuilder<ConnectTables, 'connect_account'>,
  value: Place<Values>,
): Expression<SqlBool> =>
  accounts.and([
    accounts('rank', '>=', value('rank')),
    accounts.or([
      accounts('rank', '>', value('rank')),
      accounts('created_on', '<', value('createdOn')),
      accounts.and([accounts('created_on', '=', value('createdOn')), accounts('id', '>', value('id'))]),
    ]),
  ]);
