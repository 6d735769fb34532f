import type { Account } from '../../contract/types.js';
import type { AccountMessages } from '../../locales/messages.js';

/** What somebody who cannot see the list is told when `next` takes the place of `before`. */
export function listNews(
  before: readonly Account[],
  next: readonly Account[],
  words: AccountMessages,
): readonly string[] {
  if (before === next || before.length === 0) return [];
  const known = new Map(unlike(before, next).map((account) => [account.id, account]));
  return unlike(next, before).flatMap((account) => {
    const old = known.get(account.id);
    if (!old || old.state === account.state) return [];
    if (account.state === 'action_required') return [words.needsYou(account.name)];
    return account.state === 'connected' ? [words.worksAgain(account.name)] : [];
  });
}

/** Those that are not where they are among the others: of hundreds, one or two. */
export const unlike = (some: readonly Account[], others: readonly Account[]): readonly Account[] =>
  some.filter((account, at) => account !== others[at]);
