import type { StartFlow } from '../../contract/types.js';
import type { Context } from '../context.js';
import { randomId, supportId } from '../ids.js';
import { ownerOf, type ConnectUser } from '../options.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { ownerOnly } from '../stores/owner.js';
import type { StartOptions } from './flow-engine.js';

/** A flow at its very beginning, before it is known what it asks first. */
export function newFlow(
  { clock, timings }: Pick<Context, 'clock' | 'timings'>,
  user: ConnectUser,
  start: StartFlow,
  { account, idempotencyKey, requestHash }: StartOptions,
): FlowRecord {
  const now = clock.now();
  return {
    ...ownerOnly(ownerOf(user)),
    id: randomId(),
    version: 1,
    rev: 0,
    intent: start.intent,
    ...(account ? { accountId: account.id } : {}),
    state: 'open',
    step: { id: randomId(), kind: 'wait', reason: 'connecting', actions: [] },
    stepAt: now,
    supportId: supportId(),
    createdAt: now,
    expiresAt: now + timings.flow,
    purgeAt: now + timings.flow + timings.keep,
    attempts: [],
    answerIds: [],
    ...(start.returnTo === undefined ? {} : { returnTo: start.returnTo }),
    ...(idempotencyKey ? { idempotencyKey } : {}),
    ...(requestHash ? { requestHash } : {}),
    ...(account?.loginHint ? { loginHint: account.loginHint } : {}),
  };
}
