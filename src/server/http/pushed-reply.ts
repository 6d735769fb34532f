import { Reply } from './reply.js';

/** Where pushed bytes go. */
export interface ByteSink {
  write(bytes: Uint8Array): void;
  /** More is waiting to be read than is worth keeping. */
  isBehind(): boolean;
  end(): void;
}

/** Pieces that are kept for a reader who does not come for them. */
const MAX_BEHIND = 64;

/**
 * Bytes that are pushed to one reader. A reader that does not keep up loses some, so that nothing piles up. They
 * wait until somebody takes them: a body that is a stream, or a listener that has a sink of its own.
 */
export class BytePush {
  readonly #waiting: Uint8Array[] = [];
  #sink: ByteSink | undefined;
  #isEnded = false;

  push(bytes: Uint8Array): void {
    if (this.#isEnded) return;
    if (!this.#sink) {
      if (this.#waiting.length < MAX_BEHIND) this.#waiting.push(bytes);
    } else if (!this.#sink.isBehind()) {
      this.#sink.write(bytes);
    }
  }

  /** Nothing is pushed any more. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#sink?.end();
  }

  /** What waits, and all that comes from now on; once. */
  pipeTo(sink: ByteSink): void {
    this.#sink = sink;
    for (const bytes of this.#waiting.splice(0)) sink.write(bytes);
    if (this.#isEnded) sink.end();
  }

  /** The same as a stream; `onCancel` hears that its reader has gone. */
  toStream(onCancel: () => void): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.pipeTo(sinkOf(controller));
      },
      cancel: onCancel,
    });
  }
}

const sinkOf = (controller: ReadableStreamDefaultController<Uint8Array>): ByteSink => ({
  write(bytes) {
    controller.enqueue(bytes);
  },
  isBehind: () => (controller.desiredSize ?? 0) <= -MAX_BEHIND,
  end() {
    try {
      controller.close();
    } catch {
      // The reader has gone already.
    }
  },
});

/** A reply whose body is pushed. A listener that has the connection in its hands gives `pushed` a sink of its own. */
export class PushedReply extends Reply {
  constructor(
    readonly pushed: BytePush,
    readonly onCancel: () => void,
    init?: ResponseInit,
  ) {
    super(init);
  }

  override complete(): Response {
    return new Response(this.pushed.toStream(this.onCancel), this);
  }
}
