import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock } from '../client/browser-environment.js';
import type { Clock } from '../client/environment.js';

const MINUTE_MS = 60_000;

/** Updates its host once a minute while it is connected, for what says how long ago something was. */
export class MinuteController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: Clock;
  #timer: unknown;
  /** The moment that what is drawn is relative to; another one after every minute. */
  now: number;

  constructor(host: ReactiveControllerHost, clock: Clock = systemClock) {
    this.#host = host;
    this.#clock = clock;
    this.now = clock.now();
    host.addController(this);
  }

  hostConnected(): void {
    this.#pass();
  }

  hostDisconnected(): void {
    this.#clock.clearTimeout(this.#timer);
  }

  #pass(): void {
    this.now = this.#clock.now();
    this.#timer = this.#clock.setTimeout(() => {
      this.#pass();
      this.#host.requestUpdate();
    }, MINUTE_MS);
  }
}
