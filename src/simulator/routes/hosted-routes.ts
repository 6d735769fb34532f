import type { Hono } from 'hono/tiny';
import { z } from 'zod';
import { ApiError, type ApiErrorType } from '../api-error.js';
import { check, hostedBody, readJson } from '../bodies.js';
import { setupOf } from '../hosted/hosted-links.js';
import { qrPath } from '../hosted/qr-path.js';
import { expiredHtml, wizardHtml, wizardScript } from '../hosted/wizard-page.js';
import { HOSTED_CALLBACK_PATH } from '../oauth/clients.js';
import { file, isSameOrigin, page } from '../pages/page-response.js';
import { pageStyles } from '../pages/page-styles.js';
import type { Parts } from '../parts.js';
import { PROVIDERS } from '../state.js';

const choiceBody = z.object({
  provider: z.enum(PROVIDERS),
  method: z.string(),
  values: z.record(z.string(), z.string()),
});

const actBody = z.union([z.object({ code: z.string().min(1) }), z.object({ action: z.literal('resend') })]);

/** Unipile asks not to be framed. */
const NO_FRAMES = ["'none'"];

/** `POST /api/v1/hosted/accounts/link`, and the wizard that such a link leads to. */
export function addHostedRoutes(app: Hono, { world, accounts, hosted, wizard }: Parts): void {
  app.post('/api/v1/hosted/accounts/link', async (c) => {
    const body = check(hostedBody, await readJson(c.req.raw));
    if (body.type === 'reconnect') accounts.get(body.reconnect_account);
    return c.json({ object: 'HostedAuthUrl', url: hosted.create(body, world.originFor(c.req.raw)) }, 201);
  });

  app.get('/hosted/assets/page.css', () => file(pageStyles, 'text/css'));
  app.get('/hosted/assets/wizard.js', () => file(wizardScript(), 'text/javascript'));

  app.get(HOSTED_CALLBACK_PATH, async (c) => {
    const state = c.req.query('state') ?? '';
    try {
      return c.redirect(await wizard.comeBack(state, c.req.query('code') ?? null));
    } catch {
      return page(expiredHtml.replace('assets/', '../assets/'), NO_FRAMES, 401);
    }
  });

  app.get('/hosted/:token', (c) => {
    const token = c.req.param('token');
    const isOpen = hosted.find(token) !== undefined && c.req.query('session') !== undefined;
    try {
      if (!isOpen) hosted.get(token);
      return page(wizardHtml(token), NO_FRAMES);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return page(expiredHtml, NO_FRAMES, error.status);
    }
  });

  app.get('/hosted/:token/setup.json', (c) => {
    const link = hosted.find(c.req.param('token'));
    if (!link) throw new ApiError('expired_link');
    return c.json(setupOf(link, wizard.targetOf(link)));
  });

  app.use('/hosted/:token/*', async (c, next) => {
    if (c.req.method === 'POST' && !isSameOrigin(c.req.raw)) throw new ApiError('insufficient_permissions');
    await next();
  });

  app.post('/hosted/:token/sessions', async (c) => {
    const link = hosted.get(c.req.param('token'));
    const session = await wizard.begin(link, check(choiceBody, await readJson(c.req.raw)));
    return c.json({ session: session.id, view: await viewOf(session) });
  });

  app.get('/hosted/:token/sessions/:session', async (c) => {
    const { token, session } = c.req.param();
    return c.json({ view: await viewOf(sessionOf(token, session)) }, 200, { 'cache-control': 'no-store' });
  });

  app.post('/hosted/:token/sessions/:session', async (c) => {
    const { token, session: id } = c.req.param();
    const session = sessionOf(token, id);
    const body = check(actBody, await readJson(c.req.raw));
    const error = 'code' in body ? await wizard.solve(session, body.code) : await wizard.resend(session);
    return c.json({ view: await viewOf(session, error) });
  });

  app.post('/hosted/:token/leave', (c) => {
    const next = hosted.find(c.req.param('token'))?.body.failure_redirect_url ?? null;
    return c.json({ next });
  });

  function sessionOf(token: string, id: string): Awaited<ReturnType<typeof wizard.begin>> {
    const link = hosted.find(token);
    if (!link) throw new ApiError('expired_link');
    return wizard.get(link, id);
  }

  async function viewOf(session: ReturnType<typeof sessionOf>, error?: ApiErrorType) {
    const view = await wizard.view(session, error);
    const text = view.kind === 'checkpoint' ? view.checkpoint['qrcode'] : undefined;
    return typeof text === 'string' ? { ...view, qr: await qrPath(text) } : view;
  }
}
