import { randomToken, sha256, urlSafeBase64 } from '../random.js';
import type { World } from '../world.js';
import { OAuthClients } from './clients.js';
import { findGrant, hasRefreshToken, issueToken, revokeGrants, type Grant } from './grants.js';
import { OAuthError } from './oauth-error.js';
import { SigningKey } from './signing-key.js';
import { userOf, vendors, type Vendor } from './vendors.js';

/*
 * Google's and Microsoft's authorization servers: the code flow with PKCE (RFC 6749, RFC 7636), refresh tokens and
 * id tokens (OpenID Connect). Stricter than the real ones, so that a client's mistakes show: `state` and an S256
 * challenge are required, a code is good once and for its own redirect address, and its reuse voids its tokens.
 */

/** A consent screen that is open in somebody's browser. */
export interface ConsentRequest {
  readonly id: string;
  readonly vendor: Vendor;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly codeChallenge: string;
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  readonly loginHint: string | undefined;
  readonly accessType: string | undefined;
  readonly prompt: string | undefined;
  readonly issuer: string;
  readonly startedAt: number;
}

export interface Decision {
  readonly isAllowed: boolean;
  readonly email: string;
  /** What the user leaves ticked. */
  readonly scopes: readonly string[];
}

export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
}

interface IssuedCode {
  readonly request: ConsentRequest;
  readonly email: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
  /** The hashes of what it was exchanged for, once it was. */
  spentOn?: ReadonlySet<string>;
}

const CONSENT_MS = 600_000;
const CODE_MS = 300_000;

export class OAuthServer {
  readonly clients: OAuthClients;
  readonly key = new SigningKey();
  readonly #world: World;
  readonly #requests = new Map<string, ConsentRequest>();
  readonly #codes = new Map<string, IssuedCode>();

  constructor(world: World) {
    this.#world = world;
    this.clients = new OAuthClients(world);
  }

