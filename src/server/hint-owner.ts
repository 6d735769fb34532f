import { keyOf } from './limits/key-of.js';
import { sha256Hex } from './sha256.js';
import type { Owner } from './stores/owner.js';

/**
 * Names an owner between processes, without a word of who it is. A plain hash: whoever could look ids up in it, because they
 * are short numbers, reads the channel through the same database, where the rows say it anyway. It keeps ids out of what
 * logs and traces of statements hold. The channel is the database's, and so are the ids: nothing that a process is told by its
 * options may be part of it, or processes that write it otherwise would drop each other's hints without a word.
 */
export function hintOwnerOf(owner: Owner): Promise<string> {
  return sha256Hex(JSON.stringify(['hint', keyOf(owner)]));
}
