/** Gives so many unpredictable bytes. */
export type Random = (byteCount: number) => Uint8Array;

/** Bytes of the platform's own generator. */
export const systemRandom: Random = (byteCount) => crypto.getRandomValues(new Uint8Array(byteCount));

/** An id as Unipile's are: 128 bits in URL-safe base64, 22 characters. */
export function randomId(random: Random): string {
  return urlSafeBase64(random(16));
}

/** An unguessable text for tokens: so many bytes in URL-safe base64. */
export function randomToken(random: Random, byteCount = 32): string {
  return urlSafeBase64(random(byteCount));
}

/** A code of six digits, leading zeros included. */
export function randomCode(random: Random): string {
  const number = random(4).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, '0');
}

/** Standard base64 with padding. */
export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** URL-safe base64 without padding. */
export function urlSafeBase64(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The SHA-256 of a text. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
