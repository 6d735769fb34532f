import type { Hono } from 'hono/tiny';
import type { Accounts } from '../accounts.js';
import { ApiError } from '../api-error.js';
import type { Authentication } from '../authentication.js';
import { check, readJson, scanBody } from '../bodies.js';
import type { Intents } from '../intents.js';
import { phoneHtml } from '../phone/phone-html.js';
import { phoneScript } from '../phone/phone-script.js';
import { phoneStyles } from '../phone/phone-styles.js';
import { phoneView } from '../phone/phone-view.js';
import type { World } from '../world.js';

export interface PhoneRoutesParts {
  readonly world: World;
  readonly accounts: Accounts;
  readonly intents: Intents;
  readonly authentication: Authentication;
}

/** The phone: a page, its JSON, and what a person can do on it. No key is needed, so only its own page may act. */
export function addPhoneRoutes(app: Hono, parts: PhoneRoutesParts): void {
  const { world, accounts, authentication } = parts;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${world.settings.phoneEmbedders.join(' ')}`,
  ].join('; ');

  app.get('/', (c) => c.redirect('phone'));
  app.get('/phone', () => file(phoneHtml, 'text/html', { 'content-security-policy': policy }));
  app.get('/phone/phone.css', () => file(phoneStyles, 'text/css'));
  app.get('/phone/phone.js', () => file(phoneScript(), 'text/javascript'));
  app.get('/phone/pending.json', async (c) =>
    c.json(await phoneView(parts), 200, { 'cache-control': 'no-store' }),
  );

  app.use('/phone/*', async (c, next) => {
    if (c.req.method === 'POST' && !isSameOrigin(c.req.raw)) throw new ApiError('insufficient_permissions');
    await next();
  });

  app.post('/phone/accounts/:id/sign-out', (c) => {
    accounts.signOut(c.req.param('id'));
    return c.json({ result: 'signed_out' });
  });
  app.post('/phone/:attemptId/approve', (c) => {
    authentication.approve(c.req.param('attemptId'));
    return c.json({ result: 'approved' });
  });
  app.post('/phone/:attemptId/deny', (c) => {
    authentication.deny(c.req.param('attemptId'));
    return c.json({ result: 'denied' });
  });
  app.post('/phone/:attemptId/scan', async (c) => {
    const { phoneNumber } = check(scanBody, await readJson(c.req.raw));
    return c.json({ result: authentication.scan(c.req.param('attemptId'), phoneNumber) });
  });
}

/** Browsers say where a request comes from; what says nothing is no browser, and has no user to trick. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || origin === new URL(request.url).origin;
}

function file(text: string, type: string, headers: Readonly<Record<string, string>> = {}): Response {
  const common = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  return new Response(text, { headers: { ...common, 'x-content-type-options': 'nosniff', ...headers } });
}
