import type { Hint } from '../../contract/types.js';
import type { Context } from '../context.js';
import { isSameOwner, type Owner } from '../stores/owner.js';
import { ProblemException } from './problem-response.js';

const KEEP_ALIVE_MS = 15_000;

/** Hints of one user as server-sent events. Nothing but ids: whoever gets one asks for what has changed. */
export interface EventStreams {
  open(owner: Owner, signal: AbortSignal): Response;
  /** Ends every stream: whoever reads one comes again, to another process. */
  close(): void;
}

export function createEventStreams(context: Context): EventStreams {
  const { clock, hints, limits } = context;
  const open = new Map<string, number>();
  const closers = new Set<() => void>();
  const keyOf = (owner: Owner) => JSON.stringify([owner.tenantId ?? '', owner.userId]);

  const openStream: EventStreams['open'] = (owner, signal) => {
    const key = keyOf(owner);
    const count = open.get(key) ?? 0;
    if (count >= limits.streamsPerUser) throw new ProblemException('rate.limited', { retryAfterMs: 30_000 });
    open.set(key, count + 1);

    const encoder = new TextEncoder();
    let close = () => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => {
          // A reader that does not keep up loses hints, not memory: the next one says the same.
          if ((controller.desiredSize ?? 0) > -64) controller.enqueue(encoder.encode(text));
        };
        const sendHint = (hint: Hint) => {
          send(`data: ${JSON.stringify(hint)}\n\n`);
        };
        let handle: unknown;
        const keepAlive = () => {
          send(': keep-alive\n\n');
          handle = clock.setTimeout(keepAlive, KEEP_ALIVE_MS);
        };
        const unsubscribe = hints.subscribe((hint, of) => {
          if (isSameOwner(of, owner)) sendHint(hint);
        });
        let isOpen = true;
        close = () => {
          if (!isOpen) return;
          isOpen = false;
          closers.delete(close);
          unsubscribe();
          clock.clearTimeout(handle);
          const left = (open.get(key) ?? 1) - 1;
          if (left > 0) open.set(key, left);
          else open.delete(key);
          try {
            controller.close();
          } catch {
            // The reader has gone already.
          }
        };
        signal.addEventListener('abort', close);
        closers.add(close);
        keepAlive();
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
  };

  return {
    open: openStream,
    close() {
      for (const close of [...closers]) close();
    },
  };
}
