import { base64Url, sha256 } from './sha256.js';

/** 128 random bits, URL-safe: what nobody can guess. */
export function randomId(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(16)));
}

/** Letters and digits that are not mistaken for one another when read out. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A short id that a user can quote to support and that a log can be searched for. */
export function supportId(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(8))].map(
    (byte) => READABLE[byte % READABLE.length],
  );
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** Compares two secrets in a time that says nothing about either; unequal lengths included. */
export async function isSameSecret(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([sha256(a), sha256(b)]);
  let difference = 0;
  for (let index = 0; index < left.length; index += 1) difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  return difference === 0;
}
