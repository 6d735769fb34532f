import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol.js';
import type { ConnectServerOptions } from '../options.js';
import { ProblemException } from './problem-response.js';

/**
 * Who may call from where. A page of the host's own origin comes with cookies, so that each write needs a header
 * that no form can set and an origin that fits; a page elsewhere must be on the list and brings a bearer token.
 */

const isRead = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

const hasToken = (request: Request): boolean => /^bearer /i.test(request.headers.get('authorization') ?? '');

export interface OriginRules {
  /** Throws a problem when the request may not come from where it comes from. */
  check(request: Request): void;
  /** Headers for a page of another origin that is on the list. */
  corsHeaders(request: Request): Readonly<Record<string, string>>;
  /** The answer to a preflight. */
  preflight(request: Request): Response;
}

export function createOriginRules(options: ConnectServerOptions): OriginRules {
  const own = new URL(options.publicUrl).origin;
  const allowed = new Set((options.allowedOrigins ?? []).map((origin) => new URL(origin).origin));

  const isAllowed = (request: Request): boolean => {
    const origin = request.headers.get('origin');
    const site = request.headers.get('sec-fetch-site');
    if (origin !== null) return origin === own || (allowed.has(origin) && hasToken(request));
    if (site !== null) return site === 'same-origin' || (site === 'none' && isRead(request));
    // No browser: nothing rides on a cookie that a stranger's page could have sent.
    return isRead(request) || hasToken(request);
  };

  return {
    check(request) {
      if (!isAllowed(request)) throw new ProblemException('request.forbidden-origin');
      if (request.headers.get(PROTOCOL_HEADER) !== PROTOCOL_VERSION) {
        throw new ProblemException('protocol.unsupported');
      }
    },
    corsHeaders(request): Readonly<Record<string, string>> {
      const origin = request.headers.get('origin');
      return origin !== null && allowed.has(origin)
        ? {
            'access-control-allow-origin': origin,
            'access-control-expose-headers': 'Retry-After',
            vary: 'Origin',
          }
        : { vary: 'Origin' };
    },
    preflight(request) {
      const origin = request.headers.get('origin');
      if (origin === null || !allowed.has(origin)) return new Response(null, { status: 204 });
      return new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-origin': origin,
          'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
          'access-control-allow-headers':
            'Authorization, Content-Type, Connect-Protocol, Connect-Steps, Idempotency-Key',
          'access-control-max-age': '600',
          vary: 'Origin',
        },
      });
    },
  };
}
