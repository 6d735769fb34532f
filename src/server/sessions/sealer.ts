import type { Owner } from '../stores/owner.js';

/**
 * Seals what may wait for a few hours, with a key that the host has and the database has not: AES-GCM under a random
 * nonce, bound to one account of one user, so that a row that is copied to another opens nothing.
 */
export interface Sealer {
  seal(text: string, place: Place): Promise<string>;
  /** `undefined` when it was sealed with another key, for another place, or was changed. */
  open(sealed: string, place: Place): Promise<string | undefined>;
}

export interface Place extends Owner {
  readonly accountId: string;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/** The first key seals, each of them opens. Throws a TypeError when one is not 32 bytes in base64. */
export function createSealer(keys: readonly string[]): Sealer {
  const imported = keys.map((key) => importKey(key));
  // Waited for where it is used; nobody need be told before.
  for (const key of imported) key.catch(() => undefined);

  return {
    async seal(text, place) {
      const [key] = imported;
      if (!key) throw new TypeError('There is no key to seal with.');
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const parameters = { name: 'AES-GCM', iv, additionalData: additionalData(place) };
      const sealed = await crypto.subtle.encrypt(parameters, await key, new TextEncoder().encode(text));
      return toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
    },
    async open(sealed, place) {
      const bytes = fromBase64(sealed);
      if (!bytes || bytes.length <= NONCE_BYTES) return undefined;
      const parameters = {
        name: 'AES-GCM',
        iv: bytes.subarray(0, NONCE_BYTES),
        additionalData: additionalData(place),
      };
      for (const key of imported) {
        try {
          const opened = await crypto.subtle.decrypt(parameters, await key, bytes.subarray(NONCE_BYTES));
          return new TextDecoder().decode(opened);
        } catch {
          // Another key's.
        }
      }
      return undefined;
    },
  };
}

const additionalData = ({ accountId, tenantId, userId }: Place) =>
  new TextEncoder().encode(
    JSON.stringify(['connect-account-kit session', accountId, tenantId ?? '', userId]),
  );

function importKey(key: string): Promise<CryptoKey> {
  const bytes = fromBase64(key);
  if (bytes?.length !== KEY_BYTES) throw new TypeError('A sessionKey is 32 random bytes in base64.');
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
