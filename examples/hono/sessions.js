// A login: two users with a password each, and a session that a cookie names. Yours is in your framework or a library.
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

const COOKIE = 'example-session';
const LIFETIME_S = 8 * 60 * 60;

const withHash = ({ id, password }) => {
  const salt = randomBytes(16);
  return { id, salt, hash: scryptSync(password, salt, 32) };
};
const users = [
  { id: 'sales', password: 'sales-password' },
  { id: 'support', password: 'support-password' },
].map(withHash);

/** What a session's cookie says, and whose it is: random, so that nobody can guess or make one. */
const sessions = new Map();

/** The user with this name and password, if there is one. */
export function checkPassword(name, password) {
  const user = users.find(({ id }) => id === name);
  // Somebody who does not exist takes as long as a wrong password.
  const { salt, hash } = user ?? users[0];
  const isRight = timingSafeEqual(hash, scryptSync(String(password), salt, 32));
  return user && isRight ? { id: user.id } : undefined;
}

/** Begins a session: the value of the `Set-Cookie` header. */
export function beginSession(user, isSecure) {
  const token = randomBytes(32).toString('base64url');
  sessions.set(token, { user, endsAt: Date.now() + LIFETIME_S * 1000 });
  return `${COOKIE}=${token}; Max-Age=${LIFETIME_S}; ${attributes(isSecure)}`;
}

/** Who sent this `Cookie` header; `undefined` when nobody is signed in. */
export function userOf(cookies) {
  const token = tokenIn(cookies);
  const session = sessions.get(token);
  if (session && session.endsAt > Date.now()) return session.user;
  sessions.delete(token);
  return undefined;
}

/** Ends the session: the value of the `Set-Cookie` header that takes the cookie away. */
export function endSession(cookies, isSecure) {
  sessions.delete(tokenIn(cookies));
  return `${COOKIE}=; Max-Age=0; ${attributes(isSecure)}`;
}

// Lax: another site's form can not bring it along. A browser sends a Secure one over HTTPS alone.
const attributes = (isSecure) => `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

const tokenIn = (cookies) =>
  (cookies ?? '')
    .split(/; */)
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
