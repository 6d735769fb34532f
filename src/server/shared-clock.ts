import { TimeoutError, within, type Clock } from './clock.js';
import { errorName, type Log } from './log.js';

/**
 * The time of the stores, as a clock. Leases, graces and due times are written by one process and read by another: they
 * hold only where all go by one clock, and the database has one. It is asked now and then how far this process is off;
 * in between, time passes as this machine's does. What is left is half a round trip, and what two machines drift apart in a minute.
 */
export interface SharedClock extends Clock {
  /**
   * Asks the stores when that is due. A promise only where the time has never been set: nobody waits longer for it than some
   * seconds, nor once it is known that the stores hang. Never rejects: without an answer the clock goes on as it was.
   */
  keep(): Promise<void> | undefined;
  /** The same, and waits for the answer: for who judges what others hold. */
  set(): Promise<void>;
}

const KEEP_MS = 60_000;
/** An answer that took longer says too little of when it was given. */
const ANSWER_MS = 2_000;
/** What takes longer counts as failed. */
const LIMIT_MS = 5_000;
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
  let isHanging = false;

  const ask = async (read: () => Promise<number>): Promise<void> => {
    const before = own.now();
    const there = await within(own, LIMIT_MS, read());
    const after = own.now();
    isHanging = false;
    // The first answer is better than none, however long it took. Own time that went back or far ahead meanwhile was set by somebody.
    if (Math.abs(after - before) > ANSWER_MS && askedAt !== undefined) return;
    offset = Math.round(there - (before + after) / 2);
    askedAt = after;
    const wasOff = isOff;
    isOff = Math.abs(offset) > WARN_MS;
    if (isOff && !wasOff) log({ level: 'warn', event: 'clock.off', fields: { ms: offset } });
  };

  const isSet = (): boolean => {
    if (askedAt === undefined) return false;
    const passed = own.now() - askedAt;
    // This machine's clock may have been set back.
    return passed >= 0 && passed < KEEP_MS;
  };

  const askIfDue = (): Promise<void> | undefined => {
    if (!time || isSet()) return undefined;
    asking ??= ask(time)
      .catch((error: unknown) => {
        isHanging = error instanceof TimeoutError;
        log({ level: 'warn', event: 'clock.not-set', fields: { error: errorName(error) } });
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };

  return {
    now: () => own.now() + offset,
    setTimeout: (callback, ms) => own.setTimeout(callback, ms),
    clearTimeout: (handle) => own.clearTimeout(handle),
    keep() {
      const answer = askIfDue();
      return askedAt === undefined && !isHanging ? answer : undefined;
    },
    async set() {
      await askIfDue();
    },
  };
}
