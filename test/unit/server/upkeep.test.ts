import { afterEach, describe, expect, it } from 'vitest';
import { World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

describe('an account', () => {
  const connect = async () => {
    await world.signIn('premium@example.com');
    const [account] = await world.accounts();
    const [upstreamId] = await world.upstreamIds();
    if (!account || !upstreamId) throw new Error('Nothing was connected.');
    return { account, upstreamId };
  };

  it('has its parts, and is as well as the worst of them', async () => {
    open();
    await world.server.registerHook();
    const { account, upstreamId } = await connect();
    expect(account.sources.length).toBeGreaterThan(1);
    await world.act(`accounts/${upstreamId}/status`, { status: 'STOPPED' });
    await world.eventually(async () => (await world.accounts())[0]?.state === 'paused');
    expect(await world.accounts()).toMatchObject([{ action: 'restart', reason: { code: 'sync.stopped' } }]);
  });

  it('says since when it is as it is, whatever else is written of it', async () => {
    open();
    await world.server.registerHook();
    const { account, upstreamId } = await connect();
    const rowOf = async () => world.stores.accounts.get(account.id);
    const lose = async () => {
      await world.act(`accounts/${upstreamId}/status`, { status: 'CREDENTIALS' });
      await world.clock.advance(5_000);
    };
    await lose();
    const [lost] = await world.accounts();
    expect(Date.parse(lost?.updatedAt ?? '')).toBeGreaterThan(Date.parse(account.updatedAt));
    const written = (await rowOf())?.lastUpdate ?? 0;
    await lose();
    await world.send('PATCH', `accounts/${account.id}`, { body: { name: 'For work' } });
    expect((await rowOf())?.lastUpdate).toBeGreaterThan(written);
    expect(await world.accounts()).toEqual([{ ...lost, name: 'For work' }]);
    // Well and lost again is news, though the words are the same.
    await world.act(`accounts/${upstreamId}/status`, { status: 'OK' });
    await world.clock.advance(5_000);
    await lose();
    const [again] = await world.accounts();
    expect(again).toMatchObject({ state: lost?.state, action: lost?.action });
    expect(Date.parse(again?.updatedAt ?? '')).toBeGreaterThan(Date.parse(lost?.updatedAt ?? ''));
  });

  it('that has stopped is started again', async () => {
    open();
    await world.server.registerHook();
    const { account, upstreamId } = await connect();
    await world.act(`accounts/${upstreamId}/status`, { status: 'STOPPED' });
    await world.eventually(async () => (await world.accounts())[0]?.state === 'paused');
    expect((await world.send('POST', `accounts/${account.id}/restart`, { body: {} })).status).toBe(200);
    await world.eventually(async () => (await world.accounts())[0]?.state === 'connected');
  });

  it('that lacks permissions asks for them', async () => {
    open();
    await world.server.registerHook();
    const { upstreamId } = await connect();
    await world.act(`accounts/${upstreamId}/status`, { status: 'PERMISSIONS' });
    await world.eventually(async () => (await world.accounts())[0]?.action === 'grant');
    expect(await world.accounts()).toMatchObject([
      { state: 'action_required', reason: { code: 'permissions.missing' } },
    ]);
  });

  it('is synced again, with its progress, where the provider has that', async () => {
    open();
    const { account } = await connect();
    const first = await world.send<{ state: string }>('POST', `accounts/${account.id}/sync`, { body: {} });
    expect(first.body.state).toBe('started');
    await world.eventually(async () => {
      const { body } = await world.send<{ state: string }>('POST', `accounts/${account.id}/sync`, {
        body: {},
      });
      return body.state === 'done';
    });
  });
});

it('keeps the moment of a row that was lost before moments were kept, when a hook says nothing new', async () => {
  world = new World();
  await world.server.registerHook();
  await world.signIn('member@example.com');
  const [upstreamId = ''] = await world.upstreamIds();
  await world.act(`accounts/${upstreamId}/sign-out`);
  const account = async () => (await world.accounts())[0];
  await world.eventually(async () => (await account())?.action === 'reconnect');
  const { accounts } = world.stores;
  const row = await accounts.findByUpstreamId(upstreamId);
  if (!row) throw new Error('The row is gone.');
  const { stateSince: _kept, ...old } = row;
  await accounts.remove(row.id);
  await accounts.insert(old);
  const before = (await account())?.updatedAt;
  await world.clock.advance(60_000);
  await world.act(`accounts/${upstreamId}/status`, { status: 'CREDENTIALS' });
  await world.eventually(
    async () => (await accounts.findByUpstreamId(upstreamId))?.lastUpdate !== row.lastUpdate,
  );
  expect((await account())?.updatedAt).toBe(before);
});
