import type { Account } from '../../contract/types.js';

/** What only the user can mend: a sign-in that was lost, or a permission that is missing. */
export const needsItsUser = ({ action }: Account): boolean => action === 'reconnect' || action === 'grant';

/**
 * Names what is wrong now, for who has seen it and wants to hear of it again only when it changes. It is a hash of our
 * own ids, states and moments, none of which says anything about a person, and cannot be read back.
 */
export function incidentOf(accounts: readonly Account[]): string {
  const facts = accounts.map(({ id, action, updatedAt }) => `${id} ${action} ${updatedAt}`).sort();
  return hash(JSON.stringify(facts));
}

/** FNV-1a of 32 bits, twice from different beginnings: enough to tell two moments of one list apart. */
const hash = (text: string): string =>
  [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let value = seed;
      for (let at = 0; at < text.length; at++)
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
      return value.toString(36);
    })
    .join('');
