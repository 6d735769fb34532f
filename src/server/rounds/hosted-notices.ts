import type { Accounts } from '../accounts/accounts.js';
import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import { applyResult, isWithdrawn } from '../flows/apply-result.js';
import type { Settlement } from '../flows/settle.js';
import { findAttempt, putAttempt, setAttempt } from '../flows/transitions.js';
import { isSameSecret } from '../ids.js';
import type { FlowRecord, Round } from '../stores/flow-store.js';
import { isSameOwner, ownerOnly } from '../stores/owner.js';
import type { UpstreamResult } from '../upstream.js';
import { roundAttempt } from './round-attempt.js';
import { sha256Base64Url } from '../sha256.js';
import { readTicket } from './ticket.js';

/**
 * What the wizard tells of a success. Its address holds a secret of one launch, and that is all that makes it
 * authentic; what it says is only a reason to look. A notification is answered as soon as it is written down.
 */
export interface HostedNotices {
  /** `false` when it is not authentic, and then its body is not asked for. */
  receive(ticket: string, readBody: () => Promise<string>): Promise<boolean>;
}

/** Every window that was opened may be the one in which the person signs in. */
const MAX_LINKS = 10;

/** More accounts than one flow can bring: whoever has its secret can not have the upstream asked without end. */
const MAX_ATTEMPTS = 20;

/** The round with one more link of which a notification may come. */
export const withLink = (round: Round, notifyHash: string): Round => ({
  ...round,
  notifyHashes: [...(round.notifyHashes ?? []), notifyHash].slice(-MAX_LINKS),
});

export function createHostedNotices(
  context: Context,
  { accounts, settlement }: { readonly accounts: Accounts; readonly settlement: Settlement },
): HostedNotices {
  const { flows, options, clock, timings, log } = context;
  const { upstream } = options;

  const flowOf = async (ticket: string): Promise<FlowRecord | undefined> => {
    const parts = readTicket(ticket);
    const flow = parts && (await flows.store.get(parts.flowId));
    if (!parts || !flow) return undefined;
    const hash = await sha256Base64Url(parts.secret);
    const known = await Promise.all((flow.round?.notifyHashes ?? []).map((one) => isSameSecret(hash, one)));
    return known.includes(true) ? flow : undefined;
  };

  /** Somebody else is signing in under this id: it is theirs, whoever names it. */
  const isAnothers = async (flow: FlowRecord, upstreamId: string): Promise<boolean> => {
    const named = await flows.store.findByUpstreamId(upstreamId);
    return named.some(
      (other) => !isSameOwner(other, flow) && findAttempt(other, upstreamId)?.phase !== 'over',
    );
  };

  /** A reconnection speaks of its own account or of nothing. */
  const mayName = async (flow: FlowRecord, upstreamId: string): Promise<boolean> => {
    if (flow.intent === 'connect') return !(await isAnothers(flow, upstreamId));
    const account = flow.accountId ? await accounts.get(flow.accountId, ownerOnly(flow)) : undefined;
    return account?.upstreamId === upstreamId;
  };

  const look = async (flowId: string, upstreamId: string): Promise<void> => {
    const seen = await withDeadline(clock, timings.look, (signal) => upstream.look(upstreamId, signal));
    if (seen.kind === 'found') await settlement.found(flowId, upstreamId, seen.account);
    else await settlement.settle(flowId);
  };

  return {
    async receive(ticket, readBody) {
      const flow = await flowOf(ticket);
      if (!flow) return false;
      const notice = upstream.readNotice(await readBody());
      if (!notice) return true;
      const { upstreamId } = notice;
      if (!(await mayName(flow, upstreamId))) {
        log({ level: 'warn', event: 'notice.ignored', supportId: flow.supportId });
        return true;
      }
      const noted = await flows.change(flow.id, (current, now) => note(current, upstreamId, now));
      if (noted?.changed) context.background('notice', look(flow.id, upstreamId));
      return true;
    },
  };
}

/** The success as an attempt of the flow; nothing when the flow knows it already. */
function note(flow: FlowRecord, upstreamId: string, now: number): FlowRecord | undefined {
  const known = findAttempt(flow, upstreamId);
  if (known?.phase === 'live' && !known.confirmed) return setAttempt(flow, upstreamId, { confirmed: true });
  if (known || flow.attempts.length >= MAX_ATTEMPTS) return undefined;
  const result: UpstreamResult = { kind: 'succeeded', upstreamId };
  if (isWithdrawn(flow)) return applyResult(flow, { answerId: '', result }, now);
  return putAttempt(flow, roundAttempt(upstreamId, flow.intent, now, { confirmed: true }));
}
