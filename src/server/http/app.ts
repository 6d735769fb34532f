import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type { ProviderList } from '../../contract/types.js';
import type { Accounts } from '../accounts/accounts.js';
import type { Context } from '../context.js';
import type { FlowEngine } from '../flows/flow-engine.js';
import { offersFor } from '../flows/offers.js';
import type { Watcher } from '../flows/watcher.js';
import type { Inbox } from '../hooks/inbox.js';
import { createChangeLimit } from '../limits/changes.js';
import type { FreshSessions } from '../sessions/fresh-sessions.js';
import type { Rounds } from '../rounds/rounds.js';
import { supportId } from '../ids.js';
import { errorName } from '../log.js';
import { addAccountRoutes } from './account-routes.js';
import { endpointUrl } from './endpoint-url.js';
import { createEventStreams } from './event-stream.js';
import { addFreshSessionRoute } from './fresh-session-route.js';
import { addFlowRoutes } from './flow-routes.js';
import { addHookRoute } from './hook-route.js';
import { checkingOrigins, createFinish, finishing, throwErrorsAlone } from './middleware.js';
import { createOriginRules } from './origin.js';
import { ProblemException, problemResponse } from './problem-response.js';
import { addRoundRoutes } from './round-routes.js';
import { requireSession } from './session.js';
import { json } from './text-reply.js';

export interface AppParts {
  readonly context: Context;
  readonly accounts: Accounts;
  readonly engine: FlowEngine;
  readonly watcher: Watcher;
  readonly inbox: Inbox;
  readonly rounds: Rounds;
  readonly freshSessions: FreshSessions;
}

/** Every path with its methods: anything else on a path is a 405, any other path a 404. */
const METHODS: Readonly<Record<string, string>> = {
  '/providers': 'GET',
  '/flows': 'GET, POST',
  '/flows/:id': 'GET, DELETE',
  '/flows/:id/answers': 'POST',
  '/accounts': 'GET',
  '/accounts/:id': 'GET, PATCH, DELETE',
  '/accounts/:id/restart': 'POST',
  '/accounts/:id/sync': 'POST',
  '/accounts/:id/session': 'PUT',
  '/launch/:ticket': 'GET',
  '/return': 'GET',
  '/captcha/:ticket': 'GET, POST',
  '/captcha/:ticket/frame': 'GET',
  '/events': 'GET',
  '/hooks/:name': 'POST',
  '/hooks/:name/notify/:ticket': 'POST',
};

const methodNotAllowed = (allow = '') =>
  new ProblemException('request.method-not-allowed', { headers: { allow } });

export interface App {
  /** Every method and path that something answers at, below the base path. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  fetch(request: Request): Response | Promise<Response>;
  closeStreams(): void;
}

export function createApp(parts: AppParts, basePath: string): App {
  const { context } = parts;
  const { options, log } = context;
  const origins = createOriginRules(options);
  const finish = createFinish(origins);
  const streams = createEventStreams(context, endpointUrl(options.publicUrl, basePath));
  const limitChanges = createChangeLimit(context);
  const root = new Hono();
  const app = root.basePath(basePath);

  root.use(throwErrorsAlone, finishing(finish), checkingOrigins(origins, basePath));

  app.get('/providers', async (c) => {
    const { user } = await requireSession(context, c.req.raw);
    return json({ items: offersFor(options, user) } satisfies ProviderList);
  });

  app.get('/events', async (c) => {
    // A HEAD would come here too, and leave open a stream that nobody reads.
    if (c.req.method !== 'GET') throw methodNotAllowed(METHODS['/events']);
    const { owner } = await requireSession(context, c.req.raw);
    return streams.open(owner, c.req.raw.signal);
  });

  addHookRoute(app, parts);
  addFlowRoutes(app, parts);
  addAccountRoutes(app, { ...parts, limitChanges });
  addFreshSessionRoute(app, { ...parts, limitChanges });
  addRoundRoutes(app, { ...parts, origins, basePath });

  for (const [path, methods] of Object.entries(METHODS)) {
    app.all(path, () => {
      throw methodNotAllowed(methods);
    });
  }

  root.notFound(() => problemResponse('request.not-found'));

  root.onError((error, c) => {
    if (error instanceof ProblemException)
      return finish(problemResponse(error.code, error.details), c.req.raw);
    const id = supportId();
    log({
      level: 'error',
      event: 'request.failed',
      supportId: id,
      fields: { error: errorName(error), path: routePath(c) },
    });
    return finish(problemResponse('server.error', { supportId: id }), c.req.raw);
  });

  return {
    routes: root.routes
      .filter(({ path }) => path.startsWith(`${basePath}/`))
      .map(({ method, path }) => ({ method, path: path.slice(basePath.length) })),
    fetch: (request) => root.fetch(request),
    closeStreams: () => {
      streams.close();
    },
  };
}
