import type { Context } from '../context.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { ownerOnly } from '../stores/owner.js';
import type { Excess } from './tries.js';

const MINUTE_MS = 60_000;
const OPEN_RETRY_MS = 60_000;

/** The same request once more, or another for the same account: it gets the flow that is there. */
const isRepeated = (flow: FlowRecord, other: FlowRecord): boolean =>
  (flow.idempotencyKey !== undefined && other.idempotencyKey === flow.idempotencyKey) ||
  (flow.accountId !== undefined && other.accountId === flow.accountId);

/**
 * Why this flow may not be begun beside the others of its owner. They are counted where they are stored, and so over all
 * processes; who asks many times at once must be asked here one after the other.
 */
export async function startsExcess(
  { flows, limits, clock }: Pick<Context, 'flows' | 'limits' | 'clock'>,
  flow: FlowRecord,
): Promise<Excess | undefined> {
  const owner = ownerOnly(flow);
  const now = clock.now();
  const [open, starts] = await Promise.all([
    flows.store.listOpen(owner),
    flows.store.startTimes(owner, now - MINUTE_MS, limits.startsPerMinute),
  ]);
  if (open.some((other) => isRepeated(flow, other))) return undefined;
  if (open.length >= limits.openFlowsPerUser) return { code: 'flow.too-many', retryAfterMs: OPEN_RETRY_MS };
  if (starts.length < limits.startsPerMinute) return undefined;
  const oldest = starts.at(-1) ?? now;
  return { code: 'flow.too-many-starts', retryAfterMs: Math.max(1_000, oldest + MINUTE_MS - now) };
}
