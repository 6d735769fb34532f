import type { FlowRecord } from '../stores/flow-store.js';
import type { Look } from '../upstream.js';
import { onlyOffered } from './fit-to-user.js';
import { leaveForWizard } from './leave-for-wizard.js';
import { findAttempt, showStep } from './transitions.js';

/** A QR code says which other ways there are, but names only those that it has words for. */
const leadsElsewhere = ({ step }: FlowRecord): boolean =>
  step.actions.some(({ type, to }) => type === 'switch' && (to === 'methods' || to === 'hosted'));

/**
 * The question that a scan has led to, once, in place of the code; `undefined` when there is no code on the screen any
 * more. One that is asked in the upstream's wizard leads there, if this user is offered that.
 */
export function askAfterScan(
  flow: FlowRecord,
  upstreamId: string,
  { step, isAskedElsewhere }: Extract<Look, { kind: 'checkpoint' }>,
  now: number,
): FlowRecord | undefined {
  const isWaiting = flow.state === 'open' && flow.step.kind === 'qr' && !flow.claim;
  const attempt = findAttempt(flow, upstreamId);
  if (!isWaiting || attempt?.phase !== 'live') return undefined;
  const hasOtherWays = leadsElsewhere(flow);
  if (isAskedElsewhere && hasOtherWays) return leaveForWizard(flow, now);
  // Its answer goes to this attempt, whatever other codes are still on offer.
  const others = flow.attempts.filter((other) => other.upstreamId !== upstreamId);
  const attempts = [...others, { ...attempt, passive: false }];
  const asked = onlyOffered(step, () => hasOtherWays);
  const expiresInMs = Math.max(0, attempt.endsAt - now);
  return showStep({ ...flow, attempts }, { ...asked, expiresInMs, lifetime: 'stated' }, now);
}
