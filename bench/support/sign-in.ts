import { createHmac, timingSafeEqual } from 'node:crypto';

/** The same login for whatever is measured: a signed cookie. */
const KEY = 'benchmark-cookie-key';
const NAME = 'benchmark-session';

const sign = (id: string): string => createHmac('sha256', KEY).update(id).digest('base64url');

export const cookieOf = (id: string): string => `${NAME}=${id}.${sign(id)}`;

/** The user whose cookie it is. */
export function userIn(cookies: string | null | undefined): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
  const [id = '', signature = ''] = (value ?? '').split('.');
  const expected = Buffer.from(sign(id));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
}

/** What every request of a page brings. */
export const headersOf = (id: string): Record<string, string> => ({
  cookie: cookieOf(id),
  'connect-protocol': '1',
  'sec-fetch-site': 'same-origin',
});
