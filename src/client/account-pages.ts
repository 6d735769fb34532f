import type { Account, ProviderId } from '../contract/types.js';
import type { ConnectClient } from './connect-client.js';
import type { Clock } from './environment.js';
import { withDeadline } from './repeat.js';
import { type Result, success } from './result.js';

/** How many accounts an endpoint sends when it is not asked for a number. */
export const PAGE_SIZE = 50;

/** The most that it may be asked for. */
const MAX_PAGE_SIZE = 100;

export interface AccountPages {
  readonly accounts: readonly Account[];
  /** Where the next page begins; nothing after the last. */
  readonly cursor: string | undefined;
  /** Of all pages, where the first says so. */
  readonly providers: readonly ProviderId[] | undefined;
}

/** Loads pages from `cursor`, or the start, until there are as many accounts as wanted or no more. */
export async function loadPages(
  client: Pick<ConnectClient, 'listAccounts'>,
  clock: Clock,
  {
    wanted,
    provider,
    from,
  }: {
    readonly wanted: number;
    readonly provider?: ProviderId | undefined;
    readonly from?: string | undefined;
  },
): Promise<Result<AccountPages>> {
  let accounts: readonly Account[] = [];
  let providers: readonly ProviderId[] | undefined;
  let cursor = from;
  do {
    const limit = Math.min(MAX_PAGE_SIZE, Math.max(PAGE_SIZE, wanted - accounts.length));
    const page = await withDeadline(clock, (signal) =>
      client.listAccounts({
        signal,
        ...(limit !== PAGE_SIZE && { limit }),
        ...(provider && { provider }),
        ...(cursor !== undefined && { cursor }),
      }),
    );
    if (!page.ok) return page;
    accounts = accounts.length > 0 ? followedBy(accounts, page.value.items) : page.value.items;
    providers ??= page.value.providers;
    cursor = page.value.nextCursor ?? undefined;
  } while (cursor !== undefined && accounts.length < wanted);
  return success({ accounts, cursor, providers });
}

/** An account that moved between two pages may be on both: it is where it is now. */
export function followedBy(known: readonly Account[], next: readonly Account[]): readonly Account[] {
  const ids = new Set(next.map(({ id }) => id));
  return [...known.filter(({ id }) => !ids.has(id)), ...next];
}

/**
 * `next`, with those objects of `known` that say the same, and `known` itself when all do: whoever draws the accounts
 * sees by identity what has changed.
 */
export function keepUnchanged(known: readonly Account[], next: readonly Account[]): readonly Account[] {
  let byId: ReadonlyMap<string, Account> | undefined;
  let isSame = next.length === known.length;
  const kept = next.map((account, at) => {
    const there = known[at];
    // Most are where they were.
    const old =
      there?.id === account.id
        ? there
        : (byId ??= new Map(known.map((one) => [one.id, one]))).get(account.id);
    const result = old && saySame(old, account) ? old : account;
    isSame &&= result === there;
    return result;
  });
  return isSame ? known : kept;
}

/**
 * Whether two say the same in every field of the contract. The fields are written out, for hundreds are compared at once;
 * what else an endpoint may send, nobody draws.
 */
const saySame = (one: Account, other: Account): boolean =>
  one.id === other.id &&
  one.provider === other.provider &&
  one.name === other.name &&
  one.handle === other.handle &&
  one.state === other.state &&
  one.action === other.action &&
  one.canSync === other.canSync &&
  one.wantsSession === other.wantsSession &&
  one.connectedAt === other.connectedAt &&
  one.updatedAt === other.updatedAt &&
  isAlike(one.reason, other.reason) &&
  isAlike(one.sources, other.sources);

/** Whether two values of the contract say the same. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [mine, yours] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(mine);
  if (keys.length !== Object.keys(yours).length) return false;
  for (const key of keys) {
    if (!isAlike(mine[key], yours[key])) return false;
  }
  return true;
}
