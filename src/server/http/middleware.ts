import type { MiddlewareHandler } from 'hono';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol.js';
import type { OriginRules } from './origin.js';
import { ProblemException } from './problem-response.js';

/* What every request goes through, whatever route answers it. */

const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  [PROTOCOL_HEADER]: PROTOCOL_VERSION,
};

class NotAnError extends Error {
  override readonly name = 'NotAnError';
}

/** Hono takes care of errors alone; a host may throw anything. */
export const throwErrorsAlone: MiddlewareHandler = async (_c, next) => {
  try {
    await next();
  } catch (thrown) {
    throw new NotAnError(typeof thrown);
  }
};

/** Gives a response the headers that all have. The response itself stays, so that a `Reply` is still one. */
export type Finish = (response: Response, request: Request) => Response;

export const createFinish =
  (origins: OriginRules): Finish =>
  (response, request) => {
    const headers = { ...COMMON_HEADERS, ...origins.corsHeaders(request) };
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    if (response.headers.get('content-type') === 'text/event-stream') {
      // Whatever compresses on the way would hold hints back. https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.6
      response.headers.set('cache-control', 'no-store, no-transform');
    }
    return response;
  };

export const finishing =
  (finish: Finish): MiddlewareHandler =>
  async (c, next) => {
    await next();
    finish(c.res, c.req.raw);
  };

/** The upstream's calls, and the pages that a browser is sent to: each has a proof of its own. */
function isOpenToNavigation(request: Request, path: string): boolean {
  if (path.startsWith('/hooks/')) return true;
  return request.method === 'GET' && /^\/(launch\/|return$|return\.|captcha\/|captcha\.)/.test(path);
}

/** Lets in who may call from where they call, and answers preflights. */
export const checkingOrigins =
  (origins: OriginRules, basePath: string): MiddlewareHandler =>
  async (c, next) => {
    const path = c.req.path.slice(basePath.length);
    if (origins.isAtCaptcha(c.req.raw) && !/^\/captcha[./]/.test(path))
      throw new ProblemException('request.not-found');
    if (c.req.method === 'OPTIONS') return origins.preflight(c.req.raw);
    if (!isOpenToNavigation(c.req.raw, path)) origins.check(c.req.raw, path);
    await next();
    return undefined;
  };
