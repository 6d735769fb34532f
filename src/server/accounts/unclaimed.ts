import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import type { AccountPage, UpstreamAccount } from '../upstream.js';

/** Upstream accounts without a row that no flow is about to give one, or to delete. */
export async function listUnclaimed(context: Context): Promise<readonly UpstreamAccount[]> {
  const { options, clock, timings } = context;

  const pageAfter = async (cursor: string | undefined): Promise<AccountPage> => {
    const page = await withDeadline(clock, timings.look, (signal) => options.upstream.list(cursor, signal));
    if (!page) throw new Error('The upstream does not list its accounts.');
    return page;
  };

  const isClaimed = async ({ upstreamId }: UpstreamAccount): Promise<boolean> => {
    if (await options.accounts.findByUpstreamId(upstreamId)) return true;
    const flows = await options.flows.findByUpstreamId(upstreamId);
    return flows.some(({ attempts }) =>
      attempts.some((attempt) => attempt.upstreamId === upstreamId && attempt.phase !== 'over'),
    );
  };

  const unclaimed: UpstreamAccount[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await pageAfter(cursor);
    for (const account of page.accounts) if (!(await isClaimed(account))) unclaimed.push(account);
    cursor = page.cursor;
  }
  return unclaimed;
}
