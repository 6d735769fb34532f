import type { Flow } from '../../contract/types.js';
import {
  AccountConnectedEvent,
  AccountReconnectedEvent,
  FlowCancelledEvent,
  FlowFailedEvent,
  FlowStartedEvent,
  StepChangedEvent,
} from '../events.js';

/** What the page is told when `flow` takes the place of `before`. */
export function flowEvents(before: Flow | undefined, flow: Flow): readonly Event[] {
  const isNew = before?.id !== flow.id;
  const { id: flowId, intent, provider, step } = flow;
  const events: Event[] = [];
  if (isNew) events.push(new FlowStartedEvent({ flowId, intent, provider }));
  if (isNew || before.step.id !== step.id)
    events.push(new StepChangedEvent({ flowId, stepId: step.id, kind: step.kind }));
  if (isNew || before.state !== flow.state) events.push(...outcome(flow));
  return events;
}

function outcome({ id: flowId, intent, state, step, supportId }: Flow): readonly Event[] {
  if (state === 'cancelled') return [new FlowCancelledEvent({ flowId })];
  if (step.kind === 'done') {
    const Connected = intent === 'connect' ? AccountConnectedEvent : AccountReconnectedEvent;
    return [new Connected({ flowId, account: step.account })];
  }
  if (step.kind === 'failed') return [new FlowFailedEvent({ flowId, code: step.failure.code, supportId })];
  return [];
}
