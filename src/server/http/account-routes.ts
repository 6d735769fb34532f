import type { Context as HonoContext, Hono } from 'hono';
import { accountQuerySchema, renameAccountSchema } from '../../contract/requests.js';
import type { Account, AccountList, AccountSync } from '../../contract/types.js';
import { accountView } from '../accounts/account-view.js';
import type { Accounts } from '../accounts/accounts.js';
import { decodeCursor, encodeCursor } from '../accounts/cursor.js';
import type { Context } from '../context.js';
import type { FlowEngine } from '../flows/flow-engine.js';
import type { LimitChanges } from '../limits/changes.js';
import type { AuthorizedAction } from '../options.js';
import type { AccountRecord } from '../stores/account-store.js';
import { ProblemException } from './problem-response.js';
import { parse, passOverBody, readJson } from './read-body.js';
import { requirePermission, requireSession } from './session.js';
import { json } from './text-reply.js';

export interface AccountRouteParts {
  readonly context: Context;
  readonly accounts: Accounts;
  readonly engine: FlowEngine;
  readonly limitChanges: LimitChanges;
}

export function addAccountRoutes(
  app: Hono,
  { context, accounts, engine, limitChanges }: AccountRouteParts,
): void {
  const { flows, limits, options } = context;
  const view = (record: AccountRecord): Account => accountView(record, options.upstream);

  const accountOf = async (c: HonoContext, action: AuthorizedAction) => {
    const session = await requireSession(context, c.req.raw);
    if (action !== 'list') limitChanges(session.owner);
    const record = await accounts.get(c.req.param('id') ?? '', session.owner);
    if (!record) throw new ProblemException('account.not-found');
    await requirePermission(context, session.user, action, accountView(record));
    return { ...session, record };
  };

  app.get('/accounts', async (c) => {
    const { user, owner } = await requireSession(context, c.req.raw);
    await requirePermission(context, user, 'list');
    const { cursor, limit, provider } = parse(accountQuerySchema, c.req.query());
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    if (cursor !== undefined && !after) {
      throw new ProblemException('request.invalid', {
        errors: [{ pointer: '/query/cursor', code: 'format' }],
      });
    }
    const records = await options.accounts.list(owner, {
      limit: limit + 1,
      ...(provider ? { provider } : {}),
      ...(after ? { after } : {}),
    });
    const page = records.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = records.length > limit && last ? encodeCursor(last) : null;
    // For those who offer to look at one of them: what is on other pages a client cannot know.
    const isFirstOfMany = nextCursor !== null && !after && !provider;
    const providers = isFirstOfMany ? await options.accounts.providersOf(owner) : undefined;
    return json({ items: page.map(view), nextCursor, providers } satisfies AccountList);
  });

  app.get('/accounts/:id', async (c) => {
    const { record } = await accountOf(c, 'list');
    return json(view(record) satisfies Account);
  });

  app.patch('/accounts/:id', async (c) => {
    const { record } = await accountOf(c, 'rename');
    const { name } = await readJson(c.req.raw, renameAccountSchema, limits.bodyBytes);
    const renamed = await accounts.rename(record, name);
    if (!renamed) throw new ProblemException('account.not-found');
    return json(view(renamed) satisfies Account);
  });

  app.post('/accounts/:id/restart', async (c) => {
    const { record } = await accountOf(c, 'restart');
    await passOverBody(c.req.raw, limits.bodyBytes);
    if (!(await accounts.restart(record))) {
      throw new ProblemException('upstream.unavailable', { retryAfterMs: 5_000 });
    }
    return json(view((await options.accounts.get(record.id)) ?? record) satisfies Account);
  });

  app.post('/accounts/:id/sync', async (c) => {
    const { record } = await accountOf(c, 'sync');
    await passOverBody(c.req.raw, limits.bodyBytes);
    const state = await accounts.sync(record);
    if (!state) throw new ProblemException('account.not-syncable');
    return json({ state } satisfies AccountSync);
  });

  app.delete('/accounts/:id', async (c) => {
    const { owner, record } = await accountOf(c, 'disconnect');
    await passOverBody(c.req.raw, limits.bodyBytes);
    for (const flow of await flows.store.listOpen(owner)) {
      if (flow.accountId === record.id) await engine.cancel(flow);
    }
    if (!(await accounts.disconnect(record)))
      throw new ProblemException('upstream.unavailable', { retryAfterMs: 5_000 });
    return c.body(null, 204);
  });
}
