import { sha256Hex } from '../sha256.js';

/**
 * A name for whose events a stream brings: the same in every process, another for every user and every endpoint, and
 * nothing that the user's id could be read from. `endpoint` is an address as `endpointUrl` makes it: processes may write
 * the same `publicUrl` with and without a slash.
 */
export function listenerOf(endpoint: URL, owner: string): Promise<string> {
  return sha256Hex(JSON.stringify([endpoint.href, owner]), 16);
}
