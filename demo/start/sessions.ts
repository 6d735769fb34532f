import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ConnectUser } from '../../src/server/index.js';

/** Somebody to be in the demo. A real product has a login here. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  /** Where its mails go: to the demo's own mailbox, as nobody has an address there. */
  readonly email: string;
  readonly locale: string;
}

export const DEMO_USERS = [
  { id: 'sales', name: 'Sales team', email: 'sales@fieldnote.example', locale: 'en' },
  { id: 'support', name: 'Support team', email: 'support@fieldnote.example', locale: 'en' },
] as const satisfies readonly DemoUser[];

const TOKEN_MS = 5 * 60_000;

export interface Sessions {
  /** Who sent this request, by its token, or where it has none by its cookie. */
  readonly userOf: (request: Request) => (DemoUser & ConnectUser) | undefined;
  /** What a browser extension signs its requests with, for a few minutes. */
  readonly tokenFor: (user: DemoUser) => string;
  /** The `Set-Cookie` value that makes a browser this user's. */
  readonly cookieFor: (user: DemoUser) => string;
}

/**
 * Signed cookies, so that nobody becomes another user by editing one. Cookies know hosts, not ports: `name` keeps
 * two demos on one machine apart.
 */
export function createSessions(key: string, name: string, isSecure: boolean, now = Date.now): Sessions {
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');

  const isSigned = (text: string, signature: string): boolean => {
    const expected = Buffer.from(sign(text));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  };

  const find = (wanted: string) => DEMO_USERS.find(({ id }) => id === wanted);

  const userOfToken = (token: string) => {
    const [id = '', end = '', signature = ''] = token.split('.');
    return isSigned(`token.${id}.${end}`, signature) && Number(end) > now() ? find(id) : undefined;
  };

  return {
    userOf(request) {
      const authorization = request.headers.get('authorization');
      // A token that is wrong is nobody's, whatever cookie comes with it.
      if (authorization !== null) return userOfToken(authorization.replace(/^bearer /i, ''));
      const [id = '', signature = ''] = (readCookie(request, name) ?? '').split('.');
      return isSigned(id, signature) ? find(id) : undefined;
    },
    tokenFor({ id }) {
      const text = `${id}.${String(now() + TOKEN_MS)}`;
      return `${text}.${sign(`token.${text}`)}`;
    },
    cookieFor: ({ id }) =>
      `${name}=${id}.${sign(id)}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
  };
}

function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
