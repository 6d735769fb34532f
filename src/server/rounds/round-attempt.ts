import type { Intent } from '../../contract/types.js';
import type { Attempt } from '../stores/flow-store.js';

/** How long a wizard may take from its launch to its notification. */
const ROUND_MS = 15 * 60_000;

/** What is watched of a round trip: its account is looked at until it shows a success. */
export const roundAttempt = (
  upstreamId: string,
  intent: Intent,
  now: number,
  known: Pick<Attempt, 'baseline' | 'confirmed'>,
): Attempt => ({
  upstreamId,
  intent,
  phase: 'live',
  passive: true,
  startedAt: now,
  endsAt: now + ROUND_MS,
  ...known,
});
