import { randomCode, type Random } from './random.js';

/**
 * The codes and authenticator secrets of running attempts. They are made when first looked at and live in memory
 * only, so a restart makes new ones: the phone then shows those, and the older codes are wrong.
 */
export class Codes {
  readonly #random: Random;
  readonly #codes = new Map<string, string>();
  readonly #secrets = new Map<string, Uint8Array>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** The code that was sent for this attempt. */
  code(intentId: string): string {
    const known = this.#codes.get(intentId);
    if (known !== undefined) return known;
    const code = randomCode(this.#random);
    this.#codes.set(intentId, code);
    return code;
  }

  /** Makes the sent code void; the next look makes a new and different one. */
  renew(intentId: string): void {
    const old = this.code(intentId);
    let fresh = randomCode(this.#random);
    if (fresh === old) fresh = String((Number(old) + 1) % 1_000_000).padStart(6, '0');
    this.#codes.set(intentId, fresh);
  }

  /** What the authenticator app and the provider share. */
  secret(intentId: string): Uint8Array {
    const known = this.#secrets.get(intentId);
    if (known) return known;
    const secret = this.#random(20);
    this.#secrets.set(intentId, secret);
    return secret;
  }

  forget(intentId: string): void {
    this.#codes.delete(intentId);
    this.#secrets.delete(intentId);
  }
}
