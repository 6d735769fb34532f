import type { Hono } from 'hono';
import type { Context } from '../context.js';
import type { Inbox } from '../hooks/inbox.js';
import { ProblemException } from './problem-response.js';
import { readText } from './read-body.js';

export interface HookRouteParts {
  readonly context: Context;
  readonly inbox: Inbox;
}

/** The upstream's calls: answered as soon as they are stored. */
export function addHookRoute(app: Hono, { context, inbox }: HookRouteParts): void {
  const { options, limits } = context;

  app.post('/hooks/:name', async (c) => {
    if (c.req.param('name') !== options.upstream.name) throw new ProblemException('request.not-found');
    const received = await inbox.receive(c.req.raw.headers, () => readText(c.req.raw, limits.bodyBytes));
    if (received === 'forged') throw new ProblemException('hook.forbidden');
    if (received === 'full') throw new ProblemException('hook.too-many', { retryAfterMs: 30_000 });
    return c.body(null, 200);
  });
}
