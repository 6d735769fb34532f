import type { Message } from '../../contract/types.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { redirectStep } from './redirect-step.js';
import { showStep, withdrawAttempts, withoutClaim } from './transitions.js';

/** On to the upstream's own wizard in the middle of a flow, and back from there as from the step before. */
export function leaveForWizard(flow: FlowRecord, now: number, message?: Message): FlowRecord {
  const back = (flow.claim?.before ?? flow.step).actions.filter(({ type }) => type === 'back');
  const leave = redirectStep('hosted');
  const step = { ...leave, ...(message ? { message } : {}), actions: [...leave.actions, ...back] };
  return showStep({ ...withoutClaim(withdrawAttempts(flow)), method: 'hosted' }, step, now);
}