  /** The consent screens that wait for their user. */
  get open(): readonly ConsentRequest[] {
    const now = this.#world.now();
    for (const { id, startedAt } of this.#requests.values()) {
      if (now >= startedAt + CONSENT_MS) this.#requests.delete(id);
    }
    return [...this.#requests.values()];
  }

  /**
   * Opens a consent screen, or says where to send the user back to with a refusal. Throws an `OAuthError` when there
   * is nowhere to send them: then they have to be told.
   */
  authorize(vendor: Vendor, query: URLSearchParams, origin: string): ConsentRequest | string {
    const text = (name: string): string | undefined => query.get(name) ?? undefined;
    const client = this.clients.find(vendor, text('client_id'));
    const redirectUri = text('redirect_uri') ?? '';
    if (!client) throw new OAuthError('invalid_client', 'The application is unknown.');
    if (!this.clients.mayReturnTo(client, redirectUri, origin)) {
      throw new OAuthError('redirect_uri_mismatch', 'The redirect address is not registered.');
    }
    const state = text('state');
    const iss = issuerOf(vendor, origin);
    const refuse = (error: string): string => withQuery(redirectUri, { error, ...(state && { state }), iss });
    const codeChallenge = text('code_challenge') ?? '';
    const scopes = (text('scope') ?? '').split(' ').filter(Boolean);
    if (text('response_type') !== 'code') return refuse('unsupported_response_type');
    if (!state || scopes.length === 0) return refuse('invalid_request');
    if (text('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(codeChallenge)) {
      return refuse('invalid_request');
    }
    if (text('prompt') === 'none') return refuse('interaction_required');
    const request: ConsentRequest = {
      id: randomToken(this.#world.random, 16),
      vendor,
      clientId: client.clientId,
      redirectUri,
      state,
      codeChallenge,
      scopes,
      nonce: text('nonce'),
      loginHint: text('login_hint'),
      accessType: text('access_type'),
      prompt: text('prompt'),
      issuer: iss,
      startedAt: this.#world.now(),
    };
    this.#requests.set(request.id, request);
    return request;
  }

  /** The user decides; returns where their browser goes next. */
  decide(requestId: string, { isAllowed, email, scopes }: Decision): string {
    const request = this.open.find(({ id }) => id === requestId);
    if (!request) throw new OAuthError('invalid_request', 'This consent screen has ended.');
    this.#requests.delete(requestId);
    const { redirectUri, state, issuer: iss } = request;
    if (!isAllowed) return withQuery(redirectUri, { error: 'access_denied', state, iss });
    const code = randomToken(this.#world.random);
    const granted = request.scopes.filter((scope) => scopes.includes(scope));
    this.#codes.set(code, {
      request,
      email: email.trim().toLowerCase(),
      scopes: granted,
      expiresAt: this.#world.now() + CODE_MS,
    });
    return withQuery(redirectUri, { code, state, scope: granted.join(' '), iss });
  }

  /** Answers a request to the token endpoint. */
  async token(vendor: Vendor, form: URLSearchParams, authorization: string | null): Promise<TokenAnswer> {
    const { clientId } = this.clients.authenticate(vendor, form, authorization);
    if (form.get('grant_type') === 'authorization_code') return this.#exchange(vendor, clientId, form);
    if (form.get('grant_type') === 'refresh_token') return this.#refresh(vendor, clientId, form);
    throw new OAuthError('unsupported_grant_type', 'Only codes and refresh tokens are exchanged.');
  }

  /** Whose access token that is. */
  async emailOf(vendor: Vendor, accessToken: string): Promise<string> {
    const grant = await findGrant(this.#world, vendor, 'access', accessToken);
    if (!grant) throw new OAuthError('invalid_token', 'The access token is void.', 401);
    return grant.email;
  }

  async #exchange(vendor: Vendor, clientId: string, form: URLSearchParams): Promise<TokenAnswer> {
    const issued = this.#codes.get(form.get('code') ?? '');
    const refuse = (why: string): OAuthError => new OAuthError('invalid_grant', why);
    if (!issued || issued.request.vendor !== vendor || issued.request.clientId !== clientId) {
      throw refuse('The code is unknown.');
    }
    const { request, email, scopes, spentOn } = issued;
    if (spentOn) {
      revokeGrants(this.#world, ({ hash }) => spentOn.has(hash));
      throw refuse('The code was used before.');
    }
    const before = new Set(this.#world.state.grants.map(({ hash }) => hash));
    issued.spentOn = new Set();
    if (this.#world.now() >= issued.expiresAt) throw refuse('The code has expired.');
    if (form.get('redirect_uri') !== request.redirectUri)
      throw refuse('The redirect address is another one.');
    const verifier = form.get('code_verifier') ?? '';
    if (urlSafeBase64(await sha256(verifier)) !== request.codeChallenge)
      throw refuse('The verifier is wrong.');

    const grant: Grant = { vendor, clientId, email, scopes };
    const { accessType, prompt } = request;
    const hasOne = hasRefreshToken(this.#world, grant);
    const wantsRefresh = vendors[vendor].wantsRefreshToken({ scopes, accessType, prompt, hasOne });
    const answer = await this.#issue(grant, wantsRefresh);
    issued.spentOn = new Set(
      this.#world.state.grants.map(({ hash }) => hash).filter((hash) => !before.has(hash)),
    );
    if (!scopes.includes('openid')) return answer;
    return { ...answer, id_token: await this.#idToken(request, email) };
  }

  async #refresh(vendor: Vendor, clientId: string, form: URLSearchParams): Promise<TokenAnswer> {
    const known = await findGrant(this.#world, vendor, 'refresh', form.get('refresh_token') ?? '');
    if (known?.clientId !== clientId) throw new OAuthError('invalid_grant', 'The refresh token is void.');
    const { email, scopes } = known;
    return this.#issue({ vendor, clientId, email, scopes }, vendors[vendor].rotatesRefreshTokens);
  }

  async #issue(grant: Grant, withRefreshToken: boolean): Promise<TokenAnswer> {
    return {
      access_token: await issueToken(this.#world, 'access', grant),
      token_type: 'Bearer',
      expires_in: Math.floor(this.#world.settings.accessTokenMs / 1000),
      scope: grant.scopes.join(' '),
      ...(withRefreshToken && { refresh_token: await issueToken(this.#world, 'refresh', grant) }),
    };
  }

  async #idToken({ vendor, clientId, nonce, issuer }: ConsentRequest, email: string): Promise<string> {
    const iat = Math.floor(this.#world.now() / 1000);
    return this.key.sign({
      iss: issuer,
      aud: clientId,
      iat,
      exp: iat + 3600,
      ...(nonce !== undefined && { nonce }),
      ...(await claimsOf(vendor, email)),
    });
  }
}

/** What the id token and the userinfo endpoint tell of a user. */
export async function claimsOf(vendor: Vendor, email: string): Promise<Readonly<Record<string, unknown>>> {
  const { id, name } = await userOf(vendor, email);
  const own =
    vendor === 'google'
      ? { email_verified: true }
      : { oid: id, tid: '9188040d-6c67-4c5b-b112-36a304b66dad', preferred_username: email };
  return { sub: id, email, name, ...own };
}

export function issuerOf(vendor: Vendor, origin: string): string {
  return `${origin}/oauth/${vendor}`;
}

/** An address with more in its query. */
export function withQuery(address: string, more: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
  return url.href;
}
