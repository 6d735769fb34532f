import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Server } from 'node:http';
import pg from 'pg';
import { runChild } from '../support/child.js';
import { listen } from '../support/listen.js';
import { userIn } from '../support/sign-in.js';
import { accountJson, HEADERS, type AccountRow } from './bare-account.js';
import { addBareFlows } from './bare-flows.js';

/**
 * The yardstick: what somebody would write by hand in Hono for the same pages, on the same tables, and nothing more. No
 * validation, no origin, no limits, no second process, no late answers, no hints.
 */
export interface BareConfig {
  readonly databaseUrl: string;
  readonly upstreamUrl: string;
}

const LIST = `select * from "connect_account" where "tenant_id" = $1 and "user_id" = $2
  order by "rank", "created_on" desc, "id" limit $3`;
const PAGE = 50;

await runChild(async ({ databaseUrl, upstreamUrl }: BareConfig) => {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const app = new Hono<{ Variables: { userId: string } }>().basePath('/api/connect');

  app.use(async (c, next) => {
    const userId = userIn(c.req.header('cookie'));
    if (userId === undefined) return c.json({ code: 'session.required' }, 401);
    c.set('userId', userId);
    return next();
  });

  app.get('/accounts', async (c) => {
    const { rows } = await pool.query<AccountRow>(LIST, ['', c.get('userId'), PAGE + 1]);
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    const nextCursor = last ? btoa(JSON.stringify([last.rank, last.created_on.getTime(), last.id])) : null;
    return c.json({ items: page.map(accountJson), nextCursor }, 200, HEADERS);
  });

  addBareFlows(app, pool, upstreamUrl);
  return { ready: await listen(createAdaptorServer({ fetch: app.fetch }) as Server) };
});
