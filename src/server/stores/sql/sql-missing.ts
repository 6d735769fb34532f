import { sql, type Kysely } from 'kysely';
import type { FlowStore } from '../flow-store.js';
import { storableJson } from './storable-text.js';
import type { ConnectTables } from './tables.js';

/** What the last complete listing did not have, as a part of the flow store. */
export const createSqlMissing = (db: Kysely<ConnectTables>): Pick<FlowStore, 'noteMissing'> => ({
  async noteMissing(upstreamIds, at) {
    // All of a statement's parts see the table as it was before. One parameter, as a listing may lack any number.
    const { rows } = await sql<{ upstream_id: string }>`
      with given as (
        select distinct value as upstream_id from jsonb_array_elements_text(${storableJson(upstreamIds)}::jsonb)
      ), gone as (
        delete from connect_missing where upstream_id not in (select upstream_id from given)
      ), added as (
        insert into connect_missing (upstream_id, since)
        select upstream_id, ${new Date(at)}::timestamptz from given
        on conflict do nothing
      )
      select upstream_id from connect_missing where upstream_id in (select upstream_id from given)`.execute(
      db,
    );
    return rows.map((row) => row.upstream_id);
  },
});
