import { describe, expect, it } from 'vitest';
import { createSessions, DEMO_USERS } from '../../../demo/start/sessions.js';

/* The token that the demo gives a browser extension for the session of its user. */

const MINUTE_MS = 60_000;
const [sales, support] = DEMO_USERS;

describe('a token of the demo', () => {
  let now = 1_000_000;
  const sessions = createSessions('k'.repeat(32), 'demo-session', false, () => now);
  const cookie = (user: (typeof DEMO_USERS)[number]) => sessions.cookieFor(user).split(';')[0] ?? '';
  const whoSends = (headers: Record<string, string>) =>
    sessions.userOf(new Request('https://host.test/', { headers }))?.id;

  it('is its user’s, for five minutes', () => {
    const authorization = `Bearer ${sessions.tokenFor(sales)}`;
    expect(whoSends({ authorization })).toBe('sales');
    now += 5 * MINUTE_MS - 1;
    expect(whoSends({ authorization })).toBe('sales');
    now += 1;
    expect(whoSends({ authorization })).toBeUndefined();
  });

  it('that is wrong, made longer or another’s is nobody’s, whatever cookie comes with it', () => {
    const [id = '', end = '', signature = ''] = sessions.tokenFor(sales).split('.');
    const ofCookie = cookie(sales).split('=')[1]?.split('.')[1] ?? '';
    for (const token of [
      '',
      'x',
      `${id}.${end}`,
      `${id}.${String(Number(end) + MINUTE_MS)}.${signature}`,
      `support.${end}.${signature}`,
      `${id}.${end}.${ofCookie}`,
      `${id}.NaN.${signature}`,
    ]) {
      expect(whoSends({ authorization: `Bearer ${token}`, cookie: cookie(support) })).toBeUndefined();
    }
    expect(whoSends({ cookie: cookie(support) })).toBe('support');
  });

  it('is no cookie, and a cookie is no token', () => {
    const token = sessions.tokenFor(sales);
    expect(whoSends({ cookie: `demo-session=${token}` })).toBeUndefined();
    expect(whoSends({ authorization: `Bearer ${cookie(sales).split('=')[1] ?? ''}` })).toBeUndefined();
  });
});
