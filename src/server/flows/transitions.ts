import type { StepDraft } from '../../contract/step-draft.js';
import type { Action, Failure, FieldError, FlowState, Message, Step } from '../../contract/types.js';
import { randomId } from '../ids.js';
import type { Attempt, FlowRecord } from '../stores/flow-store.js';
import { elapse } from './durations.js';

/**
 * Every change of a flow that a client can see, as pure functions from record to record. They raise `rev`; the
 * repository raises `version` when it writes.
 */

const RETRY: Action = { type: 'retry' };
const CANCEL: Action = { type: 'cancel' };

/** A new instance of a step. */
export function showStep(flow: FlowRecord, draft: StepDraft, now: number): FlowRecord {
  return { ...flow, rev: flow.rev + 1, step: { ...draft, id: randomId() }, stepAt: now };
}

export interface Said {
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
}

/** The same instance of a step once more, with what there is to say about the last answer. */
export function repeatStep(flow: FlowRecord, step: Step, said: Said, now: number): FlowRecord {
  const { errors: _errors, message: _message, ...rest } = elapse(step, now - flow.stepAt);
  return { ...flow, rev: flow.rev + 1, step: { ...rest, ...said }, stepAt: now };
}

/** Ends the flow for its user. Attempts that may still succeed stay as they are unless `withdraw`. */
export function failFlow(
  flow: FlowRecord,
  failure: Failure,
  now: number,
  { canRetry, state = 'failed' }: { readonly canRetry: boolean; readonly state?: FlowState },
): FlowRecord {
  const step: StepDraft = { kind: 'failed', failure, actions: canRetry ? [RETRY, CANCEL] : [] };
  return { ...withoutClaim(showStep(flow, step, now)), state };
}

export function withoutClaim(flow: FlowRecord): FlowRecord {
  const { claim: _claim, ...rest } = flow;
  return rest;
}

/** From now on a success of these attempts is unwanted. A reconnection's id is the live account: it is let go, never deleted. */
export function withdrawAttempts(flow: FlowRecord): FlowRecord {
  return {
    ...flow,
    attempts: flow.attempts.map((attempt) =>
      attempt.phase === 'live'
        ? { ...attempt, phase: attempt.intent === 'connect' ? 'late' : 'over' }
        : attempt,
    ),
  };
}

export function cancelFlow(flow: FlowRecord, now: number): FlowRecord {
  const ended = failFlow(flow, { code: 'flow.cancelled' }, now, { canRetry: false, state: 'cancelled' });
  return withdrawAttempts(ended);
}

export function expireFlow(flow: FlowRecord, now: number): FlowRecord {
  const ended = failFlow(flow, { code: 'flow.expired' }, now, { canRetry: true, state: 'expired' });
  return withdrawAttempts(ended);
}

export const findAttempt = (flow: FlowRecord, upstreamId: string): Attempt | undefined =>
  flow.attempts.find((attempt) => attempt.upstreamId === upstreamId);

export function setAttempt(flow: FlowRecord, upstreamId: string, changes: Partial<Attempt>): FlowRecord {
  return {
    ...flow,
    attempts: flow.attempts.map((attempt) =>
      attempt.upstreamId === upstreamId ? { ...attempt, ...changes } : attempt,
    ),
  };
}

/** Adds an attempt, or renews the one with the same upstream id. */
export function putAttempt(flow: FlowRecord, attempt: Attempt): FlowRecord {
  return findAttempt(flow, attempt.upstreamId)
    ? setAttempt(flow, attempt.upstreamId, attempt)
    : { ...flow, attempts: [...flow.attempts, attempt] };
}

export const hasPhase = (flow: FlowRecord, ...phases: readonly Attempt['phase'][]): boolean =>
  flow.attempts.some((attempt) => phases.includes(attempt.phase));
