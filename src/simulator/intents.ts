import type { ApiErrorType } from './api-error.js';
import type { Challenge, IntentRecord } from './state.js';
import type { World } from './world.js';

/** An intent that nobody asked about any more is dropped this long after its end. */
const LINGER_MS = 60_000;

/**
 * The running attempts, and those who wait for one to end. An intent past its deadline stays for a minute, so that
 * a late solve hears 408 once before it hears 400.
 */
export class Intents {
  readonly #world: World;
  readonly #waiters = new Map<string, Set<() => void>>();
  #isClosed = false;

  constructor(world: World) {
    this.#world = world;
  }

  add(intent: IntentRecord): void {
    this.#world.state.intents.push(intent);
    this.#world.changed();
  }

  /** Ends an intent, whatever the reason, and lets go of those who wait for it. */
  remove(intent: IntentRecord): void {
    const { state } = this.#world;
    state.intents = state.intents.filter((other) => other !== intent);
    this.#world.codes.forget(intent.id);
    this.#world.changed();
    this.#release(intent);
  }

  /** Marks an intent as failed: its next solve is told so, then it is gone. */
  kill(intent: IntentRecord, endedBy: ApiErrorType = 'authentication_intent_error'): void {
    intent.endedBy = endedBy;
    this.#world.changed();
    this.#release(intent);
  }

  /** Goes on to another challenge: older codes are void, and those who wait may look again. */
  move(intent: IntentRecord, stage: number, way: number): void {
    intent.stage = stage;
    intent.way = way;
    intent.sentAt = this.#world.now();
    intent.isApproved = false;
    this.#world.codes.forget(intent.id);
    this.#world.changed();
    this.#release(intent);
  }

  /** Those that still wait for the person. */
  live(): readonly IntentRecord[] {
    return this.#world.state.intents.filter((intent) => this.isLive(intent));
  }

  isLive(intent: IntentRecord): boolean {
    const isKnown = this.#world.state.intents.includes(intent);
    return isKnown && intent.endedBy === undefined && this.#world.now() < intent.deadline;
  }

  /** All of an account id, ended ones included: several only for QR reconnects. */
  ofAccount(accountId: string): readonly IntentRecord[] {
    this.#sweep();
    return this.#world.state.intents.filter((intent) => intent.accountId === accountId);
  }

  find(id: string): IntentRecord | undefined {
    return this.live().find((intent) => intent.id === id);
  }

  /** Resolves when the intent moved on or ended in any way, its deadline has come, or the signal aborts. */
  settled(intent: IntentRecord, signal: AbortSignal): Promise<void> {
    if (!this.isLive(intent) || signal.aborted || this.#isClosed) return Promise.resolve();
    const { clock } = this.#world;
    return new Promise((resolve) => {
      const waiters = this.#waiters.get(intent.id) ?? new Set();
      this.#waiters.set(intent.id, waiters);
      const done = (): void => {
        clock.clearTimeout(timer);
        signal.removeEventListener('abort', done);
        waiters.delete(done);
        resolve();
      };
      const timer = clock.setTimeout(done, intent.deadline - this.#world.now());
      signal.addEventListener('abort', done);
      waiters.add(done);
    });
  }

  /** Nobody is to wait any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  close(): void {
    this.#isClosed = true;
    for (const waiters of this.#waiters.values()) for (const done of [...waiters]) done();
  }

  #release(intent: IntentRecord): void {
    for (const done of [...(this.#waiters.get(intent.id) ?? [])]) done();
    this.#waiters.delete(intent.id);
  }

  #sweep(): void {
    const now = this.#world.now();
    for (const intent of this.#world.state.intents.filter(({ deadline }) => now >= deadline + LINGER_MS)) {
      this.remove(intent);
    }
  }
}

/** The challenge that an attempt waits for. */
export function challengeNameOf({ stages, stage, way }: IntentRecord): Challenge {
  return stages[stage]?.[way] ?? 'otp';
}
