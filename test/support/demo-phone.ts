import type { PhoneAccount, PhoneAttempt, PhoneView } from '../../src/simulator/index.js';
import { until } from './demo-until.js';

/** An authenticator's code that is about to change could be an older one by the time it arrives. */
const FRESH_MS = 2_000;

/** What a person does on the demo's phone. It waits for what is not there yet, as a person does. */
export class DemoPhone {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async view(): Promise<PhoneView> {
    const response = await fetch(`${this.#url}/pending.json`);
    return (await response.json()) as PhoneView;
  }

  /** The code on the screen for the attempt of this username. */
  code(handle: string, unlike?: string): Promise<string> {
    return until(`a code for ${handle}`, async () => {
      const screen = (await this.#newest(handle))?.screen;
      if (!screen || !('code' in screen) || screen.code === unlike) return undefined;
      return screen.kind === 'authenticator' && screen.leftMs < FRESH_MS ? undefined : screen.code;
    });
  }

  approve(handle: string): Promise<void> {
    return this.#decide(handle, 'approve');
  }

  deny(handle: string): Promise<void> {
    return this.#decide(handle, 'deny');
  }

  /** The codes that the scanner sees, the newest first. */
  async scannable(): Promise<readonly PhoneAttempt[]> {
    return (await this.view()).attempts.filter(({ screen }) => screen.kind === 'scanner');
  }

  /** Scans a code, or the one before it, `back` times. Waits for a code that is there at all. */
  async scan(phoneNumber: string, back = 0): Promise<void> {
    const code = await until('a QR code', async () => (await this.scannable())[back]);
    await this.#post(`${code.id}/scan`, { phoneNumber });
  }

  /** Types a pairing code on the phone with this number. */
  async pair(number: string, code: string): Promise<void> {
    const attempt = await until('the prompt for a pairing code', async () => {
      const newest = await this.#newest(number);
      return newest?.screen.kind === 'pairing' && newest;
    });
    await this.#post(`${attempt.id}/pair`, { code });
  }

  async accounts(): Promise<readonly PhoneAccount[]> {
    return (await this.view()).accounts;
  }

  /** Ends the session of this account at the provider. */
  async signOut(handle: string): Promise<void> {
    const account = (await this.accounts()).find((one) => one.handle === handle);
    if (!account) throw new Error(`The phone has no account ${handle}.`);
    await this.#post(`accounts/${account.id}/sign-out`);
  }

  async #newest(handle: string): Promise<PhoneAttempt | undefined> {
    return (await this.view()).attempts.find((attempt) => attempt.handle === handle);
  }

  async #decide(handle: string, decision: 'approve' | 'deny'): Promise<void> {
    const attempt = await until(`a question for ${handle}`, async () => {
      const newest = await this.#newest(handle);
      return newest?.screen.kind === 'approval' && newest;
    });
    await this.#post(`${attempt.id}/${decision}`);
  }

  async #post(path: string, body: unknown = {}): Promise<void> {
    const response = await fetch(`${this.#url}/${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`The phone refused ${path}: ${String(response.status)}.`);
  }
}
