import type { Hono } from 'hono';
import { putSessionSchema } from '../../contract/session.js';
import type { SessionResult } from '../../contract/types.js';
import { accountView } from '../accounts/account-view.js';
import type { Accounts } from '../accounts/accounts.js';
import type { Context } from '../context.js';
import type { LimitChanges } from '../limits/changes.js';
import type { FreshSessions } from '../sessions/fresh-sessions.js';
import { ProblemException } from './problem-response.js';
import { readJson } from './read-body.js';
import { requirePermission, requireSession } from './session.js';
import { json } from './text-reply.js';

export interface FreshSessionRouteParts {
  readonly context: Context;
  readonly accounts: Accounts;
  readonly freshSessions: FreshSessions;
  readonly limitChanges: LimitChanges;
}

/** 202 for what may still become of it; the account, or sending it again, shows what did. */
const isUnderWay = (state: SessionResult['state']): boolean =>
  state === 'trying' || state === 'kept' || state === 'wanted';

/** Fresh cookies from a browser extension. Whatever comes of them, nobody is asked anything. */
export function addFreshSessionRoute(
  app: Hono,
  { context, accounts, freshSessions, limitChanges }: FreshSessionRouteParts,
): void {
  const { limits, options } = context;

  app.put('/accounts/:id/session', async (c) => {
    const { user, owner } = await requireSession(context, c.req.raw);
    limitChanges(owner);
    const id = c.req.param('id');
    const record = await accounts.get(id, owner);
    if (!record) throw new ProblemException('account.not-found');
    await requirePermission(context, user, 'session', accountView(record));
    const body = await readJson(c.req.raw, putSessionSchema, limits.bodyBytes);
    const { provider, id: accountId } = record;
    const begun = { intent: 'reconnect', provider, method: 'cookies', accountId } as const;
    const flowOptions = (await options.flowOptions?.(user, c.req.raw, begun)) ?? {};
    const outcome = await freshSessions.put(record, body, flowOptions);
    if (outcome.kind === 'unsupported') throw new ProblemException('provider.unavailable');
    if (outcome.kind === 'wrong') {
      throw new ProblemException('request.invalid', {
        errors: [{ pointer: outcome.pointer, code: 'invalid' }],
      });
    }
    const { kind: _kind, ...result } = outcome;
    const account = accountView((await accounts.get(id, owner)) ?? record, options.upstream);
    const reply: SessionResult = { ...result, account };
    const { retryAfterMs } = result;
    const headers: Readonly<Record<string, string>> =
      retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };
    return json(reply, isUnderWay(result.state) ? 202 : 200, headers);
  });
}
