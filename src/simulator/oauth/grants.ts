import { randomToken, sha256, urlSafeBase64 } from '../random.js';
import type { GrantRecord } from '../state.js';
import type { World } from '../world.js';
import { vendors, type Vendor } from './vendors.js';

/*
 * The tokens that were issued. The state has the hash of each, so that they outlive a restart and are still nowhere.
 */

export interface Grant {
  readonly vendor: Vendor;
  readonly clientId: string;
  readonly email: string;
  readonly scopes: readonly string[];
}

/** Issues a token and returns its text. */
export async function issueToken(world: World, kind: GrantRecord['kind'], grant: Grant): Promise<string> {
  const token = vendors[grant.vendor].tokenPrefix[kind] + randomToken(world.random, 48);
  const hash = await hashOf(token);
  const now = world.now();
  const { vendor, clientId, email, scopes } = grant;
  const record: GrantRecord = {
    hash,
    kind,
    vendor,
    clientId,
    email,
    scopes,
    ...(kind === 'access' && { expiresAt: now + world.settings.accessTokenMs }),
  };
  const { state } = world;
  state.grants = [...state.grants.filter(({ expiresAt = Infinity }) => expiresAt > now), record];
  world.changed();
  return token;
}

/** The grant of a token that is alive. */
export async function findGrant(
  world: World,
  vendor: Vendor,
  kind: GrantRecord['kind'],
  token: string,
): Promise<GrantRecord | undefined> {
  const hash = await hashOf(token);
  const grant = world.state.grants.find((record) => record.hash === hash);
  const isRight =
    grant?.vendor === vendor && grant.kind === kind && (grant.expiresAt ?? Infinity) > world.now();
  return isRight ? grant : undefined;
}

/** Whether a user has a refresh token with that application. */
export function hasRefreshToken(world: World, { vendor, clientId, email }: Omit<Grant, 'scopes'>): boolean {
  return world.state.grants.some(
    (record) =>
      record.kind === 'refresh' &&
      record.vendor === vendor &&
      record.clientId === clientId &&
      record.email === email,
  );
}

/** Makes all tokens void that this picks. */
export function revokeGrants(world: World, isMeant: (grant: GrantRecord) => boolean): void {
  const { state } = world;
  state.grants = state.grants.filter((grant) => !isMeant(grant));
  world.changed();
}

/** The hash by which a token is known. */
export async function hashOf(token: string): Promise<string> {
  return urlSafeBase64(await sha256(token));
}
