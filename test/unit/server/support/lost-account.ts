import type { SessionResult } from '../../../../src/contract/types.js';
import { sessionResultSchema } from '../../../../src/contract/session.js';
import { HOOK_SECRET, type Sent, type World } from './world.js';

/** Somebody whose `li_at` is their address, as the simulator has it. */
export const MEMBER = 'member@example.com';

/** Ends the session of an account at the provider, and waits until its row knows. */
export async function loseAccount(world: World, id: string, upstreamId: string): Promise<void> {
  await world.act(`accounts/${upstreamId}/sign-out`);
  const body = JSON.stringify({
    AccountStatus: { account_id: upstreamId, account_type: 'LINKEDIN', message: 'CREDENTIALS' },
  });
  await world.send('POST', 'hooks/unipile', { user: '', body, headers: { 'unipile-auth': HOOK_SECRET } });
  await world.eventually(async () =>
    (await world.accounts()).some((account) => account.id === id && account.state === 'action_required'),
  );
}

/** An account that is connected. */
export async function connectMember(world: World): Promise<{ id: string; upstreamId: string }> {
  await world.signIn(MEMBER);
  const [account] = await world.accounts();
  const [upstreamId = ''] = await world.upstreamIds();
  return { id: account?.id ?? '', upstreamId };
}

/** What an extension sends. */
export async function putSession(
  world: World,
  id: string,
  cookies: Record<string, string> = { li_at: MEMBER },
  user = 'user-1',
): Promise<Sent<SessionResult>> {
  const body = { cookies, userAgent: 'Browser/1.0' };
  const sent = await world.send<SessionResult>('PUT', `accounts/${id}/session`, { user, body });
  if (sent.status < 300) sessionResultSchema.parse(sent.body);
  return sent;
}
