import type { Accounts } from './accounts.js';
import { ApiError } from './api-error.js';
import { challengeOf } from './challenges.js';
import { delay } from './clock.js';
import type { Intents } from './intents.js';
import { providers } from './providers/index.js';
import type { Login } from './providers/provider.js';
import { randomId } from './random.js';
import type { AccountRecord, Identity, IntentRecord, Provider } from './state.js';
import type { World } from './world.js';

/*
 * The life of an attempt, apart from any route: started with a provider's `Login`, it ends at once or becomes an
 * intent with a checkpoint, which a code (`solve`) or the phone (`approve`, `deny`, `scan`) carries to its end.
 */

/** The answer to a start or a solve. */
export type Outcome =
  | { readonly object: 'AccountCreated' | 'AccountReconnected'; readonly account_id: string }
  | { readonly object: 'Checkpoint'; readonly account_id: string; readonly checkpoint: unknown };

const TRY_ANOTHER_WAY = 'TRY_ANOTHER_WAY';

export class Authentication {
  readonly #world: World;
  readonly #accounts: Accounts;
  readonly #intents: Intents;
  /** Identities whose login has been sent to the provider and is not answered yet. */
  readonly #busy = new Set<string>();

  constructor(world: World, accounts: Accounts, intents: Intents) {
    this.#world = world;
    this.#accounts = accounts;
    this.#intents = intents;
  }

