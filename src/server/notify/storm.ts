import { within } from '../clock.js';
import type { Context } from '../context.js';
import { randomId } from '../ids.js';
import { errorName } from '../log.js';

/**
 * Accounts of very many users that are lost at once are hardly ever lost: the upstream has a bad day, or its key is another
 * workspace's. Then nobody is told, as by a circuit breaker. What is lost while that lasts is marked as held, in the database
 * that all processes share, and by these marks each of them comes to the same answer: it lasts until so few users are left of
 * it that it would not have begun, or until the operator releases it, and not just until an hour has passed.
 *
 * Everybody is counted, of whatever tenant, as all hang on one key of one upstream: where that is wrong it is wrong of all.
 */
export interface Storm {
  /** How many users may be told now; 0 while there is a storm, of which the operator is told. */
  room(): Promise<number>;
}

/** When so much is lost that users are not told, and how many are told at most. Users are counted, not their accounts. */
export interface NoticeLimits {
  /** Of fewer users than this, lost accounts are never held back. */
  readonly breakerMinUsers: number;
  /** The share of all users who have an account, from 0 to 1: where more than that have lost one, they are held back. */
  readonly breakerShare: number;
  /** Lost within this time, and still lost. Milliseconds. */
  readonly breakerWindowMs: number;
  /** Users who are told in any 60 seconds, by all processes together. */
  readonly perMinute: number;
}

export const DEFAULT_NOTICE_LIMITS: NoticeLimits = {
  breakerMinUsers: 10,
  breakerShare: 0.05,
  breakerWindowMs: 60 * 60_000,
  perMinute: 60,
};

/** What the operator is told of a storm. */
export interface HeldNotices {
  /** How many users lost an account that still is, of late or since the storm began. */
  readonly lost: number;
  /** How many users have an account at all, as it was counted within the last five minutes. */
  readonly users: number;
}

const CALL_LIMIT_MS = 60_000;
/** So many users do not come and go; to count them reads a whole index. */
const USERS_KEPT_MS = 5 * 60_000;

/** `tellWithinMs`: what was lost longer ago is told to nobody, and so holds nobody up. */
export function createStorm({ options, flows, clock, log }: Context, tellWithinMs: number): Storm {
  const limits = { ...DEFAULT_NOTICE_LIMITS, ...options.noticeLimits };
  const { accounts: store } = options;
  let counted: { readonly users: number; readonly at: number } | undefined;

  const countUsers = async (now: number): Promise<number> => {
    if (!counted || now - counted.at >= USERS_KEPT_MS)
      counted = { users: await store.countOwners(), at: now };
    return counted.users;
  };

  /** Once in a window, for as long as it lasts, by one process of all. */
  const announce = async (held: HeldNotices): Promise<void> => {
    const now = clock.now();
    // A lease that nobody renews.
    if (!(await flows.store.acquireLease('notices-held', randomId(), now + limits.breakerWindowMs, now)))
      return;
    log({ level: 'error', event: 'notices.held', fields: { ...held } });
    try {
      await within(clock, CALL_LIMIT_MS, (async () => options.onNoticesHeld?.(held))());
    } catch (error) {
      log({
        level: 'error',
        event: 'callback.failed',
        fields: { callback: 'onNoticesHeld', error: errorName(error) },
      });
    }
  };

  return {
    async room() {
      const now = clock.now();
      const begunFrom = now - limits.breakerWindowMs;
      const { begunOwners, heldOwners, doneOwners } = await store.countIncidents({
        begunFrom,
        heldFrom: now - tellWithinMs,
        doneFrom: now - 60_000,
      });
      const lost = Math.max(begunOwners, heldOwners);
      if (lost >= limits.breakerMinUsers) {
        const users = await countUsers(now);
        if (lost > limits.breakerShare * users) {
          // What comes while it lasts is a part of it: it may fade before it ends.
          await store.holdIncidents(begunFrom);
          await announce({ lost, users });
          return 0;
        }
      }
      return Math.max(0, limits.perMinute - doneOwners);
    },
  };
}
