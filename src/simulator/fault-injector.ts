import type { Fault, SimulatorOptions } from './options.js';

/** Decides what goes wrong with a request: what the option says, or else what was ordered on the phone. */
export class FaultInjector {
  readonly #option: SimulatorOptions['faults'];
  #ordered: { readonly fault: Fault; readonly path: string; left: number } | undefined;

  constructor(option: SimulatorOptions['faults']) {
    this.#option = option;
  }

  /** How many requests are still to go wrong by order. */
  get left(): number {
    return this.#ordered?.left ?? 0;
  }

  /** The next so many requests whose path begins with that go wrong; 0 calls an order off. */
  order(fault: Fault, count: number, path: string): void {
    this.#ordered = count > 0 ? { fault, path, left: count } : undefined;
  }

  /** What goes wrong with this request. */
  take(request: { readonly method: string; readonly path: string }): Fault | undefined {
    const fault = this.#option?.(request);
    if (fault) return fault;
    const ordered = this.#ordered;
    if (!ordered || ordered.left === 0 || !request.path.startsWith(ordered.path)) return undefined;
    ordered.left -= 1;
    return ordered.fault;
  }
}

/** The answer with its body broken off in the middle. */
export async function cutInTheMiddle(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.slice(0, Math.ceil(bytes.length / 2));
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(half);
      },
      // Only once the half was taken, because an error would throw it away.
      pull(controller) {
        controller.error(new TypeError('terminated'));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers: response.headers });
}
