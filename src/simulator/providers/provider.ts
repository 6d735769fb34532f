import type { Challenge, Identity } from '../state.js';

/** What a provider makes of a create or reconnect body. */
export interface Login {
  /** Known from the body; undefined when only a scan will tell. */
  readonly identity?: Identity;
  /** The challenge it asks, and the other ways; none connects at once. */
  readonly ways: readonly Challenge[];
  readonly isSlow: boolean;
}

/**
 * A provider as the simulator plays it. Another provider is another of these in the table of `index.ts`; another
 * way in (the hosted wizard) reads its own input and hands the same `Login` to `Authentication.start`.
 */
export interface SimulatedProvider {
  /** Reads the body. Throws the `ApiError` that the real one would answer. */
  login(body: unknown): Promise<Login>;
  /** Who scanned the QR code. Only where one is used. */
  identityOfScan?(phoneNumber: string): Identity;
}
