import { sha256Hex } from '../sha256.js';

/**
 * A name for whose events a stream brings: the same in every process, another for every user and every host, and
 * nothing that the user's id could be read from.
 */
export function listenerOf(publicUrl: string, owner: string): Promise<string> {
  return sha256Hex(JSON.stringify([publicUrl, owner]), 16);
}
