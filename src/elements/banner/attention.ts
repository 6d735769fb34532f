import type { Account } from '../../contract/types.js';

/** What only the user can mend: a sign-in that was lost, or a permission that is missing. */
export const needsItsUser = ({ action }: Account): boolean => action === 'reconnect' || action === 'grant';

/**
 * Names incidents, for who has seen them and wants to hear of what is new: each account, what is wrong with it, and since
 * when, which is another moment when it is lost again. They are hashes of our own ids and codes, none of which says
 * anything about a person, and cannot be read back.
 */
export const incidentsOf = (accounts: readonly Account[]): string =>
  accounts
    .map((account) => `${who(account)}.${what(account)}.${since(account).toString(36)}`)
    .sort()
    .join(' ');

/** Whether an account's incident is among those that were named then. An older word of it is no news either. */
export const isAmong = (incidents: string, account: Account): boolean =>
  entriesOf(incidents).some(
    (entry) => entry.who === who(account) && entry.what === what(account) && entry.since >= since(account),
  );

/** Those that are not over: of an account that is well since, or on an endpoint whose moments stand still, each is news. */
export const withoutMended = (incidents: string, accounts: readonly Account[]): string => {
  const well = new Map(
    accounts.filter((account) => !needsItsUser(account)).map((account) => [who(account), since(account)]),
  );
  return entriesOf(incidents)
    .filter((entry) => (well.get(entry.who) ?? -1) < entry.since)
    .map(({ text }) => text)
    .join(' ');
};

const entriesOf = (incidents: string) =>
  incidents
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => {
      const [who = '', what = '', moment = ''] = text.split('.');
      return { text, who, what, since: Number.parseInt(moment, 36) };
    });

const who = ({ id }: Account): string => hash(id);

const what = ({ action, reason }: Account): string => hash(`${action} ${reason?.code ?? ''}`);

const since = ({ updatedAt }: Account): number => Date.parse(updatedAt) || 0;

/** FNV-1a of 32 bits, twice from different beginnings: enough to tell the accounts of one list apart. */
const hash = (text: string): string =>
  [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let value = seed;
      for (let at = 0; at < text.length; at++)
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
      return value.toString(36);
    })
    .join('');
