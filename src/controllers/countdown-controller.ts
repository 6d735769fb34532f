import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../client/environment.js';
import { steadyClock } from '../client/steady-clock.js';

/**
 * Updates its host once a second while a deadline is ahead, and once when it has come.
 * It keeps no timer without a deadline, after it, or while the host is not connected.
 */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: Clock;
  #deadline: number | undefined;
  #timer: unknown;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, clock: Clock = steadyClock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** By the clock's `now()`, as a session's `receivedAt` is. */
  get deadline(): number | undefined {
    return this.#deadline;
  }

  /** May be set at every update: the same deadline changes nothing. */
  set deadline(deadline: number | undefined) {
    if (deadline === this.#deadline) return;
    this.#deadline = deadline;
    this.#schedule();
    this.#host.requestUpdate();
  }

  /** A deadline so many milliseconds from now. */
  start(ms: number): void {
    this.deadline = this.#clock.now() + ms;
  }

  /** Milliseconds left, at least 0; `undefined` without a deadline. */
  get remainingMs(): number | undefined {
    return this.#deadline === undefined ? undefined : Math.max(0, this.#deadline - this.#clock.now());
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#schedule();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#clock.clearTimeout(this.#timer);
  }

  #schedule(): void {
    this.#clock.clearTimeout(this.#timer);
    const left = this.remainingMs;
    if (!this.#isConnected || !left) return;
    // On the whole second, so that what is shown never skips one.
    this.#timer = this.#clock.setTimeout(
      () => {
        this.#schedule();
        this.#host.requestUpdate();
      },
      left % 1000 || 1000,
    );
  }
}
