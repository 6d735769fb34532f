import type { Hono } from 'hono/tiny';
import { accountObject } from '../accounts.js';
import { ApiError } from '../api-error.js';
import type { Outcome } from '../authentication.js';
import {
  check,
  checkProxy,
  createBody,
  patchBody,
  readJson,
  resendBody,
  solveBody,
  syncQuery,
} from '../bodies.js';
import { challengeNameOf } from '../intents.js';
import { pageOf } from '../paging.js';
import type { Parts } from '../parts.js';
import { providers } from '../providers/index.js';
import type { AccountRecord } from '../state.js';
import { resync } from '../sync.js';

/** `/api/v1/accounts` and what is under it. */
export function addAccountRoutes(app: Hono, parts: Parts): void {
  const { world, accounts, intents, authentication } = parts;
  const path = '/api/v1/accounts';

  const start = async (request: Request, target?: AccountRecord): Promise<Response> => {
    const body = await readJson(request);
    const { provider } = check(createBody, body);
    if (target && target.provider !== provider) throw new ApiError('invalid_parameters', 'Invalid: provider');
    const login = await providers[provider].login({ body, world, ...(target && { target }) });
    return answer((await authentication.start({ provider, login, target })).outcome);
  };

  app.get(path, (c) => {
    const { items, cursor } = pageOf(accounts.all, new URL(c.req.url).searchParams);
    return c.json({ object: 'AccountList', items: items.map(accountObject), cursor });
  });

  app.post(path, (c) => start(c.req.raw));

  app.post(`${path}/checkpoint`, async (c) => {
    const { account_id: id, provider, code } = check(solveBody, await readJson(c.req.raw));
    return answer(await authentication.solve(id, provider, code));
  });

  app.post(`${path}/checkpoint/resend`, async (c) => {
    const { account_id, provider } = check(resendBody, await readJson(c.req.raw));
    authentication.resend(account_id, provider);
    return c.json({ object: 'CheckpointResend', account_id, success: true });
  });

  /** A Telegram attempt that was scanned and waits for the account's password. */
  const waitingForPassword = (id: string) =>
    intents.ofAccount(id).find((intent) => intents.isLive(intent) && challengeNameOf(intent) === 'password');

  app.get(`${path}/:id`, async (c) => {
    const id = c.req.param('id');
    const pending = intents
      .ofAccount(id)
      .find((intent) => intent.kind === 'create' && intents.isLive(intent));
    if (pending && world.settings.pendingGet === 'block') {
      const isDecided = (): boolean =>
        c.req.raw.signal.aborted ||
        intents.isClosed ||
        !intents.isLive(pending) ||
        waitingForPassword(id) !== undefined;
      while (!isDecided()) await intents.settled(pending, c.req.raw.signal);
      const isTimeout = !accounts.find(id) && !pending.endedBy && world.now() >= pending.deadline;
      if (isTimeout) throw new ApiError('request_timeout');
    }
    const waiting = waitingForPassword(id);
    if (waiting && !waiting.isHosted) {
      const checkpoint = await authentication.checkpointOf(waiting);
      return answer({ object: 'Checkpoint', account_id: id, checkpoint });
    }
    return c.json(accountObject(accounts.get(id)));
  });

  app.post(`${path}/:id`, (c) => start(c.req.raw, accounts.get(c.req.param('id'))));

  app.patch(`${path}/:id`, async (c) => {
    const account = accounts.get(c.req.param('id'));
    checkProxy(check(patchBody, await readJson(c.req.raw)).proxy);
    return c.json(accountObject(account));
  });

  app.post(`${path}/:id/restart`, (c) => {
    const isRestarting = accounts.restart(accounts.get(c.req.param('id')));
    return c.json({ object: isRestarting ? 'AccountRestarted' : 'AccountFailedToRestart' });
  });

  app.get(`${path}/:id/sync`, (c) => {
    const account = accounts.get(c.req.param('id'));
    const query = check(syncQuery, Object.fromEntries(new URL(c.req.url).searchParams));
    return c.json({ object: 'AccountResync', status: resync(world, accounts, account, query) });
  });

  app.delete(`${path}/:id`, (c) => {
    const id = c.req.param('id');
    const running = intents.ofAccount(id).filter((intent) => intents.isLive(intent));
    const account = running.some(({ kind }) => kind === 'create') ? undefined : accounts.get(id);
    for (const intent of running) intents.remove(intent);
    if (account) accounts.remove(account);
    return c.json({ object: 'AccountDeleted' });
  });
}

function answer(outcome: Outcome): Response {
  return Response.json(outcome, { status: outcome.object === 'Checkpoint' ? 202 : 201 });
}
