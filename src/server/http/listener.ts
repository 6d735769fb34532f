/**
 * A name for whose events a stream brings: the same in every process, another for every user and every host, and
 * nothing that the user's id could be read from.
 */
export async function listenerOf(publicUrl: string, owner: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([publicUrl, owner]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
