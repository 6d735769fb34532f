import type { Accounts } from './accounts.js';
import { statusOf } from './accounts.js';
import { ApiError } from './api-error.js';
import type { AccountRecord } from './state.js';
import type { World } from './world.js';

export type SyncStatus = 'SYNC_STARTED' | 'SYNC_RUNNING' | 'CHUNK_DONE' | 'SYNC_DONE' | 'SYNC_ERROR';

export interface SyncRequest {
  readonly linkedin_product?: 'classic' | 'recruiter' | 'sales_navigator' | undefined;
  readonly chunk_size?: number | undefined;
}

/**
 * Starts a synchronisation, or says how far the running one is. Its end is told once; the call after it starts anew.
 * An account that is not OK when asked ends its synchronisation with an error.
 */
export function resync(
  world: World,
  accounts: Accounts,
  account: AccountRecord,
  { linkedin_product: product = 'classic', chunk_size }: SyncRequest,
): SyncStatus {
  if (account.provider !== 'LINKEDIN' && account.provider !== 'TELEGRAM') {
    throw new ApiError('feature_not_implemented', 'This provider can not be synchronised again.');
  }
  const source = product === 'classic' ? 'MESSAGING' : product.toUpperCase();
  if (!account.sources.some(({ name }) => name === source)) throw new ApiError('feature_not_subscribed');
  const { sync } = account;
  const { syncMs } = world.settings;
  world.changed();
  if (statusOf(account) !== 'OK') {
    delete account.sync;
    return 'SYNC_ERROR';
  }
  if (!sync) {
    account.sync = { startedAt: world.now(), isChunked: chunk_size !== undefined, hasSaidChunk: false };
    accounts.announceSync(account, syncMs);
    return 'SYNC_STARTED';
  }
  const passed = world.now() - sync.startedAt;
  if (passed >= syncMs) {
    delete account.sync;
    return 'SYNC_DONE';
  }
  if (sync.isChunked && !sync.hasSaidChunk && passed >= syncMs / 2) {
    sync.hasSaidChunk = true;
    return 'CHUNK_DONE';
  }
  return 'SYNC_RUNNING';
}
