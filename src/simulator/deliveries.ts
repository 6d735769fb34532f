import { randomId } from './random.js';
import type { AccountRecord, DeliveryRecord, StatusMessage, WebhookRecord } from './state.js';
import type { World } from './world.js';

/** A receiver that has not answered by then has failed. */
const TIMEOUT_MS = 30_000;

/**
 * Sends account status messages to the webhooks that want them. A delivery is part of the state until the receiver
 * answers 200 or its retries are used up, so a restart sends it again: receivers see duplicates, as they do in life.
 * First attempts to one webhook go out one after the other, to keep their order; retries do not wait for anything.
 */
export class Deliveries {
  readonly #world: World;
  readonly #timers = new Map<string, unknown>();
  readonly #queues = new Map<string, Promise<void>>();
  #isClosed = false;

  constructor(world: World) {
    this.#world = world;
  }

  /** Tells every webhook about an account, `delayMs` from now, later still when webhooks are `late`. */
  emit(account: AccountRecord, message: StatusMessage, delayMs = 0): void {
    const { settings, state } = this.#world;
    if (settings.webhooks === 'off') return;
    const lateMs = settings.webhooks === 'late' ? settings.webhookDelayMs : 0;
    for (const webhook of state.webhooks) {
      if (!wants(webhook, account.id)) continue;
      const delivery: DeliveryRecord = {
        id: randomId(this.#world.random),
        webhookId: webhook.id,
        accountId: account.id,
        accountType: account.provider,
        message,
        failures: 0,
        dueAt: this.#world.now() + delayMs + lateMs,
      };
      state.deliveries.push(delivery);
      this.#schedule(delivery);
    }
    this.#world.changed();
  }

  /** Drops what was still to be said about an account's synchronisation. */
  forgetSync(accountId: string): void {
    const { state } = this.#world;
    for (const delivery of state.deliveries.filter(
      ({ accountId: id, message }) => id === accountId && message === 'SYNC_SUCCESS',
    )) {
      this.#remove(delivery);
    }
  }

  /** Takes up the deliveries that a restart interrupted. */
  resume(): void {
    for (const delivery of this.#world.state.deliveries) this.#schedule(delivery);
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers.values()) this.#world.clock.clearTimeout(timer);
    this.#timers.clear();
  }

  #schedule(delivery: DeliveryRecord): void {
    const { clock } = this.#world;
    clock.clearTimeout(this.#timers.get(delivery.id));
    const run = (): void => {
      this.#timers.delete(delivery.id);
      if (delivery.failures > 0) {
        void this.#attempt(delivery);
        return;
      }
      const queue = this.#queues.get(delivery.webhookId) ?? Promise.resolve();
      this.#queues.set(
        delivery.webhookId,
        queue.then(() => this.#attempt(delivery)),
      );
    };
    this.#timers.set(delivery.id, clock.setTimeout(run, Math.max(0, delivery.dueAt - this.#world.now())));
  }

  async #attempt(delivery: DeliveryRecord): Promise<void> {
    const { state, settings, log, persistence } = this.#world;
    if (!this.#isWanted(delivery)) return;
    const webhook = state.webhooks.find(({ id }) => id === delivery.webhookId);
    const outcome = webhook?.enabled ? await this.#send(webhook, delivery) : 'no webhook';
    if (!this.#isWanted(delivery)) return;
    log(`webhook ${delivery.message} of ${delivery.accountId}: ${outcome}`);
    const retryMs = settings.webhookRetryMs[delivery.failures];
    if (outcome === '200' || outcome === 'no webhook' || retryMs === undefined) {
      this.#remove(delivery);
    } else {
      delivery.failures += 1;
      delivery.dueAt = this.#world.now() + retryMs;
      this.#world.changed();
      this.#schedule(delivery);
    }
    await persistence.flush();
  }

  /** Asked again after every wait: the simulator may have closed, or the message become void, meanwhile. */
  #isWanted(delivery: DeliveryRecord): boolean {
    return !this.#isClosed && this.#world.state.deliveries.includes(delivery);
  }

  /** The status that the receiver answered, or why there is none. */
  async #send(webhook: WebhookRecord, delivery: DeliveryRecord): Promise<string> {
    const { clock, settings } = this.#world;
    const abort = new AbortController();
    const timer = clock.setTimeout(() => abort.abort(), TIMEOUT_MS);
    const { accountId: account_id, accountType: account_type, message } = delivery;
    // Bytes, because `fetch` gives a text a content type by itself, and Unipile sends none unless asked.
    const body = new TextEncoder().encode(
      JSON.stringify({ AccountStatus: { account_id, account_type, message } }),
    );
    try {
      const headers = new Headers(webhook.headers.map(({ key, value }): [string, string] => [key, value]));
      const init: RequestInit = { method: 'POST', headers, body, redirect: 'manual', signal: abort.signal };
      const response = await settings.webhookFetch(webhook.requestUrl, init);
      await response.body?.cancel();
      return String(response.status);
    } catch {
      return abort.signal.aborted ? 'no answer in time' : 'no connection';
    } finally {
      clock.clearTimeout(timer);
    }
  }

  #remove(delivery: DeliveryRecord): void {
    this.#world.clock.clearTimeout(this.#timers.get(delivery.id));
    this.#timers.delete(delivery.id);
    const { state } = this.#world;
    state.deliveries = state.deliveries.filter((other) => other !== delivery);
    this.#world.changed();
  }
}

function wants(webhook: WebhookRecord, accountId: string): boolean {
  const isForAccount = webhook.accountIds.length === 0 || webhook.accountIds.includes(accountId);
  return webhook.enabled && webhook.source === 'account_status' && isForAccount;
}
