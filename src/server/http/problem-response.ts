import { PROBLEMS } from '../../contract/problem.js';
import type { Problem, ProblemCode, ProblemError } from '../../contract/types.js';
import { TextReply } from './text-reply.js';

export interface ProblemDetails {
  readonly errors?: readonly ProblemError[];
  readonly retryAfterMs?: number;
  readonly supportId?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a handler throws to answer with a problem. It never carries a value from the request. */
export class ProblemException extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

/** RFC 9457. */
export function problemResponse(code: ProblemCode, details: ProblemDetails = {}): Response {
  const { status, title } = PROBLEMS[code];
  const { headers, ...members } = details;
  const body: Problem = { type: `urn:connect-account-kit:problem:${code}`, title, status, code, ...members };
  return new TextReply(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(details.retryAfterMs === undefined
        ? {}
        : { 'retry-after': String(Math.ceil(details.retryAfterMs / 1000)) }),
      ...headers,
    },
  });
}
