import type { Hello, Hint } from '../../contract/types.js';
import type { Context } from '../context.js';
import { keyOf } from '../limits/key-of.js';
import type { Owner } from '../stores/owner.js';
import { listenerOf } from './listener.js';
import { ProblemException } from './problem-response.js';
import { BytePush, PushedReply } from './pushed-reply.js';

const KEEP_ALIVE_MS = 15_000;

/**
 * Hints of one user as server-sent events. Nothing but ids: whoever gets one asks for what has changed. A reader that
 * does not keep up loses hints: the next one says the same.
 */
export interface EventStreams {
  open(owner: Owner, signal: AbortSignal): Response;
  /** Ends every stream: whoever reads one comes again, to another process. */
  close(): void;
}

interface Stream {
  readonly pushed: BytePush;
  readonly send: (bytes: Uint8Array) => void;
  readonly close: () => void;
}

const encoder = new TextEncoder();
const KEEP_ALIVE = encoder.encode(': keep-alive\n\n');

export function createEventStreams(context: Context, endpoint: URL): EventStreams {
  const { clock, hints, limits } = context;
  const streams = new Map<string, Set<Stream>>();

  const tell = (listening: Iterable<Stream>, hint: Hint): void => {
    // Written once, however many pages there are.
    const bytes = encoder.encode(`data: ${JSON.stringify(hint)}\n\n`);
    for (const stream of listening) stream.send(bytes);
  };

  /** The owners of the streams by the names that other processes have for them. */
  const keys = new Map<string, string>();

  hints.subscribe((hint, whose) => {
    if (!whose) for (const listening of streams.values()) tell(listening, hint);
    else {
      const key = 'hash' in whose ? keys.get(whose.hash) : keyOf(whose.owner);
      if (key !== undefined) tell(streams.get(key) ?? [], hint);
    }
  });

  const start = (owner: Owner): Stream => {
    const key = keyOf(owner);
    let handle: unknown;
    let hash: string | undefined;
    const pushed = new BytePush();
    const stream: Stream = {
      pushed,
      send(bytes) {
        pushed.push(bytes);
      },
      close() {
        clock.clearTimeout(handle);
        const listening = streams.get(key);
        listening?.delete(stream);
        if (listening?.size === 0) {
          streams.delete(key);
          if (hash !== undefined) keys.delete(hash);
        }
        pushed.end();
      },
    };
    const keepAlive = () => {
      stream.send(KEEP_ALIVE);
      handle = clock.setTimeout(keepAlive, KEEP_ALIVE_MS);
    };
    keepAlive();
    // The greeting comes last: what is hinted at before it may be missed, and a page looks when it comes.
    void Promise.all([listenerOf(endpoint, key), hints.hashOf(owner)]).then(([listener, name]) => {
      hash = name;
      if (streams.has(key)) keys.set(name, key);
      else keys.delete(name);
      stream.send(encoder.encode(`data: ${JSON.stringify({ type: 'hello', listener } satisfies Hello)}\n\n`));
    });
    const listening = streams.get(key) ?? new Set();
    streams.set(key, listening.add(stream));
    return stream;
  };

  return {
    open(owner, signal) {
      const key = keyOf(owner);
      if ((streams.get(key)?.size ?? 0) >= limits.streamsPerUser) {
        throw new ProblemException('events.too-many', { retryAfterMs: 30_000 });
      }
      const { pushed, close } = start(owner);
      if (signal.aborted) close();
      signal.addEventListener('abort', close);
      return new PushedReply(pushed, close, {
        headers: {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        },
      });
    },
    close() {
      for (const listening of [...streams.values()]) for (const stream of [...listening]) stream.close();
    },
  };
}
