import type { Clock } from './clock.js';
import type { FlowRepository } from './flows/flow-repository.js';
import type { Hints } from './hints.js';
import type { Log } from './log.js';
import type { ConnectServerOptions, Limits, Timings } from './options.js';
import type { Outbox } from './outbox/outbox.js';

/** What every part of the server shares. */
export interface Context {
  readonly options: ConnectServerOptions;
  readonly timings: Timings;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Log;
  readonly hints: Hints;
  readonly flows: FlowRepository;
  readonly outbox: Outbox;
  /** Names this process in claims and leases. */
  readonly process: string;
  /** Runs work that outlives a reply. What it throws is logged. */
  background(name: string, work: Promise<unknown>): void;
}
