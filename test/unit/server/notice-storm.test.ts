import { expect, it } from 'vitest';
import type { ConnectServerOptions, HeldNotices, Notice } from '../../../src/server/index.js';
import { createAccount, range } from '../../../src/testing/conformance/records.js';
import { settle } from '../simulator/manual-clock.js';
import { upstreamAccount } from './support/listed-upstream.js';
import { openListed } from './support/listed-world.js';

/* Nobody is told of lost accounts that are not, or while so many are lost that they hardly can be. */

const GRACE_MS = 120_000;
const HOUR_MS = 60 * 60_000;

const LOST = { state: 'action_required', status: 'CREDENTIALS', action: 'reconnect' } as const;

/** A host with this many users, each with an account that is well, and a notifier that says whom it has told. */
const openHost = async (users: number, options: Partial<ConnectServerOptions> = {}) => {
  const told: string[] = [];
  const held: HeldNotices[] = [];
  const given: Partial<ConnectServerOptions> = {
    notifier: {
      graceMs: GRACE_MS,
      async tell({ accounts }: Notice) {
        told.push(...accounts.map(({ id }) => id));
        return 'told';
      },
    },
    onNoticesHeld: (now) => void held.push(now),
    ...options,
  };
  const opened = await openListed(0, given);
  const { clock, stores, listed, server } = opened;
  for (const n of range(users)) {
    const upstreamId = `upstream-${n}`;
    await stores.accounts.insert(createAccount({ id: `account-${n}`, userId: `user-${n}`, upstreamId }));
    listed.accounts.set(upstreamId, upstreamAccount(upstreamId));
  }
  const noteLost = (n: number) =>
    stores.accounts.update(`account-${n}`, LOST, undefined, { at: clock.now(), cause: 'hook' });
  return {
    ...opened,
    told,
    held,
    noteLost,
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

it('asks the upstream once more, and tells nobody of an account that is well again', async () => {
  const host = await openHost(3);
  await host.noteLost(0);
  await host.lose(1);
  await host.pass(GRACE_MS);
  await host.sweep();
  expect(host.told).toEqual(['account-1']);
  expect(await host.stores.accounts.get('account-0')).toMatchObject({ state: 'connected', status: 'OK' });
  await host.pass(HOUR_MS);
  await host.sweep();
  expect(host.told).toEqual(['account-1']);
  await host.server.close();
});

it('waits while the upstream does not say how an account is, six hours at most', async () => {
  const host = await openHost(2);
  await host.lose(0);
  await host.lose(1);
  for (const id of ['upstream-0', 'upstream-1']) host.listed.silent.add(id);
  await host.pass(GRACE_MS);
  await host.sweep();
  expect(host.told).toEqual([]);
  host.listed.silent.delete('upstream-0');
  await host.pass(5 * 60_000);
  await host.sweep();
  expect(host.told).toEqual(['account-0']);
  await host.pass(6 * HOUR_MS);
  await host.sweep();
  expect(host.told).toEqual(['account-0', 'account-1']);
  await host.server.close();
});

it('tells of a few that are lost at once', async () => {
  const host = await openHost(100);
  for (const n of range(9)) await host.lose(n);
  await host.pass(GRACE_MS);
  await host.sweep();
  expect(host.told).toHaveLength(9);
  expect(host.held).toEqual([]);
  await host.server.close();
});

it('lets nobody who loses much of their own keep others from being told', async () => {
  const host = await openHost(5);
  for (const n of range(40)) {
    const [id, upstreamId] = [`mine-${n}`, `upstream-mine-${n}`];
    await host.stores.accounts.insert(createAccount({ id, userId: 'attacker', upstreamId }));
    const note = { at: host.clock.now(), cause: 'hook' } as const;
    await host.stores.accounts.update(id, LOST, undefined, note);
  }
  await host.lose(1);
  await host.pass(GRACE_MS);
  for (const _sweep of range(3)) await host.sweep();
  expect(host.held).toEqual([]);
  expect(host.told).toContain('account-1');
  await host.server.close();
});

it('tells of many that are lost at once where they are a small share of all', async () => {
  const host = await openHost(400);
  for (const n of range(20)) await host.lose(n);
  await host.pass(GRACE_MS);
  for (const _sweep of range(3)) await host.sweep();
  expect(host.told).toHaveLength(20);
  await host.server.close();
});

it('tells nobody while very many are lost at once, and the operator once, from several processes', async () => {
  const host = await openHost(100);
  const other = host.start();
  for (const n of range(40)) await host.lose(n);
  for (const _minute of range(20)) {
    await host.pass(60_000);
    await host.sweep(other);
  }
  expect(host.told).toEqual([]);
  expect(host.held).toEqual([{ lost: 40, accounts: 100 }]);
  expect(host.log.filter(({ event }) => event === 'notices.held')).toMatchObject([
    { level: 'error', fields: { lost: 40, accounts: 100 } },
  ]);
  await other.close();
  await host.server.close();
});

it('holds back over a restart, and lets go of those that were mended meanwhile', async () => {
  const host = await openHost(100);
  for (const n of range(40)) await host.lose(n);
  await host.pass(GRACE_MS);
  await host.sweep();
  await host.server.close();
  const restarted = host.start();
  await host.sweep(restarted);
  expect(host.told).toEqual([]);
  // The upstream has its good day again, and says so of all but two; nobody heard of it.
  for (const n of range(38)) host.mend(n);
  await host.pass(HOUR_MS);
  for (const _sweep of range(6)) await host.sweep(restarted);
  expect([...host.told].sort()).toEqual(['account-38', 'account-39']);
  await restarted.close();
});

it('tells of what is really lost when the storm is over, and no more than so many a minute', async () => {
  const host = await openHost(50, { noticeLimits: { perMinute: 12 } });
  for (const n of range(30)) await host.lose(n);
  await host.pass(GRACE_MS);
  await host.sweep();
  expect(host.told).toEqual([]);
  await host.pass(HOUR_MS);
  for (const _sweep of range(5)) await host.sweep();
  expect(host.told).toHaveLength(12);
  await host.pass(60_000 + 1);
  for (const _sweep of range(5)) await host.sweep();
  expect(host.told).toHaveLength(24);
  await host.pass(60_000 + 1);
  for (const _sweep of range(5)) await host.sweep();
  expect(new Set(host.told).size).toBe(30);
  await host.server.close();
});

it('says only that the operator’s own callback failed, and holds back all the same', async () => {
  const host = await openHost(20, {
    onNoticesHeld: () => {
      throw new Error('The pager is down.');
    },
  });
  for (const n of range(20)) await host.lose(n);
  await host.pass(GRACE_MS);
  await host.sweep();
  expect(host.told).toEqual([]);
  expect(host.log.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['notices.held', 'callback.failed']),
  );
  expect(JSON.stringify(host.log)).not.toContain('pager');
  await host.server.close();
});
