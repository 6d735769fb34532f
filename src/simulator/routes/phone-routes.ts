import type { Hono } from 'hono/tiny';
import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { check, readJson } from '../bodies.js';
import { CAPTCHA_PUBLIC_KEY, captchaData } from '../challenges.js';
import { challengeNameOf } from '../intents.js';
import { revokeGrants } from '../oauth/grants.js';
import { vendors } from '../oauth/vendors.js';
import { file, isSameOrigin, page } from '../pages/page-response.js';
import type { Parts } from '../parts.js';
import { phoneHtml } from '../phone/phone-html.js';
import { phoneScript } from '../phone/phone-script.js';
import { phoneStyles } from '../phone/phone-styles.js';
import { phoneView } from '../phone/phone-view.js';
import { elsewhere } from '../providers/elsewhere.js';
import { randomId } from '../random.js';
import { SOURCE_STATUSES, type AccountType } from '../state.js';

const scanBody = z.object({ phoneNumber: z.string().regex(/^\+?[\d\s()-]{6,24}$/) });
const pairBody = z.object({ code: z.string() });
const statusBody = z.object({ status: z.enum(SOURCE_STATUSES), source: z.string().optional() });
const elsewhereBody = z.object({ type: z.enum(Object.keys(elsewhere) as AccountType[]) });
const faultBody = z.object({
  fault: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('drop'), when: z.enum(['before', 'after']) }),
    z.object({ kind: z.literal('status'), status: z.number().int().min(400).max(599) }),
    z.object({ kind: z.literal('slow'), ms: z.number().min(0) }),
    z.object({ kind: z.literal('cut') }),
  ]),
  count: z.number().int().min(0),
  path: z.string().optional(),
});

/** The phone: a page, its JSON, and what a person can do on it. No key is needed, so only its own page may act. */
export function addPhoneRoutes(app: Hono, parts: Parts): void {
  const { world, accounts, intents, authentication, hosted, faults } = parts;

  app.get('/', (c) => c.redirect('phone'));
  app.get('/phone', () => page(phoneHtml, world.settings.phoneEmbedders));
  app.get('/phone/phone.css', () => file(phoneStyles, 'text/css'));
  app.get('/phone/phone.js', () => file(phoneScript(), 'text/javascript'));
  app.get('/phone/pending.json', async (c) =>
    c.json(await phoneView(parts), 200, { 'cache-control': 'no-store' }),
  );

  app.use('/phone/*', async (c, next) => {
    if (c.req.method === 'POST' && !isSameOrigin(c.req.raw)) throw new ApiError('insufficient_permissions');
    await next();
  });

  app.post('/phone/daily-restart', (c) => {
    hosted.clear();
    return c.json({ result: 'restarted' });
  });
  app.post('/phone/faults', async (c) => {
    const { fault, count, path = '/api/' } = check(faultBody, await readJson(c.req.raw));
    faults.order(fault, count, path);
    return c.json({ result: 'ordered' });
  });

  app.post('/phone/accounts', async (c) => {
    const { type } = check(elsewhereBody, await readJson(c.req.raw));
    const identity = elsewhere[type];
    if (!identity) throw new ApiError('invalid_parameters', 'Invalid: type');
    const { id } = accounts.create(randomId(world.random), type, identity);
    return c.json({ result: 'added', accountId: id });
  });
  app.post('/phone/accounts/:id/sign-out', (c) => {
    const account = accounts.get(c.req.param('id'));
    accounts.signOut(account.id);
    // Who leaves a Google or Microsoft account takes its tokens back.
    revokeGrants(world, ({ vendor, email }) => {
      return vendors[vendor].provider === account.provider && email === account.identity.handle;
    });
    return c.json({ result: 'signed_out' });
  });
  app.post('/phone/accounts/:id/status', async (c) => {
    const account = accounts.get(c.req.param('id'));
    const { status, source } = check(statusBody, await readJson(c.req.raw));
    accounts.setStatus(account, status, source);
    return c.json({ result: 'changed' });
  });
  app.post('/phone/accounts/:id/delete', (c) => {
    accounts.remove(accounts.get(c.req.param('id')));
    return c.json({ result: 'deleted' });
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
    return c.json({ result: await authentication.scan(c.req.param('attemptId'), phoneNumber) });
  });
  app.post('/phone/:attemptId/pair', async (c) => {
    const { code } = check(pairBody, await readJson(c.req.raw));
    return c.json({ result: await authentication.pair(c.req.param('attemptId'), code) });
  });
  app.post('/phone/:attemptId/captcha', async (c) => {
    const intent = intents.find(c.req.param('attemptId'));
    if (!intent || challengeNameOf(intent) !== 'captcha') throw new ApiError('resource_not_found');
    const token = world.captchas.issue(await captchaData(intent.id), CAPTCHA_PUBLIC_KEY);
    return c.json({ result: 'solved', token });
  });
  app.post('/phone/:attemptId/expire', (c) => {
    const intent = intents.find(c.req.param('attemptId'));
    if (!intent) throw new ApiError('resource_not_found', 'The phone does not show that any more.');
    intents.kill(intent, 'request_timeout');
    return c.json({ result: 'expired' });
  });
}
