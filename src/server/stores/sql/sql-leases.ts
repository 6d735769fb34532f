import type { Kysely } from 'kysely';
import type { FlowStore } from '../flow-store.js';
import { storableText } from './storable-text.js';
import type { ConnectTables } from './tables.js';

/** The leases, as a part of the flow store. One statement each, so that of many who ask at once one gets it. */
export const createSqlLeases = (
  db: Kysely<ConnectTables>,
): Pick<FlowStore, 'acquireLease' | 'releaseLease'> => ({
  async acquireLease(name, holder, until, now) {
    const row = { name: storableText(name), holder: storableText(holder), until_at: new Date(until) };
    const taken = await db
      .insertInto('connect_lease')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet({ holder: row.holder, until_at: row.until_at })
          .where((leases) =>
            leases.or([
              leases('connect_lease.holder', '=', row.holder),
              leases('connect_lease.until_at', '<=', new Date(now)),
            ]),
          ),
      )
      .returning('name')
      .executeTakeFirst();
    return taken !== undefined;
  },

  async releaseLease(name, holder) {
    await db
      .deleteFrom('connect_lease')
      .where('name', '=', storableText(name))
      .where('holder', '=', storableText(holder))
      .execute();
  },
});
