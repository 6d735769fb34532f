import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createAccount, createAttempt, createFlow, range } from '../../../src/testing/conformance/records.js';
import { settle } from '../simulator/manual-clock.js';
import { upstreamAccount, type ListedUpstream } from './support/listed-upstream.js';
import { openListed as open } from './support/listed-world.js';
import { World } from './support/world.js';

const EVERY_MS = 15 * 60_000;

describe('a reconciliation', () => {
  it('brings up to date what no hook has told, as a hook would', async () => {
    const told: string[] = [];
    const { listed, stores, run, server } = await open(3, {
      onStatusChange: (now, before) => void told.push(`${now.id} ${before.status} ${now.status}`),
    });
    const lost = { status: 'CREDENTIALS', state: 'action_required', action: 'reconnect' } as const;
    listed.accounts.set('upstream-1', upstreamAccount('upstream-1', lost));
    expect(await run()).toEqual({ outcome: 'complete', checked: 3, refreshed: 1, missing: 0, removed: 0 });
    expect(await stores.accounts.get('account-1')).toMatchObject(lost);
    expect(told).toEqual(['account-1 OK CREDENTIALS']);
    expect(listed.looked).toEqual(['upstream-1']);
    expect(await server.history('account-1')).toMatchObject([
      { from: 'connected', to: 'action_required', status: 'CREDENTIALS', cause: 'reconcile' },
    ]);
    expect((await run()).refreshed).toBe(0);
  });

  it('writes what a read says, not what the listing said before', async () => {
    const { listed, stores, run } = await open(1);
    const stale = upstreamAccount('upstream-0', { status: 'CREDENTIALS', state: 'action_required' });
    listed.upstream.list = async () => ({ accounts: [stale] });
    await run();
    expect(await stores.accounts.get('account-0')).toMatchObject({ status: 'OK', state: 'connected' });
  });

  it('calls an account removed after two complete listings without it and a read that says so', async () => {
    const { listed, stores, removed, run } = await open(20);
    listed.accounts.delete('upstream-3');
    expect(await run()).toMatchObject({ outcome: 'complete', missing: 1, removed: 0 });
    expect(await removed()).toEqual([]);
    expect(await run()).toMatchObject({ missing: 1, removed: 1 });
    expect(await stores.accounts.get('account-3')).toMatchObject({
      state: 'removed',
      status: 'DELETED',
      action: 'reconnect',
    });
    expect(await run()).toMatchObject({ missing: 0, removed: 0 });
  });

  it('calls it removed no more when it is there again', async () => {
    const { listed, stores, run } = await open(2);
    listed.accounts.delete('upstream-0');
    await run();
    await run();
    listed.accounts.set('upstream-0', upstreamAccount('upstream-0'));
    await run();
    expect(await stores.accounts.get('account-0')).toMatchObject({ state: 'connected', status: 'OK' });
  });

  it('leaves alone what came, or changed, while it read the listing', async () => {
    const { clock, listed, stores, removed, run } = await open(2);
    listed.accounts.clear();
    listed.beforePage = async () => {
      await clock.advance(10);
      await stores.accounts.insert(createAccount({ id: `new-${clock.now()}`, createdOn: clock.now() }));
      await stores.accounts.update('account-0', { lastUpdate: clock.now() });
    };
    for (const _twice of range(2)) await run();
    expect(await removed()).toEqual(['account-1']);
  });

  it.each([
    ['an open flow', { accountId: 'account-0' }],
    ['an attempt that may still succeed', { attempts: [createAttempt('upstream-0')] }],
    [
      'an attempt that came too late',
      { state: 'cancelled' as const, attempts: [{ ...createAttempt('upstream-0'), phase: 'late' as const }] },
    ],
  ])('leaves a row with %s to it', async (_name, flow) => {
    const { listed, stores, rows, run } = await open(3);
    await stores.flows.insert(createFlow({ id: 'flow-1', ...flow }));
    const before = await rows();
    listed.accounts.set('upstream-0', upstreamAccount('upstream-0', { status: 'ERROR', state: 'degraded' }));
    await run();
    listed.accounts.delete('upstream-0');
    for (const _again of range(3)) await run();
    expect(await rows()).toEqual(before);
  });

  it('says loudly when more is missing than can be true, and goes on slowly', async () => {
    const { listed, removed, run, log } = await open(40);
    listed.accounts.clear();
    await run();
    expect(await run()).toMatchObject({ missing: 40, removed: 4 });
    expect(log.filter(({ level }) => level === 'warn')).toMatchObject([
      { event: 'reconcile.too-many-missing', fields: { missing: 40, rows: 40, removed: 4 } },
    ]);
    expect(await removed()).toHaveLength(4);
  });

  it('does nothing while another process is at it', async () => {
    const { listed, start, server, clock } = await open(5);
    const other = start();
    let release: () => void = () => undefined;
    listed.beforePage = () => new Promise<void>((resolve) => (release = resolve));
    const first = server.reconcile();
    await settle();
    expect(await other.reconcile()).toMatchObject({ outcome: 'busy', checked: 0 });
    release();
    expect(await first).toMatchObject({ outcome: 'complete', checked: 5 });
    listed.beforePage = () => undefined;
    await clock.advance(1);
    expect(await other.reconcile()).toMatchObject({ outcome: 'complete' });
  });

  it('is not held up by a process that died in the middle of one', async () => {
    const { stores, clock, server } = await open(1);
    await stores.flows.acquireLease('reconcile', 'the dead', clock.now() + 60_000, clock.now());
    expect(await server.reconcile()).toMatchObject({ outcome: 'busy' });
    await clock.advance(60_000);
    expect(await server.reconcile()).toMatchObject({ outcome: 'complete' });
  });

  it('ends at a listing that goes in a circle', async () => {
    const { listed, run, log } = await open(1);
    listed.upstream.list = async () => ({ accounts: [], cursor: 'again' });
    expect(await run()).toMatchObject({ outcome: 'incomplete', removed: 0 });
    expect(log).toContainEqual(expect.objectContaining({ level: 'warn', event: 'reconcile.incomplete' }));
  });

  it('runs soon after the start, then on its schedule, once among several processes', async () => {
    const { clock, start, log } = await open(1, { reconcileEveryMs: EVERY_MS });
    const others = range(3).map(() => start());
    const runs = () => log.filter(({ event }) => event === 'reconcile.done').length;
    await clock.advance(4_000);
    await settle();
    expect(runs()).toBe(1);
    for (const round of [2, 3, 4]) {
      await clock.advance(EVERY_MS * 1.1);
      await settle();
      expect(runs()).toBe(round);
    }
    await Promise.all(others.map((other) => other.close()));
  });

  it('runs by hand alone when the host says so', async () => {
    const { clock, log } = await open(1, { reconcileEveryMs: 0 });
    await clock.advance(EVERY_MS * 3);
    expect(log).toEqual([]);
  });

  it('removes nothing but what has vanished, whatever the listings are like', async () => {
    const round = fc.record({
      gone: fc.uniqueArray(fc.nat(29), { maxLength: 8 }),
      unlisted: fc.uniqueArray(fc.nat(29), { maxLength: 8 }),
      silent: fc.uniqueArray(fc.nat(29), { maxLength: 4 }),
      failing: fc.option(fc.nat(9), { nil: undefined }),
      pageSize: fc.integer({ min: 1, max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 6 }), async (rounds) => {
        const { listed, removed, run } = await open(30);
        /** In how many complete listings in a row each account was missing. */
        const missed = new Map<string, number>();
        for (const { gone, unlisted, silent, failing, pageSize } of rounds) {
          for (const n of gone) listed.accounts.delete(`upstream-${n}`);
          listed.unlisted.clear();
          for (const n of unlisted) listed.unlisted.add(`upstream-${n}`);
          listed.silent.clear();
          for (const n of silent) listed.silent.add(`upstream-${n}`);
          listed.failingPages = new Set(failing === undefined ? [] : [failing]);
          listed.pageSize = pageSize;

          const before = new Set(await removed());
          const report = await run();
          const news = (await removed()).filter((id) => !before.has(id));
          const pages = Math.max(1, Math.ceil((listed.accounts.size - countListed(listed)) / pageSize));
          expect(report.outcome).toBe(failing !== undefined && failing < pages ? 'incomplete' : 'complete');
          if (report.outcome === 'complete') {
            for (const n of range(30)) {
              const id = `upstream-${n}`;
              const isMissing = !listed.accounts.has(id) || listed.unlisted.has(id);
              missed.set(id, isMissing ? (missed.get(id) ?? 0) + 1 : 0);
            }
          } else expect(news).toEqual([]);
          expect(news.length).toBe(report.removed);
          expect(news.length).toBeLessThanOrEqual(Math.max(1, Math.floor((30 - before.size) / 10)));
          for (const id of news) {
            const upstreamId = id.replace('account', 'upstream');
            expect(listed.accounts.has(upstreamId)).toBe(false);
            expect(listed.silent.has(upstreamId)).toBe(false);
            expect(missed.get(upstreamId)).toBeGreaterThanOrEqual(2);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Accounts that are there but left out of the listing. */
const countListed = ({ accounts, unlisted }: ListedUpstream): number =>
  [...unlisted].filter((id) => accounts.has(id)).length;

describe('what nobody owns', () => {
  it('is told page by page, since when, and once', async () => {
    const { listed, server } = await open(3);
    listed.pageSize = 2;
    listed.accounts.set('stray', upstreamAccount('stray', { createdOn: 5 }));
    const found: unknown[] = [];
    for await (const { upstreamId, createdOn } of server.listUnclaimed()) found.push([upstreamId, createdOn]);
    expect(found).toEqual([['stray', 5]]);
    listed.failingPages = new Set([1]);
    await expect(async () => {
      for await (const _account of server.listUnclaimed());
    }).rejects.toThrow('list');
  });
});

describe('an account that the upstream has lost', () => {
  let world: World;
  afterEach(() => world.close());

  it('comes back to its row when its user connects it again', async () => {
    world = new World({ simulator: { webhooks: 'off' } });
    await world.signIn('plain@example.com');
    const [before] = await world.accounts();
    const [upstreamId = ''] = await world.upstreamIds();
    await world.simulator.fetch(
      new Request(`https://simulator.test/api/v1/accounts/${upstreamId}`, {
        method: 'DELETE',
        headers: { 'x-api-key': 'api-key-of-the-tests' },
      }),
    );
    await world.clock.advance(1_000);
    for (const _twice of [1, 2]) await world.until(world.server.reconcile());
    const [lost] = await world.accounts();
    expect(lost).toMatchObject({
      id: before?.id,
      state: 'removed',
      action: 'reconnect',
      reason: { code: 'account.removed' },
    });
    const flow = await world.start({ intent: 'reconnect', accountId: lost?.id ?? '' });
    const done = await world.answer(flow, { values: { username: 'plain@example.com', password: 'fine' } });
    expect(done).toMatchObject({ state: 'connected', accountId: before?.id });
    expect(await world.accounts()).toMatchObject([{ id: before?.id, state: 'connected', action: 'none' }]);
    expect(await world.server.history(before?.id ?? '')).toMatchObject([
      { from: 'removed', to: 'connected', cause: 'flow', moved: true },
      { from: 'connected', to: 'removed', status: 'DELETED', cause: 'reconcile' },
      { to: 'connected', cause: 'flow' },
    ]);
  });

  it('can be let go instead', async () => {
    world = new World({ simulator: { webhooks: 'off' } });
    await world.signIn('plain@example.com');
    const [row] = await world.accounts();
    await world.stores.accounts.update(row?.id ?? '', { state: 'removed', status: 'DELETED' });
    expect((await world.send('DELETE', `accounts/${row?.id ?? ''}`)).status).toBe(204);
    expect(await world.accounts()).toEqual([]);
    expect(await world.server.history(row?.id ?? '', { limit: 1 })).toMatchObject([
      { to: 'removed', cause: 'user' },
    ]);
  });

  it('keeps its history for the time that the host says', async () => {
    world = new World({ server: { timings: { history: 60_000 } } });
    await world.signIn('plain@example.com');
    const [row] = await world.accounts();
    expect(await world.server.history(row?.id ?? '')).toHaveLength(1);
    await world.clock.advance(2 * 60 * 60_000);
    await world.until(world.server.sweep());
    expect(await world.server.history(row?.id ?? '')).toEqual([]);
  });
});
