import type { z } from 'zod';
import {
  answerSchema,
  captchaAnswerSchema,
  renameAccountSchema,
  startFlowSchema,
} from '../../../../src/contract/requests.js';
import { putSessionSchema } from '../../../../src/contract/session.js';
import { HOOK_SECRET } from '../../server/support/world.js';
import { FRAMES, type AbusePlace, type Belongings } from './abuse-place.js';

/** A route as somebody who means harm sees it. */
export interface Target {
  /** Who may: somebody signed in, whoever knows a secret in the address or a header, or anybody. */
  readonly door: 'user' | 'secret' | 'open';
  /** Below the endpoint. */
  readonly path: (of: Belongings) => string;
  /** The same with another id in place of ours. */
  readonly withId?: (id: string) => string;
  readonly schema?: z.ZodType;
  /** A body of the right form. */
  readonly body?: (of: Belongings) => object;
  readonly headers?: Readonly<Record<string, string>>;
}

const SAFARI = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const FROM_FRAME = { origin: FRAMES };
const hooked = { 'unipile-auth': HOOK_SECRET };

/** Every route there is; the tests fail when one has come that is not here. */
export const TARGETS: Readonly<Record<string, Target>> = {
  'GET /providers': { door: 'user', path: () => 'providers' },
  'GET /events': { door: 'user', path: () => 'events' },
  'GET /flows': { door: 'user', path: () => 'flows?open=1' },
  'POST /flows': {
    door: 'user',
    path: () => 'flows',
    schema: startFlowSchema,
    body: () => ({ intent: 'connect', provider: 'linkedin', returnTo: '/settings' }),
  },
  'GET /flows/:id': { door: 'user', path: ({ form }) => `flows/${form.id}`, withId: (id) => `flows/${id}` },
  'DELETE /flows/:id': {
    door: 'user',
    path: ({ form }) => `flows/${form.id}`,
    withId: (id) => `flows/${id}`,
  },
  'POST /flows/:id/answers': {
    door: 'user',
    path: ({ form }) => `flows/${form.id}/answers`,
    withId: (id) => `flows/${id}/answers`,
    schema: answerSchema,
    body: ({ form }) => ({
      stepId: form.step.id,
      answerId: 'abuse-answer-0001',
      action: 'submit',
      values: { username: 'abuse@example.com', password: 'fine' },
    }),
  },
  'GET /accounts': { door: 'user', path: () => 'accounts' },
  'GET /accounts/:id': {
    door: 'user',
    path: ({ account }) => `accounts/${account.id}`,
    withId: (id) => `accounts/${id}`,
  },
  'PATCH /accounts/:id': {
    door: 'user',
    path: ({ account }) => `accounts/${account.id}`,
    withId: (id) => `accounts/${id}`,
    schema: renameAccountSchema,
    body: () => ({ name: 'Renamed' }),
  },
  'DELETE /accounts/:id': {
    door: 'user',
    path: ({ account }) => `accounts/${account.id}`,
    withId: (id) => `accounts/${id}`,
  },
  'POST /accounts/:id/restart': {
    door: 'user',
    path: ({ account }) => `accounts/${account.id}/restart`,
    withId: (id) => `accounts/${id}/restart`,
  },
  'POST /accounts/:id/sync': {
    door: 'user',
    path: ({ account }) => `accounts/${account.id}/sync`,
    withId: (id) => `accounts/${id}/sync`,
  },
  'PUT /accounts/:id/session': {
    door: 'user',
    path: ({ account }) => `accounts/${account.id}/session`,
    withId: (id) => `accounts/${id}/session`,
    schema: putSessionSchema,
    body: () => ({ cookies: { li_at: 'a-cookie' }, userAgent: SAFARI }),
  },
  'GET /launch/:ticket': {
    door: 'secret',
    path: ({ ticket }) => `launch/${ticket}`,
    withId: (id) => `launch/${id}`,
  },
  'GET /return': { door: 'secret', path: ({ form }) => `return?flow=${form.id}&outcome=success` },
  'GET /return.js': { door: 'open', path: () => 'return.js' },
  'GET /return.css': { door: 'open', path: () => 'return.css' },
  'GET /captcha.js': { door: 'open', path: () => 'captcha.js' },
  'GET /captcha/:ticket': {
    door: 'secret',
    path: ({ captcha }) => `captcha/${captcha.id}.${captcha.step.id}`,
    withId: (id) => `captcha/${id}`,
  },
  'GET /captcha/:ticket/frame': {
    door: 'secret',
    path: ({ captcha }) => `captcha/${captcha.id}.${captcha.step.id}/frame`,
    withId: (id) => `captcha/${id}/frame`,
  },
  'POST /captcha/:ticket': {
    door: 'secret',
    path: ({ captcha }) => `captcha/${captcha.id}.${captcha.step.id}`,
    withId: (id) => `captcha/${id}`,
    schema: captchaAnswerSchema,
    body: () => ({ token: 'made-up' }),
    headers: FROM_FRAME,
  },
  'POST /hooks/:name': {
    door: 'secret',
    path: () => 'hooks/unipile',
    withId: (id) => `hooks/${id}`,
    body: () => ({ AccountStatus: { account_id: 'nobody', account_type: 'LINKEDIN', message: 'OK' } }),
    headers: hooked,
  },
  'POST /hooks/:name/notify/:ticket': {
    door: 'secret',
    path: ({ notifyPath }) => notifyPath,
    withId: (id) => `hooks/unipile/notify/${id}`,
    body: () => ({ status: 'CREATION_SUCCESS', name: 'x' }),
  },
};

export const methodOf = (key: string): string => key.split(' ')[0] ?? '';

/** A request as its route wants it, but for what is changed. */
export const requestFor = (
  { world }: AbusePlace,
  key: string,
  path: string,
  { body, headers = {}, user, method = methodOf(key) }: Changes = {},
): Request => {
  const { door, headers: own = {} } = TARGETS[key] ?? {};
  return world.request(method, path, {
    user: user ?? (door === 'user' ? 'user-1' : ''),
    ...(body === undefined ? {} : { body }),
    headers: { ...own, ...headers },
  });
};

export interface Changes {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly method?: string;
}
