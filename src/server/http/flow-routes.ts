import type { Context as HonoContext, Hono } from 'hono';
import { STEPS_HEADER } from '../../contract/protocol.js';
import { answerSchema, flowQuerySchema, startFlowSchema } from '../../contract/requests.js';
import type { Flow, FlowList } from '../../contract/types.js';
import { accountView } from '../accounts/account-view.js';
import type { Accounts } from '../accounts/accounts.js';
import type { Context } from '../context.js';
import { askFlowOptions } from '../flows/flow-options.js';
import { flowView } from '../flows/flow-view.js';
import type { ConnectServerOptions, ConnectUser } from '../options.js';
import type { Browser, FlowEngine, Outcome } from '../flows/flow-engine.js';
import type { Watcher } from '../flows/watcher.js';
import { createSlots } from '../limits/slots.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { repeatableOf } from './idempotency.js';
import { ProblemException } from './problem-response.js';
import { parse, passOverBody, readJson } from './read-body.js';
import { requirePermission, requireSession } from './session.js';
import { json } from './text-reply.js';
import { waitForNewer } from './long-poll.js';

function browserOf(context: Context, user: ConnectUser, request: Request): Browser {
  const flowOptions = askFlowOptions(context, user, request);
  const userAgent = request.headers.get('user-agent');
  return userAgent === null ? { flowOptions } : { flowOptions, userAgent: userAgent.slice(0, 1024) };
}

/** A round trip ends on the host's own pages or on those that the host has listed, so that nobody is sent astray. */
function requireReturnUrl(options: ConnectServerOptions, returnTo: string | undefined): void {
  if (returnTo === undefined) return;
  const own = new URL(options.publicUrl);
  const { origin, protocol, username, password } = URL.canParse(returnTo, own) ? new URL(returnTo, own) : own;
  // The origin of a `blob:` is that of the page which made it.
  const isPage = URL.canParse(returnTo, own) && protocol === own.protocol && !username && !password;
  if ((isPage && origin === own.origin) || options.returnUrls?.includes(returnTo)) return;
  throw new ProblemException('request.invalid', { errors: [{ pointer: '/returnTo', code: 'not-allowed' }] });
}

export interface FlowRouteParts {
  readonly context: Context;
  readonly accounts: Accounts;
  readonly engine: FlowEngine;
  readonly watcher: Watcher;
}

const stepKindsOf = (request: Request): { stepKinds?: ReadonlySet<string> } => {
  const header = request.headers.get(STEPS_HEADER);
  return header ? { stepKinds: new Set(header.split(',').map((kind) => kind.trim())) } : {};
};

export function addFlowRoutes(app: Hono, { context, accounts, engine, watcher }: FlowRouteParts): void {
  const { flows, clock, limits, options } = context;
  const places = createSlots(limits.pollsPerUser);

  const flowOf = async (c: HonoContext) => {
    const session = await requireSession(context, c.req.raw);
    const flow = await flows.read(c.req.param('id') ?? '', session.owner);
    if (!flow) throw new ProblemException('flow.not-found');
    return { ...session, flow };
  };

  const reply = (c: HonoContext, outcome: Outcome): Response => {
    if (outcome.kind === 'problem') {
      const errors = outcome.pointer ? { errors: [{ pointer: outcome.pointer, code: 'invalid' }] } : {};
      const { retryAfterMs } = outcome;
      throw new ProblemException(outcome.code, {
        ...errors,
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      });
    }
    watcher.keep(outcome.flow);
    const viewer = { ...stepKindsOf(c.req.raw), ...(outcome.superseded ? { superseded: true } : {}) };
    return json(flowView(outcome.flow, clock.now(), viewer) satisfies Flow, outcome.isNew ? 201 : 200);
  };

  app.post('/flows', async (c) => {
    const { user, owner } = await requireSession(context, c.req.raw);
    const body = await readJson(c.req.raw, startFlowSchema, limits.bodyBytes);
    const account = body.accountId === undefined ? undefined : await accounts.get(body.accountId, owner);
    if (body.accountId !== undefined && !account) throw new ProblemException('account.not-found');
    await requirePermission(context, user, body.intent, account && accountView(account));
    requireReturnUrl(options, body.returnTo);
    const repeatable = await repeatableOf(c.req.raw, body);
    const outcome = await engine.start(user, body, {
      ...browserOf(context, user, c.req.raw),
      ...repeatable,
      ...(account && body.intent === 'reconnect' ? { account } : {}),
    });
    return reply(c, outcome);
  });

  app.get('/flows', async (c) => {
    const { owner } = await requireSession(context, c.req.raw);
    const open = await flows.store.listOpen(owner);
    const current = await Promise.all(open.map((flow) => flows.read(flow.id, owner)));
    const viewer = stepKindsOf(c.req.raw);
    const items = current.flatMap((flow) =>
      flow?.state === 'open' ? [flowView(flow, clock.now(), viewer)] : [],
    );
    return json({ items } satisfies FlowList);
  });

  app.get('/flows/:id', async (c) => {
    const { after = 0, wait = 0 } = parse(flowQuerySchema, c.req.query());
    const { flow } = await flowOf(c);
    watcher.keep(flow);
    const waiting = {
      context,
      places,
      keep: (waited: FlowRecord) => {
        watcher.keep(waited);
      },
    };
    const newer = flow.rev > after ? flow : await waitForNewer(waiting, flow, after, wait, c.req.raw.signal);
    if (!newer) return c.body(null, 204);
    return reply(c, { kind: 'flow', flow: newer });
  });

  app.post('/flows/:id/answers', async (c) => {
    const { user, flow } = await flowOf(c);
    const answer = await readJson(c.req.raw, answerSchema, limits.bodyBytes);
    return reply(c, await engine.answer(user, flow, answer, browserOf(context, user, c.req.raw)));
  });

  app.delete('/flows/:id', async (c) => {
    const { flow } = await flowOf(c);
    await passOverBody(c.req.raw, limits.bodyBytes);
    return reply(c, { kind: 'flow', flow: await engine.cancel(flow) });
  });
}
