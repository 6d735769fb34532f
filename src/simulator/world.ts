import { systemClock, type Clock } from './clock.js';
import { Codes } from './codes.js';
import type { SimulatorOptions } from './options.js';
import { Persistence } from './persistence.js';
import { systemRandom, type Random } from './random.js';
import type { SimulatorState } from './state.js';

/** The settings with every default filled in. */
export type Settings = Required<Omit<SimulatorOptions, 'clock' | 'random' | 'log' | 'storage' | 'faults'>>;

/** What every part of one simulator shares: its time, its chance, its memory and its settings. */
export class World {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: (line: string) => void;
  readonly settings: Settings;
  readonly persistence: Persistence;
  readonly codes: Codes;

  constructor(options: SimulatorOptions) {
    this.clock = options.clock ?? systemClock;
    this.random = options.random ?? systemRandom;
    this.log = options.log ?? (() => undefined);
    this.persistence = new Persistence(options.storage, this.log);
    this.codes = new Codes(this.random);
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

  /** Milliseconds since 1970. */
  now(): number {
    return this.clock.now();
  }

  changed(): void {
    this.persistence.changed();
  }

  /** The next place in the order of creation. */
  nextSequence(): number {
    this.state.sequence += 1;
    return this.state.sequence;
  }
}
