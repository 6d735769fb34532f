import type { Context } from '../context.js';
import { randomId, supportId } from '../ids.js';
import type { Attempt } from '../stores/flow-store.js';
import { ownerOnly, type Owner } from '../stores/owner.js';

/** How long an upstream account that nobody wants is tried to be deleted. */
const REMOVE_FOR_MS = 24 * 60 * 60_000;

/** An upstream account that is to be deleted, until that has worked, unless it has a row by then. */
export const removal = (upstreamId: string, now: number): Attempt => ({
  upstreamId,
  intent: 'connect',
  phase: 'remove',
  passive: false,
  startedAt: now,
  endsAt: now + REMOVE_FOR_MS,
});

/**
 * Has an upstream account deleted where no flow is at hand that could see to it: a flow is written that has ended
 * before it began, and the sweeper goes on from there, a while later. To be called before the row lets go of the
 * account: after a crash in between the row has it still, and it stays.
 */
export async function removeLater(
  { flows, timings }: Pick<Context, 'flows' | 'timings'>,
  owner: Owner,
  upstreamId: string,
): Promise<void> {
  const now = flows.now();
  const failure = { code: 'flow.cancelled' } as const;
  await flows.store.insert(
    flows.schedule({
      ...ownerOnly(owner),
      id: randomId(),
      version: 1,
      rev: 0,
      intent: 'connect',
      state: 'cancelled',
      step: { id: randomId(), kind: 'failed', failure, actions: [] },
      stepAt: now,
      supportId: supportId(),
      createdAt: now,
      expiresAt: now,
      purgeAt: now + timings.keep,
      attempts: [removal(upstreamId, now)],
      answerIds: [],
    }),
  );
}
