import type { OAuthClient } from '../options.js';
import { randomToken } from '../random.js';
import type { World } from '../world.js';
import { OAuthError } from './oauth-error.js';
import type { Vendor } from './vendors.js';

/** The application of Unipile itself, which the hosted wizard uses. */
export const HOSTED_CLIENT_ID = 'unipile-hosted';

/** Where the wizard is sent back to. */
export const HOSTED_CALLBACK_PATH = '/hosted/oauth/callback';

/** The application that is registered when no other is. */
export function defaultClient(vendor: Vendor): OAuthClient {
  return { clientId: `simulated-${vendor}-client`, clientSecret: `simulated-${vendor}-secret` };
}

/** The applications that the authorization servers know, and whether a caller is one of them. */
export class OAuthClients {
  readonly #world: World;
  readonly #hosted: OAuthClient;

  constructor(world: World) {
    this.#world = world;
    this.#hosted = { clientId: HOSTED_CLIENT_ID, clientSecret: randomToken(world.random) };
  }

  get hosted(): OAuthClient {
    return this.#hosted;
  }

  find(vendor: Vendor, clientId: string | undefined): OAuthClient | undefined {
    const registered = this.#world.settings.oauthClients[vendor] ?? defaultClient(vendor);
    return [registered, this.#hosted].find((client) => client.clientId === clientId);
  }

  /** Whether that application may be sent back there. A registered address counts letter for letter. */
  mayReturnTo(client: OAuthClient, redirectUri: string, origin: string): boolean {
    if (client === this.#hosted) return redirectUri === `${origin}${HOSTED_CALLBACK_PATH}`;
    if (client.redirectUris) return client.redirectUris.includes(redirectUri);
    if (!URL.canParse(redirectUri)) return false;
    const { protocol, hostname, hash } = new URL(redirectUri);
    const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.test');
    return isHere && (protocol === 'http:' || protocol === 'https:') && hash === '';
  }

  /** The application that makes a token request, by Basic authentication or by the form's fields. */
  authenticate(vendor: Vendor, form: URLSearchParams, authorization: string | null): OAuthClient {
    const [clientId, secret] = basicOf(authorization) ?? [form.get('client_id'), form.get('client_secret')];
    const client = this.find(vendor, clientId ?? undefined);
    if (!client || secret === null || client.clientSecret !== secret) {
      throw new OAuthError('invalid_client', 'The application is unknown or its secret is wrong.', 401);
    }
    return client;
  }
}

/** RFC 6749, section 2.3.1: both parts are form-encoded before they are put together. */
function basicOf(authorization: string | null): readonly [string, string] | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    const [id = '', ...secret] = atob(encoded).split(':');
    const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
    return [decode(id), decode(secret.join(':'))];
  } catch {
    throw new OAuthError('invalid_client', 'The Authorization header can not be read.', 401);
  }
}
