import type { Account } from '../../contract/types.js';
import type { AccountMessages } from '../../locales/messages.js';

/** What somebody who cannot see the list is told when `next` takes the place of `before`. */
export function listNews(
  before: readonly Account[],
  next: readonly Account[],
  words: AccountMessages,
): readonly string[] {
  if (before === next || before.length === 0) return [];
  const moved = before.filter((account, at) => account !== next[at]);
  const known = new Map(moved.map((account) => [account.id, account]));
  return next.flatMap((account) => {
    const old = known.get(account.id);
    if (!old || old === account || old.state === account.state) return [];
    if (account.state === 'action_required') return [words.needsYou(account.name)];
    return account.state === 'connected' ? [words.worksAgain(account.name)] : [];
  });
}
