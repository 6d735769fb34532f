import { IDEMPOTENCY_HEADER } from '../../contract/protocol.js';
import type { StartFlow } from '../../contract/types.js';
import { sha256Base64Url } from '../sha256.js';
import { ProblemException } from './problem-response.js';

const IDEMPOTENCY_KEY = /^[\w-]{8,128}$/;

/** What makes a request to start a flow the same as an earlier one. */
export interface Repeatable {
  readonly idempotencyKey?: string;
  /** Of what was asked, which holds no secret; the order of its members does not matter. */
  readonly requestHash?: string;
}

export async function repeatableOf(request: Request, body: StartFlow): Promise<Repeatable> {
  const key = request.headers.get(IDEMPOTENCY_HEADER);
  if (key === null) return {};
  if (!IDEMPOTENCY_KEY.test(key)) {
    throw new ProblemException('request.invalid', {
      errors: [{ pointer: '/headers/idempotency-key', code: 'format' }],
    });
  }
  const { intent, provider = '', method = '', accountId = '', returnTo = '' } = body;
  const asked = JSON.stringify([intent, provider, method, accountId, returnTo]);
  return { idempotencyKey: key, requestHash: await sha256Base64Url(asked) };
}
