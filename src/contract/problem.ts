import { z } from 'zod';
import { durationSchema, paramsSchema } from './primitives.js';

/**
 * Every problem the endpoint can answer with, and its HTTP status.
 * The code is stable and the only thing a client looks at; the title is for developers.
 */
export const PROBLEMS = {
  'account.not-found': { status: 404, title: 'There is no such account of this user.' },
  'account.not-syncable': { status: 422, title: 'Accounts of this provider can not be synced again.' },
  'account.too-many-changes': { status: 429, title: 'This user changes accounts too often.' },
  'events.too-many': { status: 429, title: 'This user has too many open streams.' },
  'flow.closed': { status: 409, title: 'The flow has ended.' },
  'flow.not-found': { status: 404, title: 'There is no such flow of this user.' },
  'flow.too-many': { status: 429, title: 'This user has too many open flows.' },
  'flow.too-many-answers': { status: 429, title: 'This flow was answered too often.' },
  'flow.too-many-polls': { status: 429, title: 'This user has too many requests that wait.' },
  'flow.too-many-starts': { status: 429, title: 'This user starts flows too often.' },
  'flow.too-many-tries': { status: 429, title: 'The provider was asked too often in this flow.' },
  'hook.forbidden': { status: 401, title: 'The hook lacks the right secret.' },
  'hook.too-many': { status: 429, title: 'Too many hooks wait to be applied.' },
  'protocol.unsupported': {
    status: 400,
    title: 'The Connect-Protocol header is missing or of another version.',
  },
  'provider.unavailable': { status: 422, title: 'This user can not connect this provider this way.' },
  'rate.limited': { status: 429, title: 'Too many requests.' },
  'request.body-too-large': { status: 413, title: 'The body is larger than the endpoint accepts.' },
  'request.forbidden-origin': { status: 403, title: 'Requests from this origin are not accepted.' },
  'request.invalid': { status: 400, title: 'A value in the request is not of its form.' },
  'request.invalid-json': { status: 400, title: 'The body is not JSON.' },
  'request.key-reused': { status: 422, title: 'The Idempotency-Key was used for another request.' },
  'request.method-not-allowed': { status: 405, title: 'This path has no such method.' },
  'request.not-found': { status: 404, title: 'There is nothing at this path.' },
  'request.unsupported-media-type': { status: 415, title: 'The body must be application/json.' },
  'server.error': { status: 500, title: 'The endpoint failed.' },
  'session.required': { status: 401, title: 'Nobody is signed in.' },
  'step.too-many-tries': { status: 429, title: 'The provider was asked too often on this step.' },
  'step.unknown-action': { status: 422, title: 'The step does not offer this action.' },
  'upstream.unavailable': { status: 503, title: 'The upstream does not answer.' },
} as const satisfies Record<string, { status: number; title: string }>;

export const problemCodeSchema = z
  .enum(Object.keys(PROBLEMS) as [keyof typeof PROBLEMS, ...(keyof typeof PROBLEMS)[]])
  .meta({ id: 'ProblemCode' });

/** One wrong value in a request, by its path. */
export const problemErrorSchema = z
  .object({ pointer: z.string(), code: z.string() })
  .meta({ id: 'ProblemError' });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: problemCodeSchema,
    params: paramsSchema.optional(),
    errors: z.array(problemErrorSchema).optional(),
    retryAfterMs: durationSchema.optional(),
    supportId: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });
