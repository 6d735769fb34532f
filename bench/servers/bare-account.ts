/** A row of `connect_account`, as node-postgres reads it. */
export interface AccountRow {
  readonly id: string;
  readonly provider: string;
  readonly state: string;
  readonly action: string;
  readonly rank: number;
  readonly sources: readonly { readonly kind: string; readonly state: string }[];
  readonly name: string;
  readonly label: string | null;
  readonly handle: string | null;
  readonly created_on: Date;
  readonly last_update: Date;
}

/** What every answer with somebody's accounts should say of itself. */
export const HEADERS = {
  'cache-control': 'no-store',
  'connect-protocol': '1',
  'referrer-policy': 'no-referrer',
  vary: 'Origin',
  'x-content-type-options': 'nosniff',
};

const REASONS: Readonly<Record<string, string>> = {
  action_required: 'session.lost',
  degraded: 'sync.failed',
};

export function accountJson(row: AccountRow): unknown {
  const reason = REASONS[row.state];
  return {
    id: row.id,
    provider: row.provider,
    name: row.label ?? row.name,
    ...(row.handle ? { handle: row.handle } : {}),
    state: row.state,
    ...(reason ? { reason: { code: reason } } : {}),
    action: row.action,
    sources: row.sources.map(({ kind, state }) => ({ kind, state })),
    canSync: true,
    ...(row.action === 'reconnect' ? { wantsSession: true } : {}),
    connectedAt: row.created_on.toISOString(),
    updatedAt: row.last_update.toISOString(),
  };
}
