import { sleep, within } from '../clock.js';
import type { Context } from '../context.js';
import { randomId } from '../ids.js';
import { errorName } from '../log.js';
import type { HostEvent, OutboxEntry } from '../stores/outbox.js';
import { callbackOf } from './callback-of.js';

/**
 * Tells the host what happened to rows, at least once. An event is written together with the row, by a process that
 * has it in its hands at that moment and tells the host at once; when that process dies, or the host's callback fails,
 * it is told again by whichever process takes it.
 */
export interface Outbox {
  /**
   * What is to be written with a row so that the host is told of it; nothing where the host does not want to hear it.
   * `eventId` where one event may be written more than once.
   */
  entries(events: readonly HostEvent[], eventId?: string): readonly OutboxEntry[];
  /** Tells what has just been written. Never rejects: what fails is told later. */
  readonly tell: (entries: readonly OutboxEntry[]) => Promise<void>;
  /** Lets go of what has been written and turned out not to be so. */
  drop(entries: readonly OutboxEntry[]): Promise<void>;
  /** Tells what is due. Does nothing while it is at it. */
  process(): Promise<void>;
}

const BATCH = 50;
/** A callback that takes longer counts as failed. */
const CALL_LIMIT_MS = 60_000;
const TELL_WITHIN_MS = 3 * 24 * 60 * 60_000;

/** Short, for it is to be found by a process that has the callback. */
const PUT_OFF_MS = 10_000;

const retryDelay = (tries: number): number => Math.min(60 * 60_000, 5_000 * 2 ** (tries - 1));

export function createOutbox(
  context: Pick<Context, 'options' | 'clock' | 'log' | 'timings' | 'background'>,
): Outbox {
  const { options, clock, log, timings, background } = context;
  const store = options.accounts;
  /** Renewed two times before it is over: a busy process is not taken for a dead one. */
  const lease = 3 * timings.stale;

  /** What the store did not take comes again by itself. */
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log({ level: 'warn', event: 'outbox.failed', fields: { error: errorName(error) } });
    }
  };

  /** For as long as this process is at it. */
  const hold = async (ids: ReadonlySet<string>, signal: AbortSignal): Promise<void> => {
    for (;;) {
      await sleep(clock, timings.stale, signal);
      if (signal.aborted) return;
      await guarded(() => store.holdInOutbox([...ids], clock.now() + lease));
    }
  };

  const failed = async ({ id, at, tries, event }: OutboxEntry, name: string, error: unknown) => {
    const isGivenUp = clock.now() - at >= TELL_WITHIN_MS;
    log({
      level: 'error',
      event: isGivenUp ? 'callback.given-up' : 'callback.failed',
      fields: { callback: name, account: event.account.id, tries, error: errorName(error) },
    });
    if (isGivenUp) await store.removeFromOutbox([id]);
    else await store.holdInOutbox([id], clock.now() + retryDelay(tries));
  };

  const missing = new Set<string>();

  /** Another process wrote it for a callback that this one lacks: older code, or one that is made for other work. */
  const putOff = async ({ id, at, event: { kind, account } }: OutboxEntry): Promise<void> => {
    const isGivenUp = clock.now() - at >= TELL_WITHIN_MS;
    if (isGivenUp || !missing.has(kind))
      log({
        level: isGivenUp ? 'error' : 'warn',
        event: isGivenUp ? 'callback.given-up' : 'callback.missing',
        fields: { kind, account: account.id },
      });
    missing.add(kind);
    if (isGivenUp) await store.removeFromOutbox([id]);
    else await store.holdInOutbox([id], clock.now() + PUT_OFF_MS);
  };

  const tellOne = async (entry: OutboxEntry): Promise<void> => {
    const callback = callbackOf(options, entry);
    if (!callback) return putOff(entry);
    try {
      await within(clock, CALL_LIMIT_MS, callback.call());
    } catch (error) {
      return failed(entry, callback.name, error);
    }
    return store.removeFromOutbox([entry.id]);
  };

  const tell: Outbox['tell'] = async (entries) => {
    if (!entries.length) return;
    const left = new Set(entries.map(({ id }) => id));
    const done = new AbortController();
    background('outbox.hold', hold(left, done.signal));
    for (const entry of entries) {
      await guarded(() => tellOne(entry));
      left.delete(entry.id);
    }
    done.abort();
  };

  const run = async (): Promise<void> => {
    const now = clock.now();
    const entries = await store.takeFromOutbox(now, now + lease, BATCH);
    // In order for one account, side by side for different ones.
    const accounts = new Set(entries.map(({ event }) => event.account.id));
    await Promise.all(
      [...accounts].map((id) => tell(entries.filter(({ event }) => event.account.id === id))),
    );
  };

  let running: Promise<void> | undefined;

  return {
    tell,
    entries(events, eventId) {
      const at = clock.now();
      return events
        .map((event) => ({
          id: randomId(),
          eventId: eventId ?? randomId(),
          at,
          tries: 1,
          nextTryAt: at + lease,
          event,
        }))
        .filter((entry) => callbackOf(options, entry) !== undefined);
    },
    drop: (entries) =>
      entries.length ? guarded(() => store.removeFromOutbox(entries.map(({ id }) => id))) : Promise.resolve(),
    async process() {
      running ??= run().finally(() => {
        running = undefined;
      });
      await running;
    },
  };
}
