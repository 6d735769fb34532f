import type { Clock } from '../../../src/simulator/index.js';

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now = Date.UTC(2026, 0, 1);
  #timers: readonly Timer[] = [];
  #lastId = 0;

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, ms: number): unknown {
    this.#lastId += 1;
    this.#timers = [...this.#timers, { id: this.#lastId, at: this.#now + ms, callback }];
    return this.#lastId;
  }

  clearTimeout(handle: unknown): void {
    this.#timers = this.#timers.filter(({ id }) => id !== handle);
  }

  /** Moves on, calling what falls due in order, and lets everything that follows from it settle. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (;;) {
      const due = this.#timers.filter(({ at }) => at <= end);
      const [next] = due.toSorted((a, b) => a.at - b.at || a.id - b.id);
      if (!next) break;
      this.clearTimeout(next.id);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      await settle();
    }
    this.#now = end;
  }
}

/**
 * Lets promises come to their end, and WebCrypto's work with them: that runs on threads, which a busy machine may let
 * wait for long.
 */
export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet = cryptoWork > 0 ? 0 : quiet + 1)
    await new Promise((resolve) => setImmediate(resolve));
}

let cryptoWork = 0;

for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(SubtleCrypto.prototype))) {
  if (typeof value !== 'function' || name === 'constructor') continue;
  const method = value as (this: SubtleCrypto, ...args: unknown[]) => Promise<unknown>;
  Object.defineProperty(SubtleCrypto.prototype, name, {
    configurable: true,
    async value(this: SubtleCrypto, ...args: unknown[]) {
      cryptoWork += 1;
      try {
        return await method.apply(this, args);
      } finally {
        cryptoWork -= 1;
      }
    },
  });
}
