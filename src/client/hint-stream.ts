import type { Hint } from '../contract/types.js';
import type { ConnectClient } from './connect-client.js';
import type { Environment } from './environment.js';
import { backoff } from './repeat.js';

export interface HintStream {
  /** Opens the stream if it is not open; it comes back by itself until `close`. */
  open(): void;
  close(): void;
}

/** A stream that lasted as long as this was a good one: the next failure is the first again. */
const GOOD_MS = 10_000;

/**
 * Listens to `GET events`, and comes back later and later when the stream can not be had or breaks.
 * What moved in between, nobody tells: whoever listens looks now and then anyway.
 */
export function createHintStream(
  client: ConnectClient,
  environment: Environment,
  onHint: (hint: Hint) => void,
): HintStream {
  let abort: AbortController | undefined;
  let timer: unknown;

  async function listen(mine: AbortController, failures: number) {
    const startedAt = environment.now();
    for await (const hint of client.hints({ signal: mine.signal })) {
      if (mine.signal.aborted) return;
      onHint(hint);
    }
    if (mine.signal.aborted) return;
    const next = environment.now() - startedAt >= GOOD_MS ? 1 : failures + 1;
    timer = environment.setTimeout(() => void listen(mine, next), backoff(environment, next));
  }

  return {
    open() {
      if (!abort) void listen((abort = new AbortController()), 0);
    },
    close() {
      environment.clearTimeout(timer);
      abort?.abort();
      abort = undefined;
    },
  };
}
