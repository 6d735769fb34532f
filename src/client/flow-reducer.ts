import type { ActionType, Flow } from '../contract/types.js';
import type { FlowSessionState } from './flow-session.js';
import { type ClientProblem, isNetworkProblem } from './result.js';

/** The requests of a session, as far as their outcome differs. `start` is also going on with a flow that is there. */
export type FlowRequest = 'start' | 'look' | 'answer' | 'cancel';

export type FlowEvent =
  /** A flow was asked for: whatever was there makes room. */
  | { readonly type: 'starting' }
  | { readonly type: 'sending'; readonly action: ActionType }
  /** A request was answered with a flow. */
  | { readonly type: 'replied'; readonly to: FlowRequest; readonly flow: Flow; readonly at: number }
  /** A look found nothing newer. */
  | { readonly type: 'quiet' }
  /** A request did not get through and will be repeated. */
  | { readonly type: 'lost'; readonly offline: boolean }
  /** A request has failed and will not be repeated by itself. */
  | { readonly type: 'failed'; readonly to: FlowRequest; readonly problem: ClientProblem }
  /** The user asks to try again. */
  | { readonly type: 'retrying' };

/** The whole of a flow session's memory, without effects. */
export function reduceFlow(state: FlowSessionState, event: FlowEvent): FlowSessionState {
  switch (event.type) {
    case 'starting':
      return { phase: 'starting', receivedAt: 0, connection: state.connection };
    case 'sending':
      return { ...withoutProblem(state), sending: event.action };
    case 'replied':
      return replied(state, event);
    case 'quiet':
      return cleared(online(state), 'look');
    case 'lost': {
      const connection = event.offline ? 'offline' : 'reconnecting';
      return state.connection === connection ? state : { ...state, connection };
    }
    case 'failed':
      return failed(state, event);
    case 'retrying':
      return withoutProblem(state);
  }
}

function replied(
  state: FlowSessionState,
  { to, flow, at }: Extract<FlowEvent, { type: 'replied' }>,
): FlowSessionState {
  const known = to === 'start' ? undefined : state.flow;
  // The reply to a request about a flow that has made room for another one.
  if (to !== 'start' && flow.id !== known?.id) return state;
  const settled = answered(online(state), to);
  if (known && flow.rev <= known.rev) return cleared(settled, to);
  const phase = flow.state === 'open' ? 'open' : 'ended';
  const next = withoutProblem(phase === 'ended' ? withoutSending(settled) : settled);
  return { ...next, phase, flow, receivedAt: at };
}

function failed(
  state: FlowSessionState,
  { to, problem }: Extract<FlowEvent, { type: 'failed' }>,
): FlowSessionState {
  const offline = problem.code === 'network.offline';
  const connection = offline ? 'offline' : isNetworkProblem(problem) ? 'reconnecting' : 'online';
  const next = { ...answered(state, to), connection, problem, failed: to } as const;
  if (to === 'start') return { ...withoutSending(next), phase: 'idle' };
  return problem.code === 'flow.not-found' ? { ...withoutSending(next), phase: 'ended' } : next;
}

/** An answer that is back no longer counts as being sent; a cancellation on its way goes on doing so. */
function answered(state: FlowSessionState, to: FlowRequest): FlowSessionState {
  const isBack = to === 'cancel' || (to === 'answer' && state.sending !== 'cancel');
  return isBack ? withoutSending(state) : state;
}

/** The problem of a request goes when a request of that kind succeeds. */
const cleared = (state: FlowSessionState, by: FlowRequest): FlowSessionState =>
  state.failed === by ? withoutProblem(state) : state;

const online = (state: FlowSessionState): FlowSessionState =>
  state.connection === 'online' ? state : { ...state, connection: 'online' };

function withoutProblem(state: FlowSessionState): FlowSessionState {
  if (!state.problem) return state;
  const { problem: _problem, failed: _failed, ...rest } = state;
  return rest;
}

function withoutSending(state: FlowSessionState): FlowSessionState {
  if (!state.sending) return state;
  const { sending: _sending, ...rest } = state;
  return rest;
}
