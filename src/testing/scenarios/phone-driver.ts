import type { PhoneAccount, PhoneAttempt, PhoneView } from '../../simulator/index.js';
import type { Patience } from '../drivers/place.js';
import { waitUntil } from '../drivers/wait-until.js';

/** An authenticator's code that is about to change could be an older one by the time it arrives. */
const FRESH_MS = 2_000;

/** A number that is reserved for fiction. */
const NUMBER = '+1 202 555 0143';

/** Which of the codes that can be scanned. */
export interface ScanOptions {
  /** What the code says; without it the newest is scanned. */
  readonly text?: string;
  /** So many codes before the newest. */
  readonly back?: number;
}

/**
 * The person with the simulator's phone in the hand. It waits for what is not there yet, as a person does. Where a
 * handle can be given (what was typed as the user name, or the phone's number), none means whatever is newest.
 */
export class PhoneDriver {
  readonly #fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly #patience: Patience;

  /** `fetch` asks for paths of the simulator below `/phone`. */
  constructor(fetch: (path: string, init?: RequestInit) => Promise<Response>, patience: Patience = {}) {
    this.#fetch = fetch;
    this.#patience = patience;
  }

  /** Everything that it shows now. */
  async view(): Promise<PhoneView> {
    return (await (await this.#fetch('pending.json')).json()) as PhoneView;
  }

  /** The code that it shows: from a text message, a mail or an authenticator. `unlike` waits for another than that one. */
  code(handle?: string, { unlike }: { readonly unlike?: string | undefined } = {}): Promise<string> {
    return this.#until('a code', handle, async () => {
      const screen = (await this.#newest(handle))?.screen;
      if (!screen || !('code' in screen) || screen.code === unlike) return undefined;
      return screen.kind === 'authenticator' && screen.leftMs < FRESH_MS ? undefined : screen.code;
    });
  }

  /** Taps yes. */
  approve(handle?: string): Promise<void> {
    return this.#decide(handle, 'approve');
  }

  /** Taps no. */
  deny(handle?: string): Promise<void> {
    return this.#decide(handle, 'deny');
  }

  /** The codes that its scanner sees, the newest first. */
  async scannable(): Promise<readonly PhoneAttempt[]> {
    return (await this.view()).attempts.filter(({ screen }) => screen.kind === 'scanner');
  }

  /** Scans a QR code with the account of this number. */
  async scan(phoneNumber = NUMBER, { text, back = 0 }: ScanOptions = {}): Promise<void> {
    const isMeant = ({ screen }: PhoneAttempt) =>
      text === undefined || (screen.kind === 'scanner' && screen.qrcode === text);
    const code = await this.#until(
      'a QR code',
      undefined,
      async () => (await this.scannable()).filter(isMeant)[back],
    );
    await this.#post(`${code.id}/scan`, { phoneNumber });
  }

  /** Types the code that the page shows. */
  async pair(code: string, phoneNumber?: string): Promise<void> {
    const attempt = await this.#until('the prompt for a pairing code', phoneNumber, async () => {
      const newest = await this.#newest(phoneNumber, 'pairing');
      return newest?.screen.kind === 'pairing' && newest;
    });
    await this.#post(`${attempt.id}/pair`, { code });
  }

  /** The accounts that exist at the providers. */
  async accounts(): Promise<readonly PhoneAccount[]> {
    return (await this.view()).accounts;
  }

  /** Ends the session of this account at its provider. */
  async signOut(handle: string): Promise<void> {
    const account = (await this.accounts()).find((one) => one.handle === handle || one.name === handle);
    if (!account) throw new Error(`The phone has no account ${handle}.`);
    await this.#post(`accounts/${account.id}/sign-out`);
  }

  async #newest(
    handle: string | undefined,
    kind?: PhoneAttempt['screen']['kind'],
  ): Promise<PhoneAttempt | undefined> {
    const { attempts } = await this.view();
    return attempts.find(
      (attempt) =>
        (handle === undefined || attempt.handle === handle) &&
        (handle !== undefined || kind === undefined || attempt.screen.kind === kind),
    );
  }

  async #decide(handle: string | undefined, decision: 'approve' | 'deny'): Promise<void> {
    const attempt = await this.#until('a question', handle, async () => {
      const newest = await this.#newest(handle, 'approval');
      return newest?.screen.kind === 'approval' && newest;
    });
    await this.#post(`${attempt.id}/${decision}`);
  }

  #until<Value>(
    what: string,
    handle: string | undefined,
    ask: () => Promise<Value | false | undefined>,
  ): Promise<Value> {
    const whose = handle === undefined ? '' : ` for ${handle}`;
    return waitUntil(ask, { what: `${what}${whose} on the phone`, ...this.#patience });
  }

  async #post(path: string, body: unknown = {}): Promise<void> {
    const response = await this.#fetch(path, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`The phone refused ${path}: ${String(response.status)}.`);
  }
}

/** The phone of a simulator that runs elsewhere, such as that of `npm run simulator`: `http://127.0.0.1:4010`. */
export const phoneAt = (simulatorUrl: string, patience?: Patience): PhoneDriver =>
  new PhoneDriver((path, init) => fetch(`${simulatorUrl}/phone/${path}`, init), patience);
