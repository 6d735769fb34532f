import type { Context } from '../context.js';
import { listUpstream } from '../reconcile/list-upstream.js';
import type { UpstreamAccount } from '../upstream.js';

/**
 * Upstream accounts without a row that no flow is about to give one, or to delete, page by page: what was given is not
 * held on to. Throws an `IncompleteListingError` where the upstream's listing breaks off.
 */
export async function* listUnclaimed(context: Context): AsyncGenerator<UpstreamAccount> {
  const { options } = context;

  const isClaimed = async ({ upstreamId }: UpstreamAccount): Promise<boolean> => {
    if (await options.accounts.findByUpstreamId(upstreamId)) return true;
    const flows = await options.flows.findByUpstreamId(upstreamId);
    return flows.some(({ attempts }) =>
      attempts.some((attempt) => attempt.upstreamId === upstreamId && attempt.phase !== 'over'),
    );
  };

  // An account that comes or goes while the pages are read may be on two of them.
  const given = new Set<string>();
  for await (const page of listUpstream(context)) {
    for (const account of page) {
      if (given.has(account.upstreamId) || (await isClaimed(account))) continue;
      given.add(account.upstreamId);
      yield account;
    }
  }
}
