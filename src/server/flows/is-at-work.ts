import type { Context } from '../context.js';
import type { AccountRecord } from '../stores/account-store.js';
import { ownerOnly } from '../stores/owner.js';

/** Whether a flow is at work on this row, or has yet to see to its upstream account: what becomes of it is the flow's. */
export async function isAtWork({ flows }: Pick<Context, 'flows'>, row: AccountRecord): Promise<boolean> {
  const open = await flows.store.listOpen(ownerOnly(row));
  if (open.some(({ accountId }) => accountId === row.id)) return true;
  const attempted = await flows.store.findByUpstreamId(row.upstreamId);
  return attempted.some(({ attempts }) =>
    attempts.some(({ upstreamId, phase }) => upstreamId === row.upstreamId && phase !== 'over'),
  );
}
