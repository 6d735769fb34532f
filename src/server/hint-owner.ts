import { keyOf } from './limits/key-of.js';
import type { Owner } from './stores/owner.js';

/**
 * Names an owner between processes, without a word of who it is. A plain hash: whoever could look ids up in it, because they
 * are short numbers, reads the channel through the same database, where the rows say it anyway. It keeps ids out of what
 * logs and traces of statements hold. The host's address makes it another in another product.
 */
export async function hintOwnerOf(publicUrl: string, owner: Owner): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(['hint', publicUrl, keyOf(owner)]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
