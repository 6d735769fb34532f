/** The SHA-256 of a text in UTF-8. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** URL-safe, 43 characters. */
export async function sha256Base64Url(text: string): Promise<string> {
  return base64Url(await sha256(text));
}

/** Hexadecimal; of the first bytes alone where fewer than all 32 are enough. */
export async function sha256Hex(text: string, bytes = 32): Promise<string> {
  const digest = (await sha256(text)).subarray(0, bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes as text that may stand in an address. */
export const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
