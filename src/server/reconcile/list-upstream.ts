import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import type { UpstreamAccount } from '../upstream.js';

/** Why a listing says nothing of what it does not have. */
export class IncompleteListingError extends Error {
  override readonly name = 'IncompleteListingError';
}

/** Accounts that are deleted while they are listed may leave a page with nothing new, but not one after the other. */
const MAX_EMPTY_PAGES = 10;

/**
 * Every page of the upstream's accounts, one after the other. A page that does not come, a cursor that leads in a
 * circle, or page after page with nothing new ends it with an `IncompleteListingError`: who gets to the end has seen a complete listing.
 */
export async function* listUpstream({
  options,
  clock,
  timings,
}: Context): AsyncGenerator<readonly UpstreamAccount[]> {
  const cursors = new Set<string>();
  const seen = new Set<string>();
  let emptyPages = 0;
  let cursor: string | undefined;
  do {
    const page = await withDeadline(clock, timings.look, (signal) => options.upstream.list(cursor, signal));
    if (!page) throw new IncompleteListingError('The upstream does not list its accounts.');
    yield page.accounts;
    const known = seen.size;
    for (const { upstreamId } of page.accounts) seen.add(upstreamId);
    emptyPages = seen.size > known ? 0 : emptyPages + 1;
    cursor = page.cursor;
    if (cursor !== undefined && emptyPages >= MAX_EMPTY_PAGES)
      throw new IncompleteListingError('The upstream lists nothing new and does not come to its end.');
    if (cursor !== undefined && cursors.has(cursor))
      throw new IncompleteListingError('The upstream lists its accounts in a circle.');
    if (cursor !== undefined) cursors.add(cursor);
  } while (cursor !== undefined);
}
