import type { Hono } from 'hono/tiny';
import { accountObject, type Accounts } from '../accounts.js';
import { ApiError } from '../api-error.js';
import type { Authentication, Outcome } from '../authentication.js';
import { check, createBody, readJson, resendBody, solveBody } from '../bodies.js';
import type { Intents } from '../intents.js';
import { pageOf } from '../paging.js';
import { providers } from '../providers/index.js';
import type { SimulatedProvider } from '../providers/provider.js';
import type { Provider } from '../state.js';
import type { World } from '../world.js';

export interface AccountRoutesParts {
  readonly world: World;
  readonly accounts: Accounts;
  readonly intents: Intents;
  readonly authentication: Authentication;
}

/** `/api/v1/accounts` and what is under it. */
export function addAccountRoutes(app: Hono, parts: AccountRoutesParts): void {
  const { world, accounts, intents, authentication } = parts;
  const path = '/api/v1/accounts';

  app.get(path, (c) => {
    const { items, cursor } = pageOf(accounts.all, new URL(c.req.url).searchParams);
    return c.json({ object: 'AccountList', items: items.map(accountObject), cursor });
  });

  app.post(path, async (c) => {
    const { type, provider, body } = await readLogin(c.req.raw);
    return answer(await authentication.start(type, await provider.login(body)));
  });

  app.post(`${path}/checkpoint`, async (c) => {
    const { account_id: id, provider, code } = check(solveBody, await readJson(c.req.raw));
    return answer(await authentication.solve(id, provider, code));
  });

  app.post(`${path}/checkpoint/resend`, async (c) => {
    const { account_id, provider } = check(resendBody, await readJson(c.req.raw));
    authentication.resend(account_id, provider);
    return c.json({ object: 'CheckpointResend', account_id, success: true });
  });

  app.get(`${path}/:id`, async (c) => {
    const id = c.req.param('id');
    const pending = intents
      .ofAccount(id)
      .find((intent) => intent.kind === 'create' && intents.isLive(intent));
    if (pending && world.settings.pendingGet === 'block') {
      await intents.settled(pending, c.req.raw.signal);
      const isTimeout = !accounts.find(id) && !pending.killed && world.now() >= pending.deadline;
      if (isTimeout) throw new ApiError('request_timeout');
    }
    return c.json(accountObject(accounts.get(id)));
  });

  app.post(`${path}/:id`, async (c) => {
    const account = accounts.get(c.req.param('id'));
    const { type, provider, body } = await readLogin(c.req.raw);
    if (type !== account.provider) throw new ApiError('invalid_parameters', 'Invalid: provider');
    return answer(await authentication.start(type, await provider.login(body), account));
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

async function readLogin(
  request: Request,
): Promise<{ readonly type: Provider; readonly provider: SimulatedProvider; readonly body: unknown }> {
  const body = await readJson(request);
  const { provider: type } = check(createBody, body);
  const provider = providers[type];
  if (!provider) throw new ApiError('feature_not_implemented', `${type} is not simulated yet.`);
  return { type, provider, body };
}

function answer(outcome: Outcome): Response {
  return Response.json(outcome, { status: outcome.object === 'Checkpoint' ? 202 : 201 });
}
