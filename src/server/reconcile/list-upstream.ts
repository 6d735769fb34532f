import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import type { UpstreamAccount } from '../upstream.js';

/** Why a listing says nothing of what it does not have. */
export class IncompleteListingError extends Error {
  override readonly name = 'IncompleteListingError';
}

/**
 * Every page of the upstream's accounts, one after the other. A page that does not come, or a cursor that leads in a
 * circle, ends it with an `IncompleteListingError`: who gets to the end has seen a complete listing.
 */
export async function* listUpstream({
  options,
  clock,
  timings,
}: Context): AsyncGenerator<readonly UpstreamAccount[]> {
  const cursors = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await withDeadline(clock, timings.look, (signal) => options.upstream.list(cursor, signal));
    if (!page) throw new IncompleteListingError('The upstream does not list its accounts.');
    yield page.accounts;
    cursor = page.cursor;
    if (cursor !== undefined && cursors.has(cursor))
      throw new IncompleteListingError('The upstream lists its accounts in a circle.');
    if (cursor !== undefined) cursors.add(cursor);
  } while (cursor !== undefined);
}
