import type { FailureCode, StepKind } from '../../contract/types.js';
import type { Timings } from '../options.js';
import type { Attempt, FlowRecord } from '../stores/flow-store.js';
import { expireFlow, failFlow, withoutClaim } from './transitions.js';

/** What ends when the last attempt behind a step has run out. A kind that is missing does not depend on one. */
const ENDS_WITH_ATTEMPT: Partial<Record<StepKind, FailureCode>> = {
  code: 'attempt.expired',
  qr: 'qr.expired',
  approve: 'approval.expired',
  pair: 'attempt.expired',
  captcha: 'attempt.expired',
};

/** A question in the middle of a login, such as for a phone number, says how long it may be answered; others do not end. */
const endOf = ({ kind, lifetime }: FlowRecord['step']): FailureCode | undefined =>
  ENDS_WITH_ATTEMPT[kind] ??
  ((kind === 'form' || kind === 'choose') && lifetime === 'stated' ? 'attempt.expired' : undefined);

/** A last look is taken at an attempt this long after its end, as clocks and networks differ. */
const GRACE_MS = 15_000;

/** A success that can not be read back, or an account that can not be deleted, is tried for this long. */
const SETTLE_FOR_MS = 24 * 60 * 60_000;

const isPending = ({ phase }: Attempt): boolean => phase === 'live' || phase === 'late';

const isOver = (attempt: Attempt, now: number): boolean =>
  isPending(attempt) ? now >= attempt.endsAt + GRACE_MS : now >= attempt.startedAt + SETTLE_FOR_MS;

/** Less and less often, each time a part of the time that has passed: some seventy tries a day. */
const nextTry = ({ startedAt }: Attempt, now: number, timings: Timings): number =>
  now + Math.max(timings.stale, (now - startedAt) / 8);

function endAttempts(flow: FlowRecord, now: number): FlowRecord {
  const isEnding = (attempt: Attempt) => attempt.phase !== 'over' && isOver(attempt, now);
  if (!flow.attempts.some(isEnding)) return flow;
  return {
    ...flow,
    attempts: flow.attempts.map((attempt) => (isEnding(attempt) ? { ...attempt, phase: 'over' } : attempt)),
  };
}

/** Work whose process has died: nobody knows whether the upstream heard the answer. */
function interrupt(flow: FlowRecord, now: number, timings: Timings): FlowRecord {
  if (!flow.claim || now - flow.claim.heartbeatAt < timings.stale) return flow;
  // Its answer may have reached the upstream all the same: from now on a success shows only by looking.
  const attempts = flow.attempts.map((attempt) => ({ ...attempt, passive: true }));
  return flow.state === 'open'
    ? failFlow({ ...flow, attempts }, { code: 'flow.interrupted' }, now, { canRetry: true })
    : withoutClaim(flow);
}

function outlive(flow: FlowRecord, now: number): FlowRecord {
  if (flow.state !== 'open' || flow.claim) return flow;
  const won = flow.attempts.find(({ phase }) => phase === 'won');
  if (won) {
    // It is connected upstream, but the upstream will not show it: the user need not wait, the sweeper goes on.
    return now < won.endsAt ? flow : failFlow(flow, { code: 'provider.slow' }, now, { canRetry: false });
  }
  if (now >= flow.expiresAt) return expireFlow(flow, now);
  const failure = endOf(flow.step);
  const isAlive = flow.attempts.some(({ phase, endsAt }) => phase === 'live' && now < endsAt);
  return failure && !isAlive ? failFlow(flow, { code: failure }, now, { canRetry: true }) : flow;
}

/** What the passing of time alone does to a flow; the same record when nothing. */
export function advance(flow: FlowRecord, now: number, timings: Timings): FlowRecord {
  return endAttempts(outlive(interrupt(flow, now, timings), now), now);
}

/** When somebody should look at the flow next; `undefined` when it needs nobody any more. */
export function nextDue(flow: FlowRecord, now: number, timings: Timings): number | undefined {
  const times: number[] = [];
  if (flow.claim) times.push(flow.claim.heartbeatAt + timings.stale);
  if (flow.state === 'open') times.push(flow.expiresAt);
  for (const attempt of flow.attempts) {
    const isWaitedFor = attempt.phase === 'won' && now < attempt.endsAt;
    if (isWaitedFor) times.push(now + timings.lookPause);
    else if (attempt.phase === 'won' || attempt.phase === 'remove')
      times.push(nextTry(attempt, now, timings));
    if (isPending(attempt)) {
      const nextLook = attempt.passive
        ? Math.max(flow.watch?.until ?? 0, now + timings.stale)
        : attempt.endsAt;
      times.push(now < attempt.endsAt ? Math.min(nextLook, attempt.endsAt) : attempt.endsAt + GRACE_MS);
    }
  }
  return times.length ? Math.min(...times) : undefined;
}

/** When the store may forget a flow: once it has ended and no attempt can succeed any more. */
export function purgeTime(flow: FlowRecord, now: number, timings: Timings): number {
  const ends = flow.attempts
    .filter(({ phase }) => phase !== 'over')
    .map(({ endsAt }) => endsAt + timings.keep);
  return Math.max(flow.state === 'open' ? flow.expiresAt + timings.keep : now + timings.keep, ...ends);
}
