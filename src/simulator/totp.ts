/*
 * Time-based one-time passwords as authenticator apps make them: RFC 6238 over RFC 4226, HMAC-SHA-1, six digits,
 * a new code every 30 seconds.
 */

/** How long one code is shown, in milliseconds. */
export const TOTP_PERIOD_MS = 30_000;

/** The code of the period that `atMs` (milliseconds since 1970) falls into. */
export async function totp(secret: Uint8Array, atMs: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(atMs / TOTP_PERIOD_MS)));
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, ['sign']);
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter));
  const offset = mac.getUint8(19) & 0x0f;
  const number = mac.getUint32(offset) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Whether the code is the current one or the one before it, which providers accept as well. */
export async function isCurrentTotp(secret: Uint8Array, code: string, atMs: number): Promise<boolean> {
  return code === (await totp(secret, atMs)) || code === (await totp(secret, atMs - TOTP_PERIOD_MS));
}
