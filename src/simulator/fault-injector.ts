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

/** An answer whose body breaks off in the middle. */
export class CutResponse extends Response {
  /** What comes of the body before it breaks off. */
  readonly half: Uint8Array<ArrayBuffer>;

  private constructor(half: Uint8Array<ArrayBuffer>, { status, headers }: Response) {
    const body = new ReadableStream(
      {
        start: (controller) => controller.enqueue(half),
        // Only once the half was taken, because an error would throw it away.
        pull: (controller) => controller.error(new TypeError('terminated')),
      },
      { highWaterMark: 0 },
    );
    super(body, { status, headers });
    this.half = half;
  }

  /** Cuts an answer in half. */
  static async of(response: Response): Promise<CutResponse> {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return new CutResponse(bytes.slice(0, Math.ceil(bytes.length / 2)), response);
  }
}
