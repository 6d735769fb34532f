import type { Clock } from './clock.js';
import { errorName, type Log } from './log.js';

/**
 * The time of the stores, as a clock. Leases, graces and due times are written by one process and read by another: they
 * hold only where all go by one clock, and the database has one. It is asked now and then how far this process is off;
 * in between, time passes as this machine's does. What is left is half a round trip, and what two machines drift apart in a minute.
 */
export interface SharedClock extends Clock {
  /**
   * Asks the stores when that is due; `undefined` when it is not. Never rejects: without an answer the clock goes on as it was.
   */
  keep(): Promise<void> | undefined;
}

const KEEP_MS = 60_000;
/** An answer that took longer says too little of when it was given. */
const ANSWER_MS = 2_000;
/** Off by more than this, somebody should look at the machine. */
const WARN_MS = 5_000;

/** `time`: epoch milliseconds by the stores; without it, the clock is the process's own. */
export function createSharedClock(
  own: Clock,
  log: Log,
  time: (() => Promise<number>) | undefined,
): SharedClock {
  let offset = 0;
  let askedAt: number | undefined;
  let asking: Promise<void> | undefined;
  let isOff = false;

  const ask = async (read: () => Promise<number>): Promise<void> => {
    const before = own.now();
    const there = await read();
    const after = own.now();
    // The first answer is better than none, however long it took.
    if (after - before > ANSWER_MS && askedAt !== undefined) return;
    offset = Math.round(there - (before + after) / 2);
    askedAt = after;
    const wasOff = isOff;
    isOff = Math.abs(offset) > WARN_MS;
    if (isOff && !wasOff) log({ level: 'warn', event: 'clock.off', fields: { ms: offset } });
  };

  return {
    now: () => own.now() + offset,
    setTimeout: (callback, ms) => own.setTimeout(callback, ms),
    clearTimeout: (handle) => own.clearTimeout(handle),
    keep() {
      if (!time || (askedAt !== undefined && own.now() - askedAt < KEEP_MS)) return undefined;
      asking ??= ask(time)
        .catch((error: unknown) => {
          log({ level: 'warn', event: 'clock.not-set', fields: { error: errorName(error) } });
        })
        .finally(() => {
          asking = undefined;
        });
      // Once it has been set, nobody waits for it.
      return askedAt === undefined ? asking : undefined;
    },
  };
}
