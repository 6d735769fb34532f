import { sql, type InsertType, type Kysely } from 'kysely';
import type { FlowRecord, FlowStore } from '../flow-store.js';
import { isUniqueViolation } from './is-unique-violation.js';
import { prepare, type Place } from './prepare.js';
import { createSqlInbox } from './sql-inbox.js';
import { createSqlLeases } from './sql-leases.js';
import { createSqlMissing } from './sql-missing.js';
import { storableJson, storableOrNull, storableText } from './storable-text.js';
import { asConnectDatabase, type ConnectFlowTable, type ConnectTables } from './tables.js';

/** Times that an insert may lose against a flow that is purged or closed before it can be read. */
const maximumInsertTries = 5;

/** A `FlowStore` over the kit's own tables, `connect_flow` first, which `migrate` makes. */
export const createSqlFlowStore = <Tables>(host: Kysely<Tables>): FlowStore => {
  const db = asConnectDatabase(host);
  const records = db.selectFrom('connect_flow').select('record');
  const byId = prepare(db, (value: Place<{ id: string }>) => records.where('id', '=', value('id')));
  const insertRow = prepare(db, (value: Place<FlowRow>) =>
    db
      .insertInto('connect_flow')
      .values(flowColumns(value))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
  );
  const replaceRow = prepare(db, (value: Place<FlowRow & { expectedVersion: number }>) =>
    db
      .updateTable('connect_flow')
      .set(flowColumns(value))
      .where('id', '=', value('id'))
      .where('version', '=', value('expectedVersion')),
  );

  return {
    async insert(flow) {
      const row = toFlowRow(flow);
      for (let tries = 0; tries < maximumInsertTries; tries += 1) {
        const { rows } = await insertRow(row);
        if (rows.length > 0) return { inserted: true };
        const existing = await findConflict(db, flow);
        if (existing) return { inserted: false, existing };
      }
      throw new Error('There already is a flow with this id.');
    },

    async get(id) {
      const { rows } = await byId({ id: storableText(id) });
      return rows[0]?.record;
    },

    async listOpen(owner) {
      const found = await records
        .where('tenant_id', '=', storableText(owner.tenantId ?? ''))
        .where('user_id', '=', storableText(owner.userId))
        .where('state', '=', 'open')
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return found.map(({ record }) => record);
    },

    async startTimes(owner, since, limit) {
      const found = await db
        .selectFrom('connect_flow')
        .select('created_at')
        .where('tenant_id', '=', storableText(owner.tenantId ?? ''))
        .where('user_id', '=', storableText(owner.userId))
        .where('created_at', '>', new Date(since))
        .orderBy('created_at', 'desc')
        .limit(limit)
        .execute();
      return found.map(({ created_at }) => created_at.getTime());
    },

    async replace(flow, expectedVersion) {
      try {
        const { numAffectedRows = 0n } = await replaceRow({ ...toFlowRow(flow), expectedVersion });
        return numAffectedRows > 0n;
      } catch (error) {
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },

    async findByUpstreamId(upstreamId) {
      const found = await records
        .where(sql<boolean>`upstream_ids @> array[${storableText(upstreamId)}]::text[]`)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return found.map(({ record }) => record);
    },

    async listDue(now, limit) {
      const found = await records
        .where('due_at', '<=', new Date(now))
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return found.map(({ record }) => record);
    },

    async purge(now) {
      const { numDeletedRows } = await db
        .deleteFrom('connect_flow')
        .where('purge_at', '<=', new Date(now))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    ...createSqlInbox(db),
    ...createSqlLeases(db),
    ...createSqlMissing(db),
  };
};

/** The flow that stands in the way of this one; the one with the same key first. */
const findConflict = async (db: Kysely<ConnectTables>, flow: FlowRecord): Promise<FlowRecord | undefined> => {
  const { tenant_id, user_id, idempotency_key, account_id } = toFlowRow(flow);
  const found = await db
    .selectFrom('connect_flow')
    .select(['record', 'idempotency_key'])
    .where('tenant_id', '=', tenant_id)
    .where('user_id', '=', user_id)
    .where((flows) => {
      const hasSameKey = flows('idempotency_key', '=', idempotency_key);
      if (flow.state !== 'open') return hasSameKey;
      const isOpenForAccount = flows.and([flows('state', '=', 'open'), flows('account_id', '=', account_id)]);
      return flows.or([hasSameKey, isOpenForAccount]);
    })
    .execute();
  const sameKey = found.find((row) => idempotency_key !== null && row.idempotency_key === idempotency_key);
  return (sameKey ?? found[0])?.record;
};

type FlowRow = { readonly [Column in keyof ConnectFlowTable]: InsertType<ConnectFlowTable[Column]> };

/** Each column with its place in a statement. */
const flowColumns = (value: Place<FlowRow>): FlowRow => ({
  id: value('id'),
  version: value('version'),
  tenant_id: value('tenant_id'),
  user_id: value('user_id'),
  state: value('state'),
  account_id: value('account_id'),
  idempotency_key: value('idempotency_key'),
  upstream_ids: value('upstream_ids'),
  created_at: value('created_at'),
  due_at: value('due_at'),
  purge_at: value('purge_at'),
  record: value('record'),
});

const toFlowRow = (flow: FlowRecord): FlowRow => ({
  id: storableText(flow.id),
  version: flow.version,
  tenant_id: storableText(flow.tenantId ?? ''),
  user_id: storableText(flow.userId),
  state: flow.state,
  account_id: storableOrNull(flow.accountId),
  idempotency_key: storableOrNull(flow.idempotencyKey),
  upstream_ids: [...new Set(flow.attempts.map((attempt) => storableText(attempt.upstreamId)))],
  created_at: new Date(flow.createdAt),
  due_at: flow.dueAt === undefined ? null : new Date(flow.dueAt),
  purge_at: new Date(flow.purgeAt),
  record: storableJson(flow),
});
