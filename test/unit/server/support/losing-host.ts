import type { ConnectServerOptions, HeldNotices, Notice, Notifier } from '../../../../src/server/index.js';
import { createAccount, range } from '../../../../src/testing/conformance/records.js';
import { settle } from '../../simulator/manual-clock.js';
import { upstreamAccount } from './listed-upstream.js';
import { openListed } from './listed-world.js';

export const GRACE_MS = 120_000;
export const HOUR_MS = 60 * 60_000;

const LOST = { state: 'action_required', status: 'CREDENTIALS', action: 'reconnect' } as const;

/** A host with this many users, each with an account that is well, and a notifier that says whom it has told. */
export const openHost = async (
  users: number,
  options: Partial<ConnectServerOptions> = {},
  tenantOf: (n: number) => string | undefined = () => 'tenant-1',
) => {
  const told: string[] = [];
  const held: HeldNotices[] = [];
  const notifier = (graceMs: number): Notifier => ({
    graceMs,
    async tell({ accounts }: Notice) {
      told.push(...accounts.map(({ id }) => id));
      return 'told';
    },
  });
  const given: Partial<ConnectServerOptions> = {
    notifier: notifier(GRACE_MS),
    onNoticesHeld: (now) => void held.push(now),
    ...options,
  };
  const opened = await openListed(0, given);
  const { clock, stores, listed, server } = opened;
  for (const n of range(users)) {
    const upstreamId = `upstream-${n}`;
    await stores.accounts.insert(
      createAccount({ id: `account-${n}`, userId: `user-${n}`, tenantId: tenantOf(n), upstreamId }),
    );
    listed.accounts.set(upstreamId, upstreamAccount(upstreamId));
  }
  const noteLost = (n: number) =>
    stores.accounts.update(`account-${n}`, LOST, undefined, { at: clock.now(), cause: 'hook' });
  return {
    ...opened,
    told,
    held,
    notifier,
    noteLost,
    /** So many accounts of one user. */
    async loseOfOne(count: number) {
      for (const n of range(count)) {
        const [id, upstreamId] = [`mine-${n}`, `upstream-mine-${n}`];
        await stores.accounts.insert(createAccount({ id, userId: 'user-of-many', upstreamId }));
        await stores.accounts.update(id, LOST, undefined, { at: clock.now(), cause: 'hook' });
      }
    },
    /** Lost, and the upstream says so. */
    async lose(n: number) {
      listed.accounts.set(`upstream-${n}`, upstreamAccount(`upstream-${n}`, LOST));
      await noteLost(n);
    },
    mend: (n: number) => listed.accounts.set(`upstream-${n}`, upstreamAccount(`upstream-${n}`)),
    async sweep(...servers: readonly { sweep(): Promise<void> }[]) {
      for (const each of [server, ...servers]) await each.sweep();
      await settle();
    },
    async pass(ms: number) {
      await clock.advance(ms);
    },
  };
};
