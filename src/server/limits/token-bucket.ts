import type { Clock } from '../clock.js';

const MINUTE_MS = 60_000;

/** Counts what a key does in this process: so many at once, and from then on so many a minute. */
export interface TokenBucket {
  /** Takes one; answers with the milliseconds until there is one when there is none. */
  take(key: string): number | undefined;
}

interface Level {
  readonly tokens: number;
  readonly at: number;
}

export function createTokenBucket(clock: Clock, perMinute: number): TokenBucket {
  const levels = new Map<string, Level>();
  let sweptAt = clock.now();

  const tokensNow = ({ tokens, at }: Level, now: number): number =>
    Math.min(perMinute, tokens + (Math.max(0, now - at) * perMinute) / MINUTE_MS);

  /** Whoever has all tokens again is as one that never came. */
  const sweep = (now: number): void => {
    if (now - sweptAt < MINUTE_MS) return;
    sweptAt = now;
    for (const [key, level] of levels) if (tokensNow(level, now) >= perMinute) levels.delete(key);
  };

  return {
    take(key) {
      const now = clock.now();
      sweep(now);
      const tokens = tokensNow(levels.get(key) ?? { tokens: perMinute, at: now }, now);
      const isThere = tokens >= 1;
      levels.set(key, { tokens: isThere ? tokens - 1 : tokens, at: now });
      if (isThere) return undefined;
      return perMinute > 0 ? Math.ceil(((1 - tokens) * MINUTE_MS) / perMinute) : MINUTE_MS;
    },
  };
}
