import type { Context as HonoContext, Hono } from 'hono';
import { captchaAnswerSchema } from '../../contract/requests.js';
import type { Context } from '../context.js';
import { knownUser } from '../known-user.js';
import { ownerOf } from '../options.js';
import type { FlowEngine } from '../flows/flow-engine.js';
import { askFlowOptions } from '../flows/flow-options.js';
import { clearRoundCookie, readRoundCookie, setRoundCookie } from '../rounds/round-cookie.js';
import type { Rounds } from '../rounds/rounds.js';
import { readTicket } from '../rounds/ticket.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { captchaOriginOf } from './captcha-origin.js';
import { captchaPage, captchaScript } from './captcha-page.js';
import { endpointUrl } from './endpoint-url.js';
import type { OriginRules } from './origin.js';
import { asset, closingPage, closingScript, closingStyles } from './page.js';
import { ProblemException } from './problem-response.js';
import { readJson, readText } from './read-body.js';

export interface RoundRouteParts {
  readonly context: Context;
  readonly engine: FlowEngine;
  readonly rounds: Rounds;
  readonly origins: OriginRules;
  readonly basePath: string;
}

/** Arkose Labs, whose challenge LinkedIn uses. */
const VENDOR_SCRIPT = 'https://client-api.arkoselabs.com/v2/{publicKey}/api.js';

/** Pages that browsers navigate to: they bring no header of ours, so a ticket or a cookie speaks for them. */
export function addRoundRoutes(
  app: Hono,
  { context, engine, rounds, origins, basePath }: RoundRouteParts,
): void {
  const { flows, limits, options } = context;
  const endpoint = endpointUrl(options.publicUrl, basePath);
  const captchaOrigin = captchaOriginOf(options);
  /** An address at the captcha's origin. */
  const captchaUrl = (path: string): URL => new URL(`${captchaOrigin ?? ''}${endpoint.pathname}/${path}`);

  const landing = (c: HonoContext, flow: FlowRecord | undefined): Response => {
    const target = flow?.returnTo ?? options.returnUrls?.[0];
    const url = target === undefined ? undefined : new URL(target, options.publicUrl);
    if (flow) url?.searchParams.set('flow', flow.id);
    const response = url
      ? c.redirect(url.href, 303)
      : closingPage(c.req.raw, `${endpoint.pathname}/return.js`);
    if (flow) response.headers.append('set-cookie', clearRoundCookie(flow.id));
    return response;
  };

  app.get('/launch/:ticket', async (c) => {
    // A HEAD, as some mail and chat programs send it, must not spend the ticket, and neither must a look ahead.
    if (c.req.method !== 'GET' || c.req.header('sec-purpose')?.startsWith('prefetch'))
      return c.body(null, 204);
    const user = await knownUser(options, c.req.raw);
    // A page elsewhere signs its requests with a token, which a navigation can not bring: its ticket has to do.
    // An extension begins no round trip.
    const mayBeUnknown = options.allowedOrigins?.some((allowed) => /^https?:/.test(allowed)) ?? false;
    if (!user && (!mayBeUnknown || origins.isFromStranger(c.req.raw))) return landing(c, undefined);
    const flowOptions = askFlowOptions(context, user, c.req.raw);
    const launched = await rounds.launch(c.req.param('ticket'), user && ownerOf(user), flowOptions);
    if (!launched) return landing(c, undefined);
    c.header('set-cookie', setRoundCookie(launched.flowId, launched.cookie));
    return c.redirect(launched.url.href, 303);
  });

  app.get('/return', async (c) => {
    if (c.req.method !== 'GET') return c.body(null, 204);
    const url = new URL(c.req.url);
    // A strict cookie of the host does not come along from another site: who is not known may still have ours.
    const user = await knownUser(options, c.req.raw);
    const flowOptions = askFlowOptions(context, user, c.req.raw);
    const cookieOf = (flowId: string) => readRoundCookie(c.req.raw, flowId);
    const flow = await rounds.returned(url, user && ownerOf(user), cookieOf, flowOptions);
    return landing(c, flow);
  });

  app.get('/return.js', () => asset(closingScript, 'text/javascript'));
  app.get('/return.css', () => asset(closingStyles, 'text/css'));

  const captchaOf = async (c: HonoContext): Promise<{ flow: FlowRecord; stepId: string }> => {
    const ticket = captchaOrigin ? readTicket(c.req.param('ticket') ?? '') : undefined;
    const flow = ticket && (await flows.store.get(ticket.flowId));
    const stepId = ticket?.secret ?? '';
    if (flow?.step.kind !== 'captcha' || flow.step.id !== stepId)
      throw new ProblemException('flow.not-found');
    return { flow, stepId };
  };

  app.get('/captcha.js', () => captchaScript());

  // The page around it knows the endpoint alone, and is sent on: the vendor's script is never let in here.
  app.get('/captcha/:ticket', async (c) => {
    const { flow, stepId } = await captchaOf(c);
    return c.redirect(captchaUrl(`captcha/${flow.id}.${stepId}/frame`).href, 303);
  });

  app.get('/captcha/:ticket/frame', async (c) => {
    const { flow, stepId } = await captchaOf(c);
    return captchaPage(flow, {
      scriptUrl: options.captchaScriptUrl ?? VENDOR_SCRIPT,
      embedders: [options.publicUrl, ...(options.allowedOrigins ?? [])].map((page) => new URL(page).origin),
      ownScript: captchaUrl('captcha.js'),
      answerTo: captchaUrl(`captcha/${flow.id}.${stepId}`),
    });
  });

  app.post('/captcha/:ticket', async (c) => {
    const { flow, stepId } = await captchaOf(c);
    const { token } = await readJson(c.req.raw, captchaAnswerSchema, limits.bodyBytes);
    const isTaken = await engine.answerCaptcha(flow, stepId, token);
    return c.body(null, isTaken ? 204 : 409);
  });

  app.post('/hooks/:name/notify/:ticket', async (c) => {
    if (c.req.param('name') !== options.upstream.name) throw new ProblemException('request.not-found');
    const readBody = () => readText(c.req.raw, limits.bodyBytes);
    if (!(await rounds.notified(c.req.param('ticket'), readBody)))
      throw new ProblemException('hook.forbidden');
    return c.body(null, 200);
  });
}