  /** Starts an attempt to connect, or to reconnect `target`. */
  async start(provider: Provider, login: Login, target?: AccountRecord): Promise<Outcome> {
    const { identity } = login;
    if (identity) {
      if (target && target.identity.key !== identity.key) throw new ApiError('wrong_account');
      if (this.#isBusy(provider, identity)) throw new ApiError('auth_in_progress');
    }
    if (login.isSlow && identity) await this.#wait(provider, identity);
    if (target) this.#accounts.get(target.id);
    const now = this.#world.now();
    const intent: IntentRecord = {
      id: randomId(this.#world.random),
      accountId: target?.id ?? randomId(this.#world.random),
      kind: target ? 'reconnect' : 'create',
      provider,
      ...(identity && { identity }),
      ways: login.ways,
      way: 0,
      startedAt: now,
      deadline: now + this.#world.settings.intentLifetimeMs,
      sentAt: now,
      killed: false,
    };
    if (identity && login.ways.length === 0) return this.#complete(intent, identity);
    this.#intents.add(intent);
    return checkpointOf(intent);
  }

  /** Tries a code on the checkpoint of an attempt, or asks for another way. */
  async solve(accountId: string, provider: Provider, code: string): Promise<Outcome> {
    const intent = this.#intentOf(accountId, provider);
    if (!intent) throw new ApiError('invalid_request', 'There is no such authentication.');
    if (!this.#intents.isLive(intent)) {
      this.#intents.remove(intent);
      throw new ApiError(intent.killed ? 'authentication_intent_error' : 'request_timeout');
    }
    if (code === TRY_ANOTHER_WAY) return this.#tryAnotherWay(intent);
    const context = { codes: this.#world.codes, now: this.#world.now() };
    const way = intent.way;
    const isRight = await challengeOf(intent).isSolvedBy(intent, code.trim(), context);
    if (!this.#intents.isLive(intent)) throw new ApiError('invalid_request', 'The authentication has ended.');
    if (!isRight || intent.way !== way || !intent.identity) throw new ApiError('invalid_checkpoint_solution');
    return this.#complete(intent, intent.identity);
  }

  /** Sends the current code or notification again. */
  resend(accountId: string, provider: Provider): void {
    const intent = this.#intentOf(accountId, provider);
    if (!intent || !this.#intents.isLive(intent)) {
      throw new ApiError('invalid_request', 'There is no such authentication.');
    }
    const { resend } = challengeOf(intent);
    if (resend === 'impossible')
      throw new ApiError('unprocessable_entity', 'Nothing is sent for this checkpoint.');
    const now = this.#world.now();
    if (now < intent.sentAt + this.#world.settings.resendAfterMs) throw new ApiError('cannot_resend_yet');
    if (resend === 'new-code') this.#world.codes.renew(intent.id);
    intent.sentAt = now;
    this.#world.changed();
  }

  /** The person says "Yes, it's me". */
  approve(intentId: string): void {
    const intent = this.#onPhone(intentId, 'approval');
    if (intent.identity) this.#complete(intent, intent.identity);
  }

  /** The person says no: the attempt fails. */
  deny(intentId: string): void {
    this.#intents.kill(this.#onPhone(intentId, 'approval'));
  }

  /**
   * The person scans the code of an attempt with the phone of that number. A reconnect with another number fails
   * as `wrong_account` and leaves the account as it was.
   */
  scan(intentId: string, phoneNumber: string): 'connected' | 'wrong_account' {
    const intent = this.#onPhone(intentId, 'qr');
    const identity = providers[intent.provider]?.identityOfScan?.(phoneNumber);
    if (!identity || !this.isScannable(intent))
      throw new ApiError('resource_not_found', 'The code has expired.');
    const target = intent.kind === 'reconnect' ? this.#accounts.find(intent.accountId) : undefined;
    if (target && target.identity.key !== identity.key) {
      this.#intents.kill(intent);
      return 'wrong_account';
    }
    this.#complete(intent, identity);
    return 'connected';
  }

  /** Whether a QR code has not outlived its own lifetime, which may be shorter than its attempt's. */
  isScannable(intent: IntentRecord): boolean {
    return this.#world.now() < intent.startedAt + this.#world.settings.qrLifetimeMs;
  }

  #complete(intent: IntentRecord, identity: Identity): Outcome {
    const { accountId: account_id, provider } = intent;
    this.#intents.remove(intent);
    if (intent.kind === 'create') {
      this.#accounts.create(account_id, provider, identity);
      return { object: 'AccountCreated', account_id };
    }
    this.#accounts.reconnect(this.#accounts.get(account_id));
    return { object: 'AccountReconnected', account_id };
  }

  #tryAnotherWay(intent: IntentRecord): Promise<Outcome> {
    if (intent.ways.length > 1) {
      intent.way = (intent.way + 1) % intent.ways.length;
      intent.sentAt = this.#world.now();
      this.#world.codes.forget(intent.id);
      this.#world.changed();
    }
    return checkpointOf(intent);
  }

  /** The running attempt of an account id; an ended one only while nothing newer took its place. */
  #intentOf(accountId: string, provider: Provider): IntentRecord | undefined {
    const all = this.#intents.ofAccount(accountId).filter((intent) => intent.provider === provider);
    return all.find((intent) => this.#intents.isLive(intent)) ?? all.at(-1);
  }

  #onPhone(intentId: string, challenge: 'approval' | 'qr'): IntentRecord {
    const intent = this.#intents.find(intentId);
    if (!intent || intent.ways[intent.way] !== challenge) {
      throw new ApiError('resource_not_found', 'The phone does not show that any more.');
    }
    return intent;
  }

  #isBusy(provider: Provider, identity: Identity): boolean {
    if (this.#busy.has(`${provider}/${identity.key}`)) return true;
    const live = this.#intents.live();
    return live.some((intent) => intent.provider === provider && intent.identity?.key === identity.key);
  }

  async #wait(provider: Provider, identity: Identity): Promise<void> {
    const key = `${provider}/${identity.key}`;
    this.#busy.add(key);
    try {
      await delay(this.#world.clock, this.#world.settings.slowLoginMs);
    } finally {
      this.#busy.delete(key);
    }
  }
}

async function checkpointOf(intent: IntentRecord): Promise<Outcome> {
  const checkpoint = await challengeOf(intent).checkpoint(intent);
  return { object: 'Checkpoint', account_id: intent.accountId, checkpoint };
}
