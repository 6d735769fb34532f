import { ApiError } from '../api-error.js';
import { findGrant } from '../oauth/grants.js';
import { userOf, vendors, type Vendor } from '../oauth/vendors.js';
import { playLogin, type Stage } from '../scenarios.js';
import type { Identity } from '../state.js';
import type { World } from '../world.js';
import type { Login } from './provider.js';

export interface OAuthTokens {
  readonly stage: Stage;
  readonly vendor: Vendor;
  readonly refresh_token: string;
  readonly access_token: string;
}

/** The login of who gave these tokens, which have to be of one user, alive, and good for their mail. */
export async function oauthLogin(
  world: World,
  { stage, vendor, refresh_token, access_token }: OAuthTokens,
): Promise<Login & { readonly identity: Identity }> {
  const refresh = await findGrant(world, vendor, 'refresh', refresh_token);
  const access = await findGrant(world, vendor, 'access', access_token);
  if (!refresh || !access || refresh.email !== access.email) {
    throw new ApiError('invalid_credentials', 'The provider refused the tokens.');
  }
  const { isMail, isCalendar } = vendors[vendor];
  if (!refresh.scopes.some(isMail))
    throw new ApiError('insufficient_privileges', 'The mail was not granted.');
  const { email } = refresh;
  const { isSlow = false } = playLogin(stage, email);
  const { id, name } = await userOf(vendor, email);
  const sources = ['MAILS', ...(refresh.scopes.some(isCalendar) ? ['CALENDAR'] : [])];
  const connectionParams = { mail: { id, username: email } };
  return { identity: { key: id, handle: email, name, connectionParams, sources }, stages: [], isSlow };
}
