import { code } from './flow-shapes.js';
import type { ClientProblem, ClientProblemCode } from './result.js';
import { fits } from './shape.js';

/** What a problem must have to be of use. */
export const isProblem = (value: unknown): value is ClientProblem =>
  fits({ ...code, 'supportId?': '', 'retryAfterMs?': 0 }, value);

/** What statuses mean when something in front of the endpoint answered in its place. */
const STATUS_CODES: Readonly<Record<number, ClientProblemCode>> = {
  401: 'session.required',
  404: 'request.not-found',
  413: 'request.body-too-large',
  429: 'rate.limited',
  500: 'server.error',
};

/** What a refusal says: `stated` by the endpoint, or else by its status alone. */
export function readProblem({ status, headers }: Response, stated: ClientProblem | undefined): ClientProblem {
  const retryAfterMs = Number(headers.get('Retry-After')) * 1000;
  const base = { status, ...(retryAfterMs > 0 && { retryAfterMs }) };
  if (stated) return { ...base, ...stated };
  // A gateway that can not reach the endpoint.
  const unknown = status > 500 ? 'network.unreachable' : 'protocol.invalid';
  return { ...base, code: STATUS_CODES[status] ?? unknown };
}
