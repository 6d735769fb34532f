import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { check, createOptions } from '../bodies.js';
import { base64, sha256 } from '../random.js';
import { playLogin } from '../scenarios.js';
import type { Identity } from '../state.js';
import type { SimulatedProvider } from './provider.js';

const passwordBody = z.object({
  ...createOptions,
  username: z.string().regex(/(^\S+@\S+$)|(^\+?(\d|\s)+$)/),
  password: z.string(),
  user_agent: z.string().optional(),
  recruiter_contract_id: z.string().optional(),
});

/** LinkedIn by username and password. Cookies are not played yet. */
export const linkedin: SimulatedProvider = {
  async login(body) {
    if (isCookieLogin(body)) throw new ApiError('feature_not_implemented', 'Cookies are not simulated.');
    const { username, password } = check(passwordBody, body);
    const scenario = playLogin(username, password);
    return {
      identity: await identityOf(username),
      ways: scenario.ways,
      isSlow: scenario.slow ?? false,
    };
  },
};

function isCookieLogin(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'access_token' in body && !('username' in body);
}

async function identityOf(username: string): Promise<Identity> {
  const handle = username.trim();
  const normal = handle.includes('@') ? handle.toLowerCase() : handle.replace(/[^\d]/g, '');
  const digest = base64(await sha256(`linkedin/${normal}`)).replaceAll(/[+/=]/g, '_');
  const key = `ACoAA${digest.slice(0, 34)}`;
  const name = nameOf(normal);
  const publicIdentifier = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${digest.slice(0, 6).toLowerCase()}`;
  const im = {
    id: key,
    username: name,
    publicIdentifier,
    premiumId: null,
    premiumContractId: null,
    premiumFeatures: [],
    organizations: [],
  };
  return { key, handle, name, connectionParams: { im } };
}

/** A display name out of the username: `first.last@…` becomes `First Last`. */
function nameOf(username: string): string {
  const [local = username] = username.split('@');
  const words = local.split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || username;
}
