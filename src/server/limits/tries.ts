import type { Answer, ProblemCode } from '../../contract/types.js';
import type { Limits } from '../options.js';
import type { FlowRecord } from '../stores/flow-store.js';

/**
 * Answers are counted on the flow itself, and so over all processes. Those that reach the upstream are counted once
 * more, by step and by flow: there a script could guess codes and passwords.
 */

export interface Excess {
  readonly code: ProblemCode;
  readonly retryAfterMs: number;
}

const untilEnd = (endsAt: number, now: number): number => Math.max(1_000, endsAt - now);

/** Why this flow takes no more answers; turning away is always heard. */
export function answersExcess(
  flow: FlowRecord,
  action: Answer['action'],
  limits: Limits,
  now: number,
): Excess | undefined {
  if (action === 'cancel' || flow.answerIds.length < limits.answersPerFlow) return undefined;
  return { code: 'flow.too-many-answers', retryAfterMs: untilEnd(flow.expiresAt, now) };
}

const triesOn = ({ tries, step }: FlowRecord): number => (tries?.stepId === step.id ? tries.onStep : 0);

/** Why the upstream is not asked again for this flow, or on the step that it shows. */
export function triesExcess(flow: FlowRecord, limits: Limits, now: number): Excess | undefined {
  if ((flow.tries?.inFlow ?? 0) >= limits.triesPerFlow) {
    return { code: 'flow.too-many-tries', retryAfterMs: untilEnd(flow.expiresAt, now) };
  }
  if (triesOn(flow) < limits.triesPerStep) return undefined;
  const attempt = flow.attempts.filter(({ phase }) => phase === 'live').at(-1);
  return { code: 'step.too-many-tries', retryAfterMs: untilEnd(attempt?.endsAt ?? flow.expiresAt, now) };
}

/** The flow with one more try on the step that it shows. */
export const countTry = (flow: FlowRecord): FlowRecord => ({
  ...flow,
  tries: { stepId: flow.step.id, onStep: triesOn(flow) + 1, inFlow: (flow.tries?.inFlow ?? 0) + 1 },
});
