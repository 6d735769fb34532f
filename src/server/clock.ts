/** Time as the server sees it; tests give it a clock of their own. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (handle) => {
    clearTimeout(handle as ReturnType<typeof setTimeout>);
  },
};

/** Resolves after `ms`, or at once when `signal` is aborted; never rejects. */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clock.clearTimeout(handle);
      forget?.();
      resolve();
    };
    const handle = clock.setTimeout(done, ms);
    const forget = signal && whenAborted(signal, done);
  });
}

/** A signal that aborts after `ms`, or with `parent`; call `release` when the work is done. */
export function deadline(
  clock: Clock,
  ms: number,
  parent?: AbortSignal,
): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  const handle = clock.setTimeout(abort, ms);
  if (parent?.aborted) abort();
  const forget = parent && whenAborted(parent, abort);
  return {
    signal: controller.signal,
    release() {
      clock.clearTimeout(handle);
      forget?.();
    },
  };
}

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when the signal is aborted; returns what takes that back. A server that runs for long has one signal for all
 * that it waits for, and Node takes an eleventh listener on it for a leak and says so: the signal gets a single one.
 */
function whenAborted(signal: AbortSignal, callback: () => void): () => void {
  const known = waiting.get(signal);
  const callbacks = known ?? new Set();
  callbacks.add(callback);
  if (!known) {
    waiting.set(signal, callbacks);
    signal.addEventListener('abort', () => {
      for (const one of [...callbacks]) one();
    });
  }
  return () => callbacks.delete(callback);
}

/** Rejects when work has not come to its end after `ms`; the work goes on, as nothing can stop it. */
export function within<Value>(clock: Clock, ms: number, work: Promise<Value>): Promise<Value> {
  const patience = new AbortController();
  const limit = sleep(clock, ms, patience.signal).then((): never => {
    throw new TimeoutError();
  });
  return Promise.race([work, limit]).finally(() => {
    patience.abort();
  });
}

/** Work took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** Does work that gives up after `ms`. */
export async function withDeadline<Value>(
  clock: Clock,
  ms: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const limit = deadline(clock, ms);
  try {
    return await work(limit.signal);
  } finally {
    limit.release();
  }
}
