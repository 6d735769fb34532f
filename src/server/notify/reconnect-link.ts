/** Names the account to be reconnected in the address of a page of the host's. */
export const RECONNECT_PARAMETER = 'connect-reconnect';

/**
 * The address that starts a reconnection after sign-in: a page of the host's, with our ids of the accounts, which are of
 * use to their owner alone. Nobody is signed in by it.
 */
export function reconnectLink(page: string | URL, accountIds: readonly string[]): string {
  const link = new URL(page);
  for (const id of accountIds) link.searchParams.append(RECONNECT_PARAMETER, id);
  return link.href;
}
