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

export interface Sessions {
  /** Who sent this request, by its cookie. */
  readonly userOf: (request: Request) => (DemoUser & ConnectUser) | undefined;
  /** The `Set-Cookie` value that makes a browser this user's. */
  readonly cookieFor: (user: DemoUser) => string;
}

/**
 * Signed cookies, so that nobody becomes another user by editing one. Cookies know hosts, not ports: `name` keeps
 * two demos on one machine apart.
 */
export function createSessions(key: string, name: string, isSecure: boolean): Sessions {
  const sign = (id: string): string => createHmac('sha256', key).update(id).digest('base64url');

  return {
    userOf(request) {
      const [id = '', signature = ''] = (readCookie(request, name) ?? '').split('.');
      const expected = Buffer.from(sign(id));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return DEMO_USERS.find((user) => user.id === id);
    },
    cookieFor: ({ id }) =>
      `${name}=${id}.${sign(id)}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
  };
}

function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
