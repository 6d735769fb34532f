import { expect, it } from 'vitest';
import { createAccount, range } from '../../../src/testing/conformance/records.js';
import { GRACE_MS, HOUR_MS, openHost } from './support/losing-host.js';

/* Nobody is told of lost accounts while so many are lost that they hardly can be. */

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
  await host.loseOfOne(40);
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
  expect(host.held).toEqual([{ lost: 40, users: 100 }]);
  expect(host.log.filter(({ event }) => event === 'notices.held')).toMatchObject([
    { level: 'error', fields: { lost: 40, users: 100 } },
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
  // The upstream has its good day again, and says so of all but two; no hook tells of it.
  for (const n of range(38)) host.mend(n);
  await host.pass(HOUR_MS);
  await host.sweep(restarted);
  expect(host.told).toEqual([]);
  await restarted.reconcile();
  for (const _sweep of range(6)) await host.sweep(restarted);
  expect([...host.told].sort()).toEqual(['account-38', 'account-39']);
  await restarted.close();
});

it('holds back for as long as so many are lost, tells the operator every hour, and lets go when they are fewer', async () => {
  const host = await openHost(100);
  for (const n of range(40)) await host.lose(n);
  await host.pass(GRACE_MS);
  await host.sweep();
  for (const _hour of range(5)) {
    await host.pass(HOUR_MS);
    await host.sweep();
  }
  expect(host.told).toEqual([]);
  expect(host.held).toEqual(range(6).map(() => ({ lost: 40, users: 100 })));
  for (const n of range(30)) host.mend(n);
  await host.server.reconcile();
  await host.sweep();
  expect(host.told).toEqual([]);
  host.mend(30);
  await host.server.reconcile();
  for (const _sweep of range(3)) await host.sweep();
  expect(host.told).toHaveLength(9);
  await host.server.close();
});

it('holds back what is lost later while it lasts, too', async () => {
  const host = await openHost(100);
  for (const n of range(12)) await host.lose(n);
  await host.pass(GRACE_MS);
  await host.sweep();
  await host.pass(2 * HOUR_MS);
  await host.lose(12);
  await host.pass(GRACE_MS);
  for (const _sweep of range(3)) await host.sweep();
  expect(host.told).toEqual([]);
  await host.server.close();
});

it('notices a storm whose notices are put off for hours', async () => {
  const host = await openHost(100);
  for (const n of range(40)) {
    await host.lose(n);
    await host.stores.accounts.postponeIncident(`account-${n}`, host.clock.now() + 4 * HOUR_MS);
  }
  await host.pass(60_000);
  await host.sweep();
  await host.pass(5 * HOUR_MS);
  await host.sweep();
  expect(host.told).toEqual([]);
  expect(host.held).toHaveLength(2);
  await host.server.close();
});

it('tells of what the operator has released, no more than so many users a minute, and holds back the next storm', async () => {
  const host = await openHost(100, { noticeLimits: { perMinute: 12 } });
  const other = host.start();
  for (const n of range(30)) await host.lose(n);
  await host.pass(GRACE_MS);
  await host.sweep(other);
  expect(host.told).toEqual([]);
  await other.releaseNotices();
  for (const _sweep of range(5)) await host.sweep();
  expect(host.told).toHaveLength(12);
  await host.pass(60_000 + 1);
  for (const _sweep of range(5)) await host.sweep();
  expect(host.told).toHaveLength(24);
  await host.pass(60_000 + 1);
  for (const _sweep of range(5)) await host.sweep();
  expect(new Set(host.told).size).toBe(30);
  for (const n of range(20)) await host.lose(30 + n);
  await host.pass(GRACE_MS);
  for (const _sweep of range(3)) await host.sweep();
  expect(host.told).toHaveLength(30);
  await other.close();
  await host.server.close();
});

it('goes by users, where each of them has many accounts', async () => {
  const host = await openHost(100);
  for (const n of range(1_000)) {
    const [id, upstreamId] = [`more-${n}`, `upstream-more-${n}`];
    await host.stores.accounts.insert(createAccount({ id, userId: `user-${n % 100}`, upstreamId }));
  }
  for (const n of range(20)) await host.lose(n);
  await host.pass(GRACE_MS);
  for (const _sweep of range(3)) await host.sweep();
  expect(host.told).toEqual([]);
  expect(host.held).toEqual([{ lost: 20, users: 100 }]);
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
