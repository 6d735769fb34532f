import type { Accounts } from './accounts.js';
import { ApiError } from './api-error.js';
import { challengeOf, pairingCode } from './challenges.js';
import { delay } from './clock.js';
import { challengeNameOf, type Intents } from './intents.js';
import { providers } from './providers/index.js';
import type { Login } from './providers/provider.js';
import { randomId } from './random.js';
import type { AccountRecord, Challenge, Identity, IntentRecord, Provider } from './state.js';
import type { World } from './world.js';

/*
 * The life of an attempt, apart from any route: started with a provider's `Login`, it ends at once or becomes an
 * intent with a checkpoint, which a code (`solve`) or the phone (`approve`, `deny`, `scan`, `pair`) carries on: to
 * the next stage, or to its end.
 */

/** The answer to a start or a solve. */
export type Outcome =
  | { readonly object: 'AccountCreated' | 'AccountReconnected'; readonly account_id: string }
  | { readonly object: 'Checkpoint'; readonly account_id: string; readonly checkpoint: unknown };

/** What came of a scan or of a pairing code. */
export type PhoneResult = 'connected' | 'password_needed' | 'wrong_account' | 'wrong_code';

export interface Start {
  readonly provider: Provider;
  readonly login: Login;
  /** The account to reconnect. */
  readonly target?: AccountRecord | undefined;
  /** For the hosted wizard. */
  readonly isHosted?: boolean;
}

export interface Started {
  readonly intent: IntentRecord;
  readonly outcome: Outcome;
}

const TRY_ANOTHER_WAY = 'TRY_ANOTHER_WAY';

export class Authentication {
  readonly #world: World;
  readonly #accounts: Accounts;
  readonly #intents: Intents;
  /** Identities whose login has been sent to the provider and is not answered yet. */
  readonly #busy = new Map<string, { isReplaced: boolean }>();
  readonly #listeners = new Set<(intent: IntentRecord) => void>();

  constructor(world: World, accounts: Accounts, intents: Intents) {
    this.#world = world;
    this.#accounts = accounts;
    this.#intents = intents;
  }

  /** Calls back whenever an attempt has connected its account. */
  onConnected(listener: (intent: IntentRecord) => void): void {
    this.#listeners.add(listener);
  }

