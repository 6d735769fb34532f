import { systemClock, type Clock } from './clock.js';
import { Captchas } from './captchas.js';
import { Codes } from './codes.js';
import { Mailbox } from './mailbox.js';
import type { SimulatorOptions } from './options.js';
import { Persistence } from './persistence.js';
import { systemRandom, type Random } from './random.js';
import type { SimulatorState } from './state.js';

/** The settings with every default filled in. */
export type Settings = Required<
  Omit<SimulatorOptions, 'clock' | 'random' | 'log' | 'storage' | 'faults' | 'publicUrl'>
>;

/** What every part of one simulator shares: its time, its chance, its memory and its settings. */
export class World {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: (line: string) => void;
  readonly settings: Settings;
  readonly persistence: Persistence;
  readonly codes: Codes;
  readonly captchas: Captchas;
  readonly mailbox: Mailbox;
  /** Milliseconds since 1970. */
  readonly now = (): number => this.clock.now();
  readonly #publicUrl: string | undefined;
  readonly #timers = new Set<unknown>();

  constructor(options: SimulatorOptions) {
    this.clock = options.clock ?? systemClock;
    this.random = options.random ?? systemRandom;
    this.log = options.log ?? (() => undefined);
    this.persistence = new Persistence(options.storage, this.log);
    this.codes = new Codes(this.random);
    this.captchas = new Captchas(this.random);
    this.mailbox = new Mailbox();
    this.#publicUrl = options.publicUrl;
    const intentLifetimeMs = options.intentLifetimeMs ?? 300_000;
    this.settings = {
      apiKey: options.apiKey,
      pendingGet: options.pendingGet ?? 'block',
      webhooks: options.webhooks ?? 'on',
      webhookDelayMs: options.webhookDelayMs ?? 15_000,
      webhookRetryMs: options.webhookRetryMs ?? [5_000, 30_000, 120_000, 600_000, 1_800_000],
      webhookFetch: options.webhookFetch ?? ((input, init) => fetch(input, init)),
      intentLifetimeMs,
      qrLifetimeMs: options.qrLifetimeMs ?? intentLifetimeMs,
      resendAfterMs: options.resendAfterMs ?? 30_000,
      slowLoginMs: options.slowLoginMs ?? 20_000,
      syncMs: options.syncMs ?? 3_000,
      restartMs: options.restartMs ?? 2_000,
      concurrentLogins: options.concurrentLogins ?? 'refuse',
      captcha: options.captcha ?? 'keyed',
      pairingCheckpoint: options.pairingCheckpoint ?? ((code) => ({ type: 'PAIRING_CODE', code })),
      telegramPassword: options.telegramPassword ?? 'checkpoint',
      notify: options.notify ?? 'once',
      redirectWithAccountId: options.redirectWithAccountId ?? false,
      oauthClients: options.oauthClients ?? {},
      accessTokenMs: options.accessTokenMs ?? 3_600_000,
      latencyMs: options.latencyMs ?? 0,
      phoneEmbedders: options.phoneEmbedders ?? [
        "'self'",
        'http://localhost:*',
        'http://127.0.0.1:*',
        'https://localhost:*',
        'https://127.0.0.1:*',
      ],
    };
  }

  get state(): SimulatorState {
    return this.persistence.state;
  }

  changed(): void {
    this.persistence.changed();
  }

  /** The next place in the order of creation. */
  nextSequence(): number {
    this.state.sequence += 1;
    return this.state.sequence;
  }

  /** Where browsers reach this simulator: an origin, without a path. */
  originFor(request: Request): string {
    return this.#publicUrl ?? new URL(request.url).origin;
  }

  /** Does something later, unless the simulator is closed before, and writes what it changed. */
  later(ms: number, work: () => void | Promise<void>): void {
    const run = async (): Promise<void> => {
      this.#timers.delete(timer);
      await work();
      await this.persistence.flush();
    };
    const timer = this.clock.setTimeout(() => void run(), ms);
    this.#timers.add(timer);
  }

  close(): void {
    for (const timer of this.#timers) this.clock.clearTimeout(timer);
    this.#timers.clear();
  }
}
