import type { Kysely } from 'kysely';
import type { AccountRecord } from '../../src/server/index.js';
import { toAccountRow } from '../../src/server/stores/sql/account-row.js';
import type { ConnectTables } from '../../src/server/stores/sql/tables.js';

const STATES = [
  ['OK', 'connected', 'none'],
  ['OK', 'connected', 'none'],
  ['OK', 'connected', 'none'],
  ['CREDENTIALS', 'action_required', 'reconnect'],
] as const;

const FIRST = Date.UTC(2026, 0, 1);

/** The accounts of one user: three in four are well. */
export const accountsOf = (userId: string, count: number): AccountRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const [status, state, action] = STATES[index % STATES.length] ?? STATES[0];
    const id = `${userId}-account-${String(index).padStart(4, '0')}`;
    return {
      id,
      userId,
      provider: 'linkedin',
      accountType: 'LINKEDIN',
      upstreamId: `upstream-${id}`,
      status,
      state,
      action,
      sources: [{ id: `${id}_MESSAGING`, kind: 'messaging', status, state }],
      name: `LinkedIn member ${String(index)}`,
      handle: `member-${String(index)}@example.com`,
      identityKey: `identity-${id}`,
      createdOn: FIRST + index * 60_000,
      lastUpdate: FIRST + index * 60_000,
    };
  });

export async function seed(
  db: Kysely<ConnectTables>,
  userIds: readonly string[],
  count: number,
): Promise<void> {
  for (const userId of userIds) {
    await db.insertInto('connect_account').values(accountsOf(userId, count).map(toAccountRow)).execute();
  }
}
