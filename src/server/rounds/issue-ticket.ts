import type { Asked, Decision } from '../flows/asked.js';
import { repeatStep } from '../flows/transitions.js';
import { randomId } from '../ids.js';

/** A ticket is followed at once, by the click that asked for it. */
const TICKET_MS = 60_000;

/** Puts an address on the step that starts the round trip once, from whichever browser the user is in. */
export function issueTicket({ flow }: Asked): Decision {
  if (flow.step.kind !== 'redirect') return { kind: 'problem', code: 'step.unknown-action' };
  return {
    kind: 'edit',
    edit: (current, now) => {
      const repeated = repeatStep(current, current.step, {}, now);
      if (repeated.step.kind !== 'redirect') return repeated;
      const launch = `launch/${current.id}.${randomId()}`;
      return {
        ...repeated,
        step: { ...repeated.step, launch },
        round: { ...current.round, ticketEndsAt: now + TICKET_MS },
      };
    },
  };
}
