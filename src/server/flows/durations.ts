import type { Action, Step } from '../../contract/types.js';

const reduce = (duration: number, elapsed: number): number => Math.max(0, Math.round(duration - elapsed));

function elapseAction(action: Action, elapsed: number): Action {
  if (action.afterMs === undefined) return action;
  const { afterMs, ...rest } = action;
  const left = reduce(afterMs, elapsed);
  return left > 0 ? { ...rest, afterMs: left } : rest;
}

/** A step as it is `elapsed` milliseconds later: its durations have run down. */
export function elapse(step: Step, elapsed: number): Step {
  const actions = step.actions.map((action) => elapseAction(action, elapsed));
  return step.expiresInMs === undefined
    ? { ...step, actions }
    : { ...step, actions, expiresInMs: reduce(step.expiresInMs, elapsed) };
}
