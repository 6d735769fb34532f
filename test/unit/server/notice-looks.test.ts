import { expect, it } from 'vitest';
import { range } from '../../../src/testing/conformance/records.js';
import { settle } from '../simulator/manual-clock.js';
import { GRACE_MS, HOUR_MS, openHost } from './support/losing-host.js';

/* Nobody is told of accounts that are not lost, and to see that, neither the upstream nor the database is asked too much. */

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

it('keeps nobody from being told for the minute after one user was told of very many accounts', async () => {
  const host = await openHost(5);
  await host.loseOfOne(61);
  await host.pass(GRACE_MS);
  await host.sweep();
  expect(host.told).toHaveLength(61);
  await host.lose(1);
  await host.pass(59_000);
  await host.server.close();
  const quick = host.start({ notifier: host.notifier(50_000) });
  await host.sweep(quick);
  expect(host.told).toContain('account-1');
  await quick.close();
});

it('asks the upstream about four accounts at once, however many are lost, of all users in turn', async () => {
  const host = await openHost(5);
  await host.loseOfOne(5);
  for (const n of range(5)) await host.lose(n);
  await host.pass(GRACE_MS);
  let [asked, most] = [0, 0];
  host.listed.beforeLook = async () => {
    asked += 1;
    most = Math.max(most, asked);
    await settle();
    asked -= 1;
  };
  await host.server.sweep();
  for (const _turn of range(20)) await settle();
  expect(most).toBe(4);
  expect(host.told).toHaveLength(10);
  expect(host.listed.looked.slice(0, 6).filter((id) => id.startsWith('upstream-mine'))).toHaveLength(1);
  await host.server.close();
});

it('counts hardly anything while nothing is due, and who there is at all not again and again in a storm', async () => {
  const counted: string[] = [];
  const host = await openHost(40);
  const { accounts } = host.stores;
  const server = host.start({
    accounts: {
      ...accounts,
      countIncidents: (query) => (counted.push('incidents'), accounts.countIncidents(query)),
      countOwners: (tenant) => (
        counted.push(tenant ? 'owners of one tenant' : 'owners'),
        accounts.countOwners(tenant)
      ),
    },
  });
  const sweepFor = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 2) {
      await host.pass(2_000);
      await server.sweep();
      await settle();
    }
  };
  await sweepFor(120);
  expect(counted).toEqual(['incidents', 'incidents']);
  for (const n of range(20)) await host.lose(n);
  await sweepFor(400);
  for (const what of ['owners', 'owners of one tenant'])
    expect(counted.filter((one) => one === what)).toHaveLength(2);
  expect(host.told).toEqual([]);
  await server.close();
  await host.server.close();
});
