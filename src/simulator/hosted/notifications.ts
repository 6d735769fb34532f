import { randomId } from '../random.js';
import type { NotificationRecord } from '../state.js';
import type { World } from '../world.js';

/** A receiver that has not answered by then is left alone. */
const TIMEOUT_MS = 30_000;

/** Between the two calls when `notify` is `twice`, in milliseconds. */
const REPEAT_MS = 1_000;

/**
 * Calls the `notify_url` of hosted links. Whether Unipile tries again after a failure is not documented: this does
 * not. What is still to be called is part of the state, so a restart calls it then.
 */
export class Notifications {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  send(url: string, body: NotificationRecord['body']): void {
    const { notify, webhookDelayMs } = this.#world.settings;
    const delays = { once: [0], twice: [0, REPEAT_MS], late: [webhookDelayMs], never: [] }[notify];
    for (const delayMs of delays) {
      const dueAt = this.#world.now() + delayMs;
      const notification = { id: randomId(this.#world.random), url, body, dueAt };
      this.#world.state.notifications.push(notification);
      this.#schedule(notification);
    }
    this.#world.changed();
  }

  /** Takes up what a restart interrupted. */
  resume(): void {
    for (const notification of this.#world.state.notifications) this.#schedule(notification);
  }

  #schedule(notification: NotificationRecord): void {
    const waitMs = Math.max(0, notification.dueAt - this.#world.now());
    this.#world.later(waitMs, () => this.#call(notification));
  }

  async #call(notification: NotificationRecord): Promise<void> {
    const { state, log } = this.#world;
    if (!state.notifications.includes(notification)) return;
    const outcome = await this.#post(notification);
    state.notifications = state.notifications.filter((other) => other !== notification);
    this.#world.changed();
    log(`notification ${notification.body.status} of ${notification.body.account_id}: ${outcome}`);
  }

  async #post({ url, body }: NotificationRecord): Promise<string> {
    const { clock, settings } = this.#world;
    const abort = new AbortController();
    const timer = clock.setTimeout(() => abort.abort(), TIMEOUT_MS);
    const headers = { 'content-type': 'application/json' };
    try {
      const init = { method: 'POST', headers, body: JSON.stringify(body), signal: abort.signal } as const;
      const response = await settings.webhookFetch(url, { ...init, redirect: 'manual' });
      await response.body?.cancel();
      return String(response.status);
    } catch {
      return 'no answer';
    } finally {
      clock.clearTimeout(timer);
    }
  }
}
