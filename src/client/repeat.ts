import type { Clock, Environment } from './environment.js';
import { failure, isNetworkProblem, type Result } from './result.js';

/** No request may hang for ever: a laptop that slept leaves connections that never answer. */
const DEADLINE_MS = 30_000;

/** Longest pause before each further try; the real one is up to half as short, so that many pages do not come at once. */
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000] as const;

/** How long to wait after `tries` failures in a row, at least `atLeastMs`. */
export function backoff(environment: Environment, tries: number, atLeastMs = 0): number {
  const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? 0;
  return Math.max(pause * (0.5 + environment.random() / 2), atLeastMs);
}

/** Runs a request that is given up, and aborted, when nothing came within the deadline. */
export async function withDeadline<Value>(
  clock: Clock,
  run: (signal: AbortSignal) => Promise<Result<Value>>,
  abort = new AbortController(),
): Promise<Result<Value>> {
  let timer: unknown;
  const late = new Promise<Result<Value>>((resolve) => {
    timer = clock.setTimeout(() => {
      resolve(failure('network.unreachable'));
      abort.abort();
    }, DEADLINE_MS);
  });
  try {
    return await Promise.race([run(abort.signal), late]);
  } finally {
    clock.clearTimeout(timer);
  }
}

const QUICK_REPETITIONS = 2;

/**
 * Sends a request that is safe to send again, and does so twice, soon, when the network failed.
 * Whatever the request holds is let go with the last try.
 */
export async function withRepetitions<Value>(
  environment: Environment,
  run: (signal: AbortSignal) => Promise<Result<Value>>,
  { onLost, isWanted }: { readonly onLost: () => void; readonly isWanted: () => boolean },
): Promise<Result<Value>> {
  for (let tries = 1; ; tries++) {
    const result = await withDeadline(environment, run);
    if (result.ok || !isNetworkProblem(result.problem) || tries > QUICK_REPETITIONS) return result;
    if (!isWanted()) return result;
    onLost();
    await new Promise<void>((resolve) => environment.setTimeout(resolve, backoff(environment, tries)));
    if (!isWanted()) return result;
  }
}
