import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';
import { runChild } from '../support/child.js';
import { listen } from '../support/listen.js';
import { userIn } from '../support/sign-in.js';
import { accountJson, type AccountRow } from './bare-account.js';

const READ = `select * from "connect_account" where "id" = $1`;
const UPDATE = `update "connect_account" set "label" = $2, "last_update" = $3 where "id" = $1 returning *`;

/** The yardstick: one loop of `response.write` over the pages of a user, after the change is written. */
await runChild(async ({ databaseUrl }: { readonly databaseUrl: string }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const pages = new Map<string, Set<ServerResponse>>();

  const rename = async (
    userId: string,
    id: string,
    body: string,
    response: ServerResponse,
  ): Promise<void> => {
    await pool.query(READ, [id]);
    const { name } = JSON.parse(body) as { name: string };
    const { rows } = await pool.query<AccountRow>(UPDATE, [id, name, new Date()]);
    const text = `data: ${JSON.stringify({ type: 'account', id })}\n\n`;
    for (const page of pages.get(userId) ?? []) page.write(text);
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(rows.map(accountJson)[0]));
  };

  const server = createServer((request, response) => {
    const userId = userIn(request.headers.cookie);
    if (userId === undefined) return response.writeHead(401).end();
    if (request.method === 'GET') {
      const ofUser = pages.get(userId) ?? new Set();
      pages.set(userId, ofUser.add(response));
      response.once('close', () => ofUser.delete(response));
      return response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
    }
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    const id = (request.url ?? '').split('/').at(-1) ?? '';
    request.once('end', () => void rename(userId, id, body, response));
    return undefined;
  });
  return { ready: await listen(server) };
});
