import { within } from '../clock.js';
import type { Context } from '../context.js';
import { randomId } from '../ids.js';
import { errorName } from '../log.js';

/**
 * Accounts of very many users that are lost at once are hardly ever lost: the upstream has a bad day, or its key is another
 * workspace's. While that lasts nobody is told. The incidents stay where they are, in the database that all processes share,
 * and so do the counts by which each process comes to the same answer.
 */
export interface Storm {
  /** How many may be told of now; 0 while there is a storm, of which the operator is told. */
  room(): Promise<number>;
}

/** When so much is lost that users are not told, and how many are told at most. */
export interface NoticeLimits {
  /** Of fewer users than this, lost accounts are never held back: one who loses many holds up nobody else. */
  readonly stormLeast: number;
  /** The share of all accounts, from 0 to 1: where more users than that have lost one, they are held back. */
  readonly stormShare: number;
  /** Lost within this time, and still lost. Milliseconds. */
  readonly stormWindowMs: number;
  /** Accounts that are told of in any 60 seconds, by all processes together. */
  readonly perMinute: number;
}

export const DEFAULT_NOTICE_LIMITS: NoticeLimits = {
  stormLeast: 10,
  stormShare: 0.05,
  stormWindowMs: 60 * 60_000,
  perMinute: 60,
};

/** What the operator is told of a storm. */
export interface HeldNotices {
  /** How many users lost an account within `stormWindowMs` that still is. */
  readonly lost: number;
  /** How many accounts there are. */
  readonly accounts: number;
}

const CALL_LIMIT_MS = 60_000;

export function createStorm({ options, flows, clock, log }: Context): Storm {
  const limits = { ...DEFAULT_NOTICE_LIMITS, ...options.noticeLimits };
  const { accounts: store } = options;

  /** Once in a window, by one process of all. */
  const announce = async (held: HeldNotices): Promise<void> => {
    const now = clock.now();
    // A lease that nobody renews.
    if (!(await flows.store.acquireLease('notices-held', randomId(), now + limits.stormWindowMs, now)))
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
      const { begunOwners: lost, done } = await store.countIncidents({
        begunFrom: now - limits.stormWindowMs,
        doneFrom: now - 60_000,
      });
      if (lost >= limits.stormLeast) {
        const accounts = await store.count();
        if (lost > limits.stormShare * accounts) {
          await announce({ lost, accounts });
          return 0;
        }
      }
      return Math.max(0, limits.perMinute - done);
    },
  };
}
