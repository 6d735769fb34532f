import { urlSafeBase64 } from '../random.js';

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/**
 * The key that signs id tokens, made when first needed and kept in memory: an id token is read the moment it arrives,
 * so a new key after a restart harms nobody.
 */
export class SigningKey {
  #pair: Promise<CryptoKeyPair> | undefined;

  /** The public key as `jwks_uri` serves it. */
  async jwks(): Promise<{ readonly keys: readonly JsonWebKey[] }> {
    const { n, e } = await crypto.subtle.exportKey('jwk', (await this.#keys()).publicKey);
    const key = { kty: 'RSA', use: 'sig', alg: 'RS256', kid: kidOf(n), ...(n && { n }), ...(e && { e }) };
    return { keys: [key] };
  }

  /** The claims as a signed token (JWS, compact, RS256). */
  async sign(claims: Readonly<Record<string, unknown>>): Promise<string> {
    const { privateKey } = await this.#keys();
    const [jwk] = (await this.jwks()).keys;
    const header = { alg: 'RS256', typ: 'JWT', kid: kidOf(jwk?.n) };
    const content = [header, claims].map((part) => encode(JSON.stringify(part))).join('.');
    const signature = await crypto.subtle.sign(ALGORITHM, privateKey, new TextEncoder().encode(content));
    return `${content}.${urlSafeBase64(new Uint8Array(signature))}`;
  }

  #keys(): Promise<CryptoKeyPair> {
    this.#pair ??= crypto.subtle.generateKey(
      { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
      true,
      ['sign', 'verify'],
    );
    return this.#pair;
  }
}

const encode = (text: string): string => urlSafeBase64(new TextEncoder().encode(text));

/** The key is its own name, by its first letters. */
const kidOf = (modulus: string | undefined): string => (modulus ?? '').slice(0, 12);
