import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol.js';
import type { ConnectServerOptions } from '../options.js';
import { captchaOriginOf } from './captcha-origin.js';
import { ProblemException } from './problem-response.js';

/**
 * Who may call from where. A page of the host's own origin comes with cookies, so that each write needs a header
 * that no form can set and an origin that fits; a page elsewhere must be on the list and brings a bearer token. The
 * frame of a captcha is at an origin of its own, from which it may answer and do nothing else.
 */

const isRead = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

const hasToken = (request: Request): boolean => /^bearer /i.test(request.headers.get('authorization') ?? '');

/** As browsers send it; extensions have one that `URL` does not know. Throws a TypeError for what is none. */
function toOrigin(text: string): string {
  const { origin, protocol, host } = new URL(text);
  if (origin !== 'null') return origin;
  // Every sandboxed frame has the origin `null`: it must never be on the list.
  if (host === '') throw new TypeError('allowedOrigins has an entry that is no origin.');
  return `${protocol}//${host}`;
}

export interface OriginRules {
  /** Throws a problem when the request may not come from where it comes from. `path` is that below the endpoint. */
  check(request: Request, path: string): void;
  /** The request came to the captcha's origin, where there is nothing else. */
  isAtCaptcha(request: Request): boolean;
  /**
   * A navigation that says of itself that it began with a link in a mail or a chat, or on a stranger's page. One that
   * says nothing may be either.
   */
  isFromStranger(request: Request): boolean;
  /** Headers for a page of another origin that is on the list. */
  corsHeaders(request: Request): Readonly<Record<string, string>>;
  /** The answer to a preflight. */
  preflight(request: Request): Response;
}

export function createOriginRules(options: ConnectServerOptions): OriginRules {
  const own = new URL(options.publicUrl).origin;
  const allowed = new Set((options.allowedOrigins ?? []).map(toOrigin));

  const captcha = captchaOriginOf(options);

  const isAllowed = (request: Request, path: string): boolean => {
    const origin = request.headers.get('origin');
    const site = request.headers.get('sec-fetch-site');
    if (captcha !== undefined && path.startsWith('/captcha/')) {
      return origin === null ? site === null || site === 'same-origin' : origin === captcha;
    }
    if (origin !== null) return origin === own || (allowed.has(origin) && hasToken(request));
    if (site !== null) return site === 'same-origin' || (site === 'none' && isRead(request));
    // No browser: nothing rides on a cookie that a stranger's page could have sent.
    return isRead(request) || hasToken(request);
  };

  return {
    check(request, path) {
      if (!isAllowed(request, path)) throw new ProblemException('request.forbidden-origin');
      if (request.headers.get(PROTOCOL_HEADER) !== PROTOCOL_VERSION) {
        throw new ProblemException('protocol.unsupported');
      }
    },
    isAtCaptcha(request) {
      // By name alone: where TLS ends in front of the server, the scheme is another one here.
      const { host } = new URL(request.url);
      return captcha !== undefined && host === new URL(captcha).host && captcha !== own;
    },
    isFromStranger(request) {
      if (request.headers.get('sec-fetch-site') === 'none') return true;
      const referrer = request.headers.get('referer');
      if (referrer === null) return false;
      const from = URL.canParse(referrer) ? new URL(referrer).origin : '';
      return from !== own && !allowed.has(from);
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
