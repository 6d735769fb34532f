import type { Hono } from 'hono';
import type { BlankSchema } from 'hono/types';
import type pg from 'pg';
import { accountJson, HEADERS, type AccountRow } from './bare-account.js';

/** A LinkedIn login by name and password, with the writes that let it survive a crash, each statement once. */

const FORM = {
  kind: 'form',
  purpose: 'credentials',
  fields: [
    { name: 'username', input: 'text', maxLength: 320, required: true, secret: false },
    { name: 'password', input: 'password', maxLength: 1024, required: true, secret: true },
  ],
  actions: [{ type: 'submit' }, { type: 'cancel' }, { type: 'switch', to: 'methods' }],
};

const OPEN = `select "record" from "connect_flow" where "tenant_id" = $1 and "user_id" = $2 and "state" = $3
  order by "created_at" desc, "id" desc`;
const INSERT = `insert into "connect_flow" ("id", "version", "tenant_id", "user_id", "state", "account_id",
  "idempotency_key", "upstream_ids", "created_at", "due_at", "purge_at", "record")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning "id"`;
const READ = `select "record" from "connect_flow" where "id" = $1`;
const UPDATE = `update "connect_flow" set "version" = $1, "state" = $2, "account_id" = $3, "upstream_ids" = $4,
  "due_at" = $5, "purge_at" = $6, "record" = $7 where "id" = $8 and "version" = $9`;
const BY_UPSTREAM_ID = `select * from "connect_account" where "account_id" = $1`;
const BY_IDENTITY = `select * from "connect_account" where "provider" = $1 and "identity_key" = $2
  and ("tenant_id" = $3 and "user_id" = $4)`;
const INSERT_ACCOUNT = `with after as (insert into "connect_account" ("id", "tenant_id", "user_id", "provider",
    "account_type", "account_id", "status", "state", "action", "rank", "sources", "name", "label", "handle",
    "login_hint", "identity_key", "created_on", "last_update")
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
    on conflict do nothing returning *),
  noted as (insert into connect_history (account_id, at, from_state, to_state, status, cause, is_moved)
    select after.id, $17::timestamptz, null, after.state, after.status, 'flow', false from after)
  select * from after`;

interface Flow {
  readonly id: string;
  readonly userId: string;
  readonly version: number;
  readonly step: unknown;
  readonly [field: string]: unknown;
}

type Variables = { readonly userId: string };

export function addBareFlows(
  app: Hono<{ Variables: Variables }, BlankSchema, '/api/connect'>,
  pool: pg.Pool,
  upstreamUrl: string,
): void {
  const save = async (flow: Flow, state: string, upstreamIds: readonly string[], accountId?: string) => {
    const { version, id } = flow;
    const next = { ...flow, version: version + 1 };
    const values = [
      next.version,
      state,
      accountId,
      upstreamIds,
      new Date(),
      new Date(),
      JSON.stringify(next),
      id,
      version,
    ];
    await pool.query(UPDATE, values);
    return next;
  };

  const ask = async (path: string, init: RequestInit = {}): Promise<Record<string, unknown>> => {
    const headers = { 'x-api-key': 'benchmark', 'content-type': 'application/json' };
    return (await (await fetch(`${upstreamUrl}/api/v1/${path}`, { ...init, headers })).json()) as Record<
      string,
      unknown
    >;
  };

  app.post('/flows', async (c) => {
    const userId = c.get('userId');
    const { intent, provider } = await c.req.json<{ intent: string; provider: string }>();
    await pool.query(OPEN, ['', userId, 'open']);
    const [id, now] = [crypto.randomUUID(), new Date()];
    const step = { ...FORM, id: crypto.randomUUID() };
    const flow = {
      id,
      userId,
      version: 1,
      rev: 1,
      intent,
      provider,
      method: 'password',
      state: 'open',
      step,
    };
    const end = new Date(now.getTime() + 1_800_000);
    await pool.query(INSERT, [
      id,
      1,
      '',
      userId,
      'open',
      null,
      null,
      [],
      now,
      end,
      end,
      JSON.stringify(flow),
    ]);
    const { userId: _user, version: _version, ...view } = flow;
    return c.json(view, 201, HEADERS);
  });

  app.post('/flows/:id/answers', async (c) => {
    const userId = c.get('userId');
    const { values } = await c.req.json<{ values: { username: string; password: string } }>();
    const { rows } = await pool.query<{ record: Flow }>(READ, [c.req.param('id')]);
    const read = rows[0]?.record;
    if (read?.userId !== userId) return c.json({ code: 'flow.not-found' }, 404);
    // Who is asked upstream is noted first, so that a crash loses nothing.
    let flow = await save(read, 'open', []);
    const created = await ask('accounts', {
      method: 'POST',
      body: JSON.stringify({ provider: 'LINKEDIN', ...values }),
    });
    const upstreamId = String(created.account_id);
    flow = await save({ ...flow, attempts: [upstreamId], rev: 2 }, 'open', [upstreamId]);
    const account = await ask(`accounts/${upstreamId}`);
    const { im } = account.connection_params as { im: { id: string; publicIdentifier: string } };
    await pool.query(BY_UPSTREAM_ID, [upstreamId]);
    await pool.query(BY_IDENTITY, ['linkedin', im.id, '', userId]);
    const now = new Date();
    const sources = JSON.stringify([{ kind: 'messaging', status: 'OK', state: 'connected' }]);
    // prettier-ignore
    const inserted = await pool.query<AccountRow>(INSERT_ACCOUNT, [
      crypto.randomUUID(), '', userId, 'linkedin', 'LINKEDIN', upstreamId, 'OK', 'connected', 'none', 2, sources,
      account.name, null, im.publicIdentifier, values.username, im.id, now, now,
    ]);
    const row = inserted.rows[0];
    if (!row) return c.json({ code: 'server.error' }, 500);
    const step = { kind: 'done', id: crypto.randomUUID(), account: accountJson(row), actions: [] };
    flow = await save({ ...flow, rev: 3, state: 'connected', step }, 'connected', [upstreamId], row.id);
    const { userId: _user, version: _version, ...view } = flow;
    return c.json(view, 200, HEADERS);
  });
}
