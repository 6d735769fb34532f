import { sha256Base64Url } from '../sha256.js';

/**
 * The proof that a return comes from the browser that was sent away. Its value never leaves that browser and this
 * server; the flow keeps a hash of it. What the provider sees is made from it and leads back to nothing.
 */

const MAX_AGE_SECONDS = 15 * 60;

/** One for each flow, so that two windows do not take each other's. */
const nameOf = (flowId: string): string => `__Host-connect-${flowId}`;

export const setRoundCookie = (flowId: string, value: string): string =>
  `${nameOf(flowId)}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${String(MAX_AGE_SECONDS)}`;

export const clearRoundCookie = (flowId: string): string =>
  `${nameOf(flowId)}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

export function readRoundCookie(request: Request, flowId: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const prefix = `${nameOf(flowId)}=`;
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

/**
 * The `state` and PKCE verifier of a consent, made from the cookie. Both name the provider: an answer of one provider
 * proves nothing at another, whatever the user has chosen meanwhile (RFC 9700, mix-up).
 */
export const stateOf = async (flowId: string, provider: string, cookie: string): Promise<string> =>
  `${flowId}.${await sha256Base64Url(`state ${provider} ${cookie}`)}`;

export const verifierOf = (provider: string, cookie: string): Promise<string> =>
  sha256Base64Url(`verifier ${provider} ${cookie}`);
