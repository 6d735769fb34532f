import { createHash, randomBytes } from 'node:crypto';
import type { Harness } from './harness.js';

export type Vendor = 'google' | 'microsoft';

export const REDIRECT_URI = 'http://127.0.0.1:3000/return';

/** Scopes with which a mailbox can be connected. */
export const SCOPES: Readonly<Record<Vendor, string>> = {
  google: 'openid email https://mail.google.com/',
  microsoft: 'openid email offline_access Mail.ReadWrite',
};

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An application that signs a user in with one of the simulator's authorization servers, step by step. */
export class OAuthApp {
  readonly verifier = randomBytes(32).toString('base64url');
  readonly #request: Harness['request'];
  readonly #vendor: Vendor;

  constructor({ request }: Pick<Harness, 'request'>, vendor: Vendor) {
    this.#request = request;
    this.#vendor = vendor;
  }

  /** The first request; what is undefined is left out. */
  authorize(parameters: Readonly<Record<string, string | undefined>> = {}): Promise<Response> {
    const all = {
      response_type: 'code',
      client_id: `simulated-${this.#vendor}-client`,
      redirect_uri: REDIRECT_URI,
      scope: SCOPES[this.#vendor],
      state: 'some-state',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(this.#vendor === 'google' && { access_type: 'offline' }),
      ...parameters,
    };
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(all)) if (value !== undefined) query.set(name, value);
    return this.#request(`/oauth/${this.#vendor}/authorize?${query.toString()}`);
  }

  /** What the consent screen's script sends; returns where the browser goes then. */
  async decide(consent: Response, decision: Readonly<Record<string, unknown>> = {}): Promise<URL> {
    const id = /data-request="([^"]+)"/.exec(await consent.text())?.[1] ?? '';
    const body = JSON.stringify({
      isAllowed: true,
      email: 'member@example.com',
      scopes: SCOPES[this.#vendor].split(' '),
      ...decision,
    });
    const response = await this.#request(`/oauth/requests/${id}`, { method: 'POST', body });
    const { location } = (await response.json()) as { location: string };
    return new URL(location);
  }

  async code(parameters?: Readonly<Record<string, string | undefined>>, decision?: object): Promise<string> {
    const consent = await this.authorize(parameters);
    return (await this.decide(consent, { ...decision })).searchParams.get('code') ?? '';
  }

  exchange(code: string, parameters: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: REDIRECT_URI,
      code_verifier: this.verifier,
      ...parameters,
    });
  }

  refresh(token: unknown): Promise<Answered> {
    return this.token({ grant_type: 'refresh_token', refresh_token: String(token) });
  }

  async token(
    parameters: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    const secrets = {
      client_id: `simulated-${this.#vendor}-client`,
      client_secret: `simulated-${this.#vendor}-secret`,
    };
    const body = new URLSearchParams({ ...(headers['authorization'] ? {} : secrets), ...parameters });
    const response = await this.#request(`/oauth/${this.#vendor}/token`, { method: 'POST', body, headers });
    return { status: response.status, body: (await response.json()) as Answered['body'] };
  }

  /** The tokens of a whole sign-in. */
  async signIn(email = 'member@example.com'): Promise<{ access_token: string; refresh_token: string }> {
    const { body } = await this.exchange(await this.code({ prompt: 'consent' }, { email }));
    return { access_token: String(body['access_token']), refresh_token: String(body['refresh_token']) };
  }
}
