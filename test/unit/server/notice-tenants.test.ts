import { expect, it } from 'vitest';
import { range } from '../../../src/testing/conformance/records.js';
import { GRACE_MS, HOUR_MS, openHost } from './support/losing-host.js';

/* What one tenant loses holds back nobody else's mails; what goes through the tenants holds back everybody's. */

type Host = Awaited<ReturnType<typeof openHost>>;

const from = (first: number, count: number): number[] => range(count).map((n) => first + n);

const loseAll = async (host: Host, users: readonly number[]) => {
  for (const n of users) await host.lose(n);
};

const sweepOften = async (host: Host, sweeps = 4) => {
  await host.pass(GRACE_MS);
  for (const _sweep of range(sweeps)) await host.sweep();
};

/** Users 0 to 59 are of one company, 60 to 99 of four others, 100 to 109 of none. */
const companyOf = (n: number): string | undefined => {
  if (n >= 100) return undefined;
  return n < 60 ? 'company' : `other-${Math.floor(n / 10)}`;
};

/** Three of each of the others. */
const someOfOthers = [60, 70, 80, 90].flatMap((first) => from(first, 3));

const openCompanies = () => openHost(110, {}, companyOf);

it('holds back what one tenant loses, and tells the others', async () => {
  const host = await openCompanies();
  await loseAll(host, from(0, 40));
  await loseAll(host, [60, 75, 100]);
  await sweepOften(host);
  expect([...host.told].sort()).toEqual(['account-100', 'account-60', 'account-75']);
  expect(host.held).toEqual([{ lost: 40, users: 60, tenant: { tenantId: 'company' } }]);
  expect(host.log.filter(({ event }) => event === 'notices.held')).toMatchObject([
    { level: 'error', fields: { lost: 40, users: 60, scope: 'tenant' } },
  ]);
  expect(JSON.stringify(host.log)).not.toContain('company');
  await host.server.close();
});

it('goes on so for hours, and tells the operator every hour, and the tenant once it is released', async () => {
  const host = await openCompanies();
  await loseAll(host, from(0, 40));
  await sweepOften(host);
  for (const hour of range(3)) {
    await host.pass(HOUR_MS);
    await host.lose(60 + 10 * hour);
    await sweepOften(host);
  }
  expect([...host.told].sort()).toEqual(['account-60', 'account-70', 'account-80']);
  expect(host.held).toEqual(range(4).map(() => ({ lost: 40, users: 60, tenant: { tenantId: 'company' } })));
  await host.server.releaseNotices();
  await sweepOften(host, 8);
  expect(new Set(host.told).size).toBe(43);
  await host.server.close();
});

it('holds back the users of no tenant alone, where it is they who lose', async () => {
  const host = await openHost(100, {}, (n) => (n < 40 ? undefined : `tenant-${n % 10}`));
  await loseAll(host, from(0, 30));
  await host.lose(50);
  await sweepOften(host);
  expect(host.told).toEqual(['account-50']);
  expect(host.held).toEqual([{ lost: 30, users: 40, tenant: {} }]);
  await host.server.close();
});

it('tells of a tenant that has lost all it has where that is a small share of all', async () => {
  const host = await openHost(1_000, {}, (n) => (n < 20 ? 'company' : 'the-others'));
  await loseAll(host, from(0, 20));
  await sweepOften(host);
  expect(host.told).toHaveLength(20);
  expect(host.held).toEqual([]);
  await host.server.close();
});

it.each([
  ['small tenants, none of which has lost much', (n: number) => `tenant-${n % 25}`, from(0, 100)],
  ['a large tenant and enough of the small ones', companyOf, [...from(0, 40), ...someOfOthers]],
  ['four tenants', (n: number) => (n < 80 ? `large-${n % 4}` : 'small'), from(0, 60)],
  ['more tenants than anybody counts', (n: number) => `tenant-${n % 30}`, from(0, 330)],
])('holds back everybody where it goes through %s', async (_name, tenantOf, lost) => {
  const host = await openHost(Math.max(110, lost.length), {}, tenantOf);
  await loseAll(host, lost);
  await sweepOften(host);
  expect(host.told).toEqual([]);
  expect(host.held).toEqual([{ lost: lost.length, users: Math.max(110, lost.length) }]);
  await host.server.close();
});

it('tells the operator at once when what one tenant lost goes through all', async () => {
  const host = await openCompanies();
  await loseAll(host, from(0, 40));
  await sweepOften(host);
  await loseAll(host, someOfOthers);
  await sweepOften(host);
  expect(host.told).toEqual([]);
  expect(host.held).toEqual([
    { lost: 40, users: 60, tenant: { tenantId: 'company' } },
    { lost: 52, users: 110 },
  ]);
  await host.server.close();
});
