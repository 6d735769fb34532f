import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol.js';
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
import { createEventStreams } from './event-stream.js';
import { addFreshSessionRoute } from './fresh-session-route.js';
import { addFlowRoutes } from './flow-routes.js';
import { createOriginRules } from './origin.js';
import { ProblemException, problemResponse } from './problem-response.js';
import { readText } from './read-body.js';
import { addRoundRoutes } from './round-routes.js';
import { requireSession } from './session.js';

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

const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  [PROTOCOL_HEADER]: PROTOCOL_VERSION,
};

const methodNotAllowed = (allow = '') =>
  new ProblemException('request.method-not-allowed', { headers: { allow } });

/** The upstream's calls, and the pages that a browser is sent to: each has a proof of its own. */
function isOpenToNavigation(request: Request, path: string): boolean {
  if (path.startsWith('/hooks/')) return true;
  return request.method === 'GET' && /^\/(launch\/|return$|return\.|captcha\/|captcha\.)/.test(path);
}

class NotAnError extends Error {
  override readonly name = 'NotAnError';
}

export interface App {
  /** Every method and path that something answers at, below the base path. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  fetch(request: Request): Response | Promise<Response>;
  closeStreams(): void;
}

export function createApp(parts: AppParts, basePath: string): App {
  const { context, inbox } = parts;
  const { options, limits, log } = context;
  const origins = createOriginRules(options);
  const streams = createEventStreams(context);
  const limitChanges = createChangeLimit(context);
  const root = new Hono();
  const app = root.basePath(basePath);

  root.use(async (_c, next) => {
    try {
      await next();
    } catch (thrown) {
      // Hono takes care of errors alone; a host may throw anything.
      throw new NotAnError(typeof thrown);
    }
  });

  root.use(async (c, next) => {
    await next();
    const headers = { ...COMMON_HEADERS, ...origins.corsHeaders(c.req.raw) };
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (c.res.headers.get('content-type') === 'text/event-stream') {
      // Whatever compresses on the way would hold hints back. https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.6
      c.res.headers.set('cache-control', 'no-store, no-transform');
    }
  });

  root.use(async (c, next) => {
    const path = c.req.path.slice(basePath.length);
    const isOpen = isOpenToNavigation(c.req.raw, path);
    if (origins.isAtCaptcha(c.req.raw) && !/^\/captcha[./]/.test(path))
      throw new ProblemException('request.not-found');
    if (c.req.method === 'OPTIONS') {
      c.res = origins.preflight(c.req.raw);
      return;
    }
    if (!isOpen) origins.check(c.req.raw, path);
    await next();
  });

  app.post('/hooks/:name', async (c) => {
    if (c.req.param('name') !== options.upstream.name) throw new ProblemException('request.not-found');
    const received = await inbox.receive(c.req.raw.headers, () => readText(c.req.raw, limits.bodyBytes));
    if (received === 'forged') throw new ProblemException('hook.forbidden');
    if (received === 'full') throw new ProblemException('hook.too-many', { retryAfterMs: 30_000 });
    return c.body(null, 200);
  });

  app.get('/providers', async (c) => {
    const { user } = await requireSession(context, c.req.raw);
    return c.json<ProviderList>({ items: offersFor(options, user) });
  });

  app.get('/events', async (c) => {
    // A HEAD would come here too, and leave open a stream that nobody reads.
    if (c.req.method !== 'GET') throw methodNotAllowed(METHODS['/events']);
    const { owner } = await requireSession(context, c.req.raw);
    return streams.open(owner, c.req.raw.signal);
  });

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
    const finish = (response: Response): Response => {
      const headers = { ...COMMON_HEADERS, ...origins.corsHeaders(c.req.raw) };
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
      return response;
    };
    if (error instanceof ProblemException) return finish(problemResponse(error.code, error.details));
    const id = supportId();
    log({
      level: 'error',
      event: 'request.failed',
      supportId: id,
      fields: { error: errorName(error), path: routePath(c) },
    });
    return finish(problemResponse('server.error', { supportId: id }));
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