  /** Starts an attempt to connect or to reconnect. */
  async start({ provider, login, target, isHosted = false }: Start): Promise<Started> {
    const { identity, stages, isSlow = false, isDoomed = false } = login;
    const isPairing = stages[0]?.includes('pairing') ?? false;
    if (identity && target && target.identity.key !== identity.key) throw new ApiError('wrong_account');
    if (identity && !isPairing) this.#claim(provider, identity);
    if (isSlow && identity) await this.#wait(provider, identity);
    if (target) this.#accounts.get(target.id);
    const now = this.#world.now();
    const intent: IntentRecord = {
      id: randomId(this.#world.random),
      accountId: target?.id ?? randomId(this.#world.random),
      kind: target ? 'reconnect' : 'create',
      provider,
      ...(identity && { identity }),
      stages,
      stage: 0,
      way: 0,
      startedAt: now,
      deadline: now + this.#world.settings.intentLifetimeMs,
      sentAt: now,
      isHosted,
      isDoomed,
      isApproved: false,
    };
    if (identity && stages.length === 0) return { intent, outcome: this.#complete(intent, identity) };
    this.#intents.add(intent);
    return { intent, outcome: await this.#checkpoint(intent) };
  }

  /** Tries a code on the checkpoint of an attempt, or asks for another way. */
  async solve(accountId: string, provider: Provider, code: string): Promise<Outcome> {
    const intent = this.#intentOf(accountId, provider);
    if (!intent) throw new ApiError('invalid_request', 'There is no such authentication.');
    if (intent.isDoomed && this.#intents.isLive(intent)) this.#intents.kill(intent);
    if (!this.#intents.isLive(intent)) {
      this.#intents.remove(intent);
      throw new ApiError(intent.endedBy ?? 'request_timeout');
    }
    if (code === TRY_ANOTHER_WAY) return this.#tryAnotherWay(intent);
    const { stage, way } = intent;
    const isRight = await challengeOf(intent).isSolvedBy(intent, code.trim(), this.#world);
    if (!this.#intents.isLive(intent)) throw new ApiError('invalid_request', 'The authentication has ended.');
    const hasMoved = intent.stage !== stage || intent.way !== way;
    if (!isRight || hasMoved) throw new ApiError('invalid_checkpoint_solution');
    return this.#advance(intent);
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
    this.deliverMail(intent);
  }

  /** The checkpoint that an attempt waits at, as the API answers it. */
  checkpointOf(intent: IntentRecord): Promise<Readonly<Record<string, unknown>>> {
    return challengeOf(intent).checkpoint(intent, this.#world);
  }

  /** The person says "Yes, it's me". Most providers connect at once; some wait for the API to be told. */
  approve(intentId: string): void {
    const intent = this.#onPhone(intentId, 'approval');
    if (providers[intent.provider].tellsApproval) {
      intent.isApproved = true;
      this.#world.changed();
    } else if (intent.identity) {
      // The tap is proof enough: what would have followed another way is not asked any more.
      this.#complete(intent, intent.identity);
    }
  }

  /** The person says no: the attempt fails. */
  deny(intentId: string): void {
    this.#intents.kill(this.#onPhone(intentId, 'approval'));
  }

  /**
   * The person scans the code of an attempt with the phone of that number. A reconnect with another number fails
   * as `wrong_account` and leaves the account as it was.
   */
  async scan(intentId: string, phoneNumber: string): Promise<PhoneResult> {
    const { provider } = this.#onPhone(intentId, 'qr');
    const scan = await providers[provider].scan?.(phoneNumber);
    const intent = this.#onPhone(intentId, 'qr');
    if (!scan || !this.isScannable(intent)) throw new ApiError('resource_not_found', 'The code has expired.');
    const { identity, then } = scan;
    const target = intent.kind === 'reconnect' ? this.#accounts.find(intent.accountId) : undefined;
    if (target && target.identity.key !== identity.key) {
      this.#intents.kill(intent, 'wrong_account');
      return 'wrong_account';
    }
    intent.identity = identity;
    intent.stages = [...intent.stages, ...then];
    const asksPassword = then.length > 0;
    if (asksPassword && !intent.isHosted && this.#world.settings.telegramPassword === 'refuse') {
      this.#intents.kill(intent, 'checkpoint_error');
    } else {
      await this.#advance(intent);
    }
    return asksPassword ? 'password_needed' : 'connected';
  }

  /** The person types the code that is shown where the account is connected. */
  async pair(intentId: string, code: string): Promise<PhoneResult> {
    const wanted = await pairingCode(intentId);
    const intent = this.#onPhone(intentId, 'pairing');
    const plain = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    if (plain(code) !== plain(wanted)) return 'wrong_code';
    await this.#advance(intent);
    return 'connected';
  }

  /** Whether a QR code has not outlived its own lifetime, which may be shorter than its attempt's. */
  isScannable(intent: IntentRecord): boolean {
    return this.#world.now() < intent.startedAt + this.#world.settings.qrLifetimeMs;
  }

  /** Puts the code of an attempt that waits for one by e-mail into the inbox, once for each sending. */
  deliverMail(intent: IntentRecord): void {
    if (challengeNameOf(intent) !== 'otp' || !intent.identity) return;
    const { codes, mailbox } = this.#world;
    const { handle } = intent.identity;
    const { sentAt } = intent;
    const mail = { to: handle, from: providers[intent.provider].name, code: codes.code(intent.id), sentAt };
    mailbox.put(mail, intent.id);
  }

  /** To the next stage, or to the end. */
  async #advance(intent: IntentRecord): Promise<Outcome> {
    if (intent.stage + 1 < intent.stages.length) {
      this.#intents.move(intent, intent.stage + 1, 0);
      return this.#checkpoint(intent);
    }
    if (!intent.identity) throw new ApiError('invalid_checkpoint_solution');
    return this.#complete(intent, intent.identity);
  }

  #complete(intent: IntentRecord, identity: Identity): Outcome {
    const { accountId: account_id, provider } = intent;
    this.#intents.remove(intent);
    const isNew = intent.kind === 'create';
    if (isNew) this.#accounts.create(account_id, provider, identity);
    else this.#accounts.reconnect(this.#accounts.get(account_id), identity);
    for (const listener of this.#listeners) listener(intent);
    return { object: isNew ? 'AccountCreated' : 'AccountReconnected', account_id };
  }

  #tryAnotherWay(intent: IntentRecord): Promise<Outcome> {
    const { length } = intent.stages[intent.stage] ?? [];
    if (length > 1) this.#intents.move(intent, intent.stage, (intent.way + 1) % length);
    return this.#checkpoint(intent);
  }

  async #checkpoint(intent: IntentRecord): Promise<Outcome> {
    this.deliverMail(intent);
    return {
      object: 'Checkpoint',
      account_id: intent.accountId,
      checkpoint: await this.checkpointOf(intent),
    };
  }

  /** The newest running attempt of an account id; an ended one only while nothing newer took its place. */
  #intentOf(accountId: string, provider: Provider): IntentRecord | undefined {
    const all = this.#intents.ofAccount(accountId).filter((intent) => intent.provider === provider);
    return all.filter((intent) => this.#intents.isLive(intent)).at(-1) ?? all.at(-1);
  }

  #onPhone(intentId: string, challenge: Challenge): IntentRecord {
    const intent = this.#intents.find(intentId);
    if (!intent || challengeNameOf(intent) !== challenge) {
      throw new ApiError('resource_not_found', 'The phone does not show that any more.');
    }
    return intent;
  }

  /** One login of an identity at a time: another is refused, or takes the place of the one that runs. */
  #claim(provider: Provider, identity: Identity): void {
    const inFlight = this.#busy.get(`${provider}/${identity.key}`);
    const waiting = this.#intents
      .live()
      .filter((intent) => intent.provider === provider && intent.identity?.key === identity.key)
      .filter((intent) => challengeNameOf(intent) !== 'pairing');
    if (!inFlight && waiting.length === 0) return;
    if (this.#world.settings.concurrentLogins === 'refuse') throw new ApiError('auth_in_progress');
    if (inFlight) inFlight.isReplaced = true;
    for (const intent of waiting) this.#intents.kill(intent, 'conflict');
  }

  async #wait(provider: Provider, identity: Identity): Promise<void> {
    const key = `${provider}/${identity.key}`;
    const mine = { isReplaced: false };
    this.#busy.set(key, mine);
    try {
      await delay(this.#world.clock, this.#world.settings.slowLoginMs);
    } finally {
      if (this.#busy.get(key) === mine) this.#busy.delete(key);
    }
    if (mine.isReplaced) throw new ApiError('conflict', 'A later login took the place of this one.');
  }
}
