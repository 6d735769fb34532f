import type { Account, ProviderId } from '../../src/contract/types.js';
import type { PageWorld } from './page-world.js';

/** Accounts that no simulator has, for lists that would take a person days to connect. */
export const someAccount = (id: string, more: Partial<Account> = {}): Account => ({
  id: `account-${id}`,
  provider: 'linkedin',
  name: 'LinkedIn member',
  handle: `${id}@example.com`,
  state: 'connected',
  action: 'none',
  sources: [],
  connectedAt: daysAgo(3),
  updatedAt: daysAgo(3),
  ...more,
});

export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000 - 60_000).toISOString();

export const signedOut = {
  state: 'action_required',
  action: 'reconnect',
  reason: { code: 'session.lost' },
  updatedAt: daysAgo(0.1),
} as const satisfies Partial<Account>;

export const permissionMissing = {
  state: 'action_required',
  action: 'grant',
  reason: { code: 'permissions.missing' },
  updatedAt: daysAgo(1),
} as const satisfies Partial<Account>;

const PROVIDERS: readonly ProviderId[] = ['whatsapp', 'linkedin', 'google', 'telegram', 'imap', 'microsoft'];

/** So many accounts, of several providers. */
export const manyAccounts = (count: number): readonly Account[] =>
  Array.from({ length: count }, (_, at) =>
    someAccount(`${at + 1}`, {
      provider: PROVIDERS[at % PROVIDERS.length] ?? 'linkedin',
      name: `Inbox ${at + 1}`,
      handle: `inbox-${at + 1}@example.com`,
      canSync: at % 2 === 0,
      connectedAt: daysAgo(at),
    }),
  );

/** What the elements ask about accounts is answered from `accounts`, in pages; everything else by the real server. */
export function withAccounts(world: PageWorld, accounts: readonly Account[]): void {
  world.intercept = ({ url, method }) => {
    const { pathname, searchParams } = new URL(url);
    if (method !== 'GET' || !pathname.endsWith('/accounts')) return undefined;
    const limit = Number(searchParams.get('limit') ?? 50);
    const from = Number(searchParams.get('cursor') ?? 0);
    const provider = searchParams.get('provider');
    const all = accounts.filter((account) => provider === null || account.provider === provider);
    const nextCursor = all.length > from + limit ? String(from + limit) : null;
    const isFirstOfMany = from === 0 && provider === null && nextCursor !== null;
    const providers = isFirstOfMany ? [...new Set(all.map((account) => account.provider))].sort() : undefined;
    return Response.json({ items: all.slice(from, from + limit), nextCursor, providers });
  };
}

/** As `withAccounts`, and requests to single accounts are refused. */
export function withRefusals(world: PageWorld, accounts: readonly Account[]): void {
  withAccounts(world, accounts);
  const { intercept } = world;
  world.intercept = (request) =>
    request.method === 'GET'
      ? intercept?.(request)
      : Response.json({ code: 'upstream.unavailable' }, { status: 502 });
}
