import type { ReactiveControllerHost } from 'lit';
import type { Action, Flow, Step } from '../../contract/types.js';
import { CountdownController } from '../../controllers/countdown-controller.js';

/**
 * What is counted down about a step: its lifetime, how long until the last of its actions is offered, and whatever its
 * view counts.
 */
export class StepClock {
  readonly #lifetime: CountdownController;
  readonly #offer: CountdownController;
  readonly #own: CountdownController;

  constructor(host: ReactiveControllerHost) {
    this.#lifetime = new CountdownController(host);
    this.#offer = new CountdownController(host);
    this.#own = new CountdownController(host);
  }

  /** The newest step, and when it came. */
  follow({ step }: Flow, receivedAt: number): void {
    const { expiresInMs, actions } = step;
    this.#lifetime.deadline = expiresInMs === undefined ? undefined : receivedAt + expiresInMs;
    this.#offer.deadline = actions.length === 0 ? undefined : receivedAt + lastOffer(step);
  }

  /** Starts a count of the view's own, or ends it. */
  countDown(ms: number | undefined): void {
    if (ms === undefined) this.#own.deadline = undefined;
    else this.#own.start(ms);
  }

  /** Milliseconds of it that are left. */
  countdown(): number | undefined {
    return this.#own.remainingMs;
  }

  /** Milliseconds of the lifetime that are left. */
  remaining(): number | undefined {
    return this.#lifetime.remainingMs;
  }

  /** Milliseconds until an action of `step` may be used. */
  untilOffered({ afterMs = 0 }: Action, step: Step): number {
    return Math.max(0, (this.#offer.remainingMs ?? 0) - (lastOffer(step) - afterMs));
  }
}

const lastOffer = ({ actions }: Step): number => Math.max(...actions.map(({ afterMs = 0 }) => afterMs));
