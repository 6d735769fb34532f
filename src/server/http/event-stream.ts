import type { Hello, Hint } from '../../contract/types.js';
import type { Context } from '../context.js';
import { keyOf } from '../limits/key-of.js';
import type { Owner } from '../stores/owner.js';
import { listenerOf } from './listener.js';
import { ProblemException } from './problem-response.js';

const KEEP_ALIVE_MS = 15_000;

/** A reader that does not keep up loses hints, not memory: the next one says the same. */
const MAX_BEHIND = 64;

/** Hints of one user as server-sent events. Nothing but ids: whoever gets one asks for what has changed. */
export interface EventStreams {
  open(owner: Owner, signal: AbortSignal): Response;
  /** Ends every stream: whoever reads one comes again, to another process. */
  close(): void;
}

interface Stream {
  readonly send: (bytes: Uint8Array) => void;
  readonly close: () => void;
}

const encoder = new TextEncoder();
const KEEP_ALIVE = encoder.encode(': keep-alive\n\n');

export function createEventStreams(context: Context): EventStreams {
  const { clock, hints, limits } = context;
  const streams = new Map<string, Set<Stream>>();

  const tell = (listening: Iterable<Stream>, hint: Hint): void => {
    // Written once, however many pages there are.
    const bytes = encoder.encode(`data: ${JSON.stringify(hint)}\n\n`);
    for (const stream of listening) stream.send(bytes);
  };

  hints.subscribe((hint, owner) => {
    if (owner) tell(streams.get(keyOf(owner)) ?? [], hint);
    else for (const listening of streams.values()) tell(listening, hint);
  });

  const start = (controller: ReadableStreamDefaultController<Uint8Array>, key: string): Stream => {
    let handle: unknown;
    let isOpen = true;
    const stream: Stream = {
      send(bytes) {
        if (isOpen && (controller.desiredSize ?? 0) > -MAX_BEHIND) controller.enqueue(bytes);
      },
      close() {
        if (!isOpen) return;
        isOpen = false;
        clock.clearTimeout(handle);
        const listening = streams.get(key);
        listening?.delete(stream);
        if (listening?.size === 0) streams.delete(key);
        try {
          controller.close();
        } catch {
          // The reader has gone already.
        }
      },
    };
    const keepAlive = () => {
      stream.send(KEEP_ALIVE);
      handle = clock.setTimeout(keepAlive, KEEP_ALIVE_MS);
    };
    keepAlive();
    void listenerOf(context.options.publicUrl, key).then((listener) => {
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
      let close = () => {};
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          ({ close } = start(controller, key));
          signal.addEventListener('abort', close);
        },
        cancel() {
          close();
        },
      });
      return new Response(body, {
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
