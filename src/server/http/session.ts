import type { Context } from '../context.js';
import { knownUser } from '../known-user.js';
import { ownerOf, type AuthorizedAction, type ConnectUser } from '../options.js';
import type { Account } from '../../contract/types.js';
import type { Owner } from '../stores/owner.js';
import { ProblemException } from './problem-response.js';

export interface Session {
  readonly user: ConnectUser;
  readonly owner: Owner;
}

/** Who is asking; a problem when nobody is signed in. */
export async function requireSession(context: Context, request: Request): Promise<Session> {
  const user = await knownUser(context.options, request);
  if (!user?.id) throw new ProblemException('session.required');
  return { user, owner: ownerOf(user) };
}

/** Asks the host whether this user may do this; a refusal looks as if there were nothing. */
export async function requirePermission(
  context: Context,
  user: ConnectUser,
  action: AuthorizedAction,
  account?: Account,
): Promise<void> {
  const isAllowed = (await context.options.authorize?.(user, action, account)) ?? true;
  if (!isAllowed) throw new ProblemException(account ? 'account.not-found' : 'provider.unavailable');
}
