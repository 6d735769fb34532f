import { describe, expect, it } from 'vitest';
import { createAccountsSession } from '../../../src/client/create-accounts-session.js';
import { createConnectClient } from '../../../src/client/create-connect-client.js';
import { createContractServer, problem, testAccount } from './support/contract-server.js';
import { createTestNetwork } from './support/network.js';
import { createTestPage, settle } from './support/page.js';

function setUp(count = 2) {
  const page = createTestPage();
  const server = createContractServer(page);
  for (let number = 1; number <= count; number++)
    server.accounts.set(`account-${number}`, testAccount(`account-${number}`));
  const network = createTestNetwork((request) => server.handle(request));
  const client = createConnectClient({ fetch: network.fetch });
  const session = createAccountsSession(client, { environment: page });
  const loads = () => network.log.filter((line) => line.startsWith('GET accounts'));
  const ids = () => session.state.accounts.map(({ id }) => id);
  return { page, server, network, session, loads, ids };
}

async function connected(count = 2) {
  const all = setUp(count);
  all.session.connect();
  await settle();
  return all;
}

describe('loading', () => {
  it('goes from idle through loading to ready', async () => {
    const { session, ids } = setUp();
    const phases = [session.state.phase];
    session.subscribe(() => phases.push(session.state.phase));
    await session.refresh();
    expect(phases).toEqual(['idle', 'loading', 'ready']);
    expect(ids()).toEqual(['account-1', 'account-2']);
    expect(session.state.hasMore).toBe(false);
  });

  it('fails with its problem, and tries again while the page is looked at', async () => {
    const { page, session, network, ids } = setUp();
    network.state = 'down';
    session.connect();
    await settle();
    expect(session.state).toMatchObject({ phase: 'failed', problem: { code: 'network.unreachable' } });
    network.state = 'up';
    await page.advance(15_000);
    expect(session.state.phase).toBe('ready');
    expect(session.state.problem).toBeUndefined();
    expect(ids()).toHaveLength(2);
  });

  it('keeps what it has when a later load fails', async () => {
    const { page, session, server, ids } = await connected();
    server.override = () => problem('server.error');
    await page.advance(15_000);
    expect(session.state).toMatchObject({ phase: 'ready', problem: { code: 'server.error' } });
    expect(ids()).toHaveLength(2);
  });

  it('shows more on demand, and as many after a refresh', async () => {
    const { session, ids } = await connected(120);
    expect(ids()).toHaveLength(50);
    expect(session.state.hasMore).toBe(true);
    await session.loadMore();
    expect(ids()).toHaveLength(100);
    await session.refresh();
    expect(ids()).toHaveLength(100);
    await session.loadMore();
    expect(ids()).toHaveLength(120);
    expect(session.state.hasMore).toBe(false);
  });

  it('asks only for the next page when more is shown', async () => {
    const { session, loads } = await connected(120);
    await session.loadMore();
    expect(loads()).toEqual(['GET accounts', 'GET accounts?cursor=50']);
  });

  it('knows the providers of all pages, also while it shows one of them', async () => {
    const { session, server, ids } = setUp(120);
    server.accounts.set('account-999', testAccount('account-999', { provider: 'whatsapp' }));
    session.connect();
    await settle();
    expect(ids()).not.toContain('account-999');
    expect(session.state.providers).toEqual(['linkedin', 'whatsapp']);
    session.filter('whatsapp');
    await settle();
    expect(ids()).toEqual(['account-999']);
    expect(session.state.providers).toEqual(['linkedin', 'whatsapp']);
  });

  it('keeps the objects of accounts that did not change, and the whole list when none did', async () => {
    const { session, server } = await connected(3);
    const before = session.state.accounts;
    await session.refresh();
    expect(session.state.accounts).toBe(before);
    server.accounts.set('account-2', testAccount('account-2', { name: 'Support inbox' }));
    await session.refresh();
    expect(session.state.accounts[0]).toBe(before[0]);
    expect(session.state.accounts[1]).toMatchObject({ name: 'Support inbox' });
    expect(session.state.accounts[2]).toBe(before[2]);
  });

  it('shows one provider when filtered, also when the filter changes during a load', async () => {
    const { session, server, ids } = setUp();
    server.accounts.set('account-9', testAccount('account-9', { provider: 'whatsapp' }));
    const loading = session.refresh();
    session.filter('whatsapp');
    expect(session.state).toMatchObject({ phase: 'loading', accounts: [] });
    await loading;
    expect(ids()).toEqual([]);
    await settle();
    expect(ids()).toEqual(['account-9']);
    session.filter(undefined);
    await settle();
    expect(ids()).toHaveLength(3);
  });

  it('shares a load among all who ask during another one', async () => {
    const { session, loads } = setUp();
    await Promise.all([session.refresh(), session.refresh(), session.refresh(), session.refresh()]);
    expect(loads()).toHaveLength(2);
  });

  it('does not begin for who has given up already', async () => {
    const { session, loads } = setUp();
    await session.refresh({ signal: AbortSignal.abort() });
    expect(loads()).toHaveLength(0);
  });
});

describe('keeping fresh', () => {
  it('loads again when the stream says that an account moved, and not for a flow', async () => {
    const { session, server, loads } = await connected();
    expect(server.streams).toBe(1);
    server.accounts.set(
      'account-1',
      testAccount('account-1', { state: 'action_required', action: 'reconnect' }),
    );
    server.hint({ type: 'flow', id: 'flow-12345' });
    await settle();
    expect(loads()).toHaveLength(1);
    server.hint({ type: 'account', id: 'account-1' });
    await settle();
    expect(session.state.accounts[0]).toMatchObject({ state: 'action_required' });
  });

  it('looks every 15 s where no hints come', async () => {
    const { page, session, server, network, ids } = setUp();
    server.override = (request) =>
      request.url.endsWith('/events') ? problem('request.not-found') : undefined;
    session.connect();
    await settle();
    server.accounts.delete('account-1');
    network.log.length = 0;
    await page.advance(60_000);
    expect(ids()).toEqual(['account-2']);
    expect(network.log.filter((line) => line === 'GET accounts').length).toBe(4);
    session.disconnect();
  });

  it('asks for the stream less and less often when it can not be had', async () => {
    const { page, session, server, network } = setUp();
    server.override = (request) =>
      request.url.endsWith('/events') ? problem('request.not-found') : undefined;
    session.connect();
    await page.advance(60_000);
    const asked = network.log.filter((line) => line === 'GET events').length;
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThanOrEqual(9);
    session.disconnect();
  });

  it('opens the stream again when it breaks, and soon knows what it has missed', async () => {
    const { page, session, server, ids } = await connected();
    server.accounts.delete('account-1');
    server.breakStreams();
    await settle();
    await page.advance(1_000);
    expect(server.streams).toBe(1);
    await page.advance(14_000);
    expect(ids()).toEqual(['account-2']);
    session.disconnect();
  });

  it('holds no stream and asks nothing while hidden or offline, and loads at once when seen again', async () => {
    const { page, server, loads } = await connected();
    await page.setVisible(false);
    expect(server.streams).toBe(0);
    await page.advance(60_000);
    expect(loads()).toHaveLength(1);
    await page.setVisible(true);
    expect(server.streams).toBe(1);
    expect(loads()).toHaveLength(2);
    await page.setOnline(false);
    expect(server.streams).toBe(0);
    await page.advance(60_000);
    expect(loads()).toHaveLength(2);
    await page.setOnline(true);
    expect(loads()).toHaveLength(3);
  });

  it('loads again when another tab or a wizard on the page announces something', async () => {
    const { page, loads } = await connected();
    await page.hint();
    expect(loads()).toHaveLength(2);
  });

  it('says that it is offline, or tries again, and is well by itself when the network is', async () => {
    const { page, session, network } = await connected();
    await page.setOnline(false);
    expect(session.state).toMatchObject({ phase: 'ready', connection: 'offline' });
    network.state = 'down';
    await page.setOnline(true);
    expect(session.state).toMatchObject({ phase: 'ready', connection: 'reconnecting' });
    network.state = 'up';
    await page.advance(15_000);
    expect(session.state.connection).toBe('online');
    expect(session.state.accounts).toHaveLength(2);
  });

  it('leaves nothing behind when disconnected, and goes on when connected again', async () => {
    const { page, session, server, loads } = await connected();
    session.disconnect();
    await settle();
    expect([page.timers, page.listeners, server.streams]).toEqual([0, 0, 0]);
    session.connect();
    session.connect();
    await settle();
    expect([page.listeners, server.streams, loads().length]).toEqual([1, 1, 2]);
  });
});

describe('changing an account', () => {
  it('shows it as pending until the endpoint has removed it', async () => {
    const { page, session, ids } = await connected();
    const removing = session.remove('account-1');
    expect([...session.state.pending]).toEqual(['account-1']);
    expect(ids()).toHaveLength(2);
    expect(await removing).toEqual({ ok: true, value: undefined });
    expect(session.state.pending.size).toBe(0);
    expect(ids()).toEqual(['account-2']);
    expect(page.announcements).toBe(1);
  });

  it('answers with the problem, and leaves the account, when it can not be removed', async () => {
    const { page, session, server, ids } = await connected();
    server.override = (request) =>
      request.method === 'DELETE' ? problem('upstream.unavailable') : undefined;
    expect(await session.remove('account-1')).toMatchObject({
      ok: false,
      problem: { code: 'upstream.unavailable' },
    });
    expect(ids()).toHaveLength(2);
    expect(session.state.pending.size).toBe(0);
    expect(session.state.problem).toBeUndefined();
    expect(page.announcements).toBe(0);
  });

  it('renames it', async () => {
    const { session } = await connected();
    expect(await session.rename('account-2', 'Support inbox')).toMatchObject({
      ok: true,
      value: { name: 'Support inbox' },
    });
    expect(session.state.accounts[1]).toMatchObject({ name: 'Support inbox' });
  });

  it('asks how far a resync is until it has ended, and no more after that', async () => {
    const { page, session, server, network } = await connected();
    const answers = ['started', 'running', 'done'];
    server.override = ({ url }) =>
      url.endsWith('/sync') ? Response.json({ state: answers.shift() ?? 'started' }) : undefined;
    const ending = session.sync('account-1');
    await settle();
    expect([...session.state.syncing]).toEqual(['account-1']);
    await page.advance(4_000);
    expect(await ending).toEqual({ ok: true, value: { state: 'done' } });
    expect(session.state.syncing.size).toBe(0);
    await page.advance(10_000);
    expect(network.log.filter((line) => line.endsWith('/sync'))).toHaveLength(3);
  });

  it('stops asking about a resync when nobody looks any more', async () => {
    const { page, session, server, network } = await connected();
    server.override = ({ url }) => (url.endsWith('/sync') ? Response.json({ state: 'running' }) : undefined);
    const ending = session.sync('account-1');
    await settle();
    session.disconnect();
    await page.advance(20_000);
    expect(await ending).toEqual({ ok: true, value: { state: 'running' } });
    expect(network.log.filter((line) => line.endsWith('/sync'))).toHaveLength(1);
  });

  it('keeps two changes apart', async () => {
    const { session } = await connected();
    const changes = [session.remove('account-1'), session.rename('account-2', 'Support inbox')];
    expect(session.state.pending.size).toBe(2);
    await Promise.all(changes);
    expect(session.state.pending.size).toBe(0);
    expect(session.state.accounts).toMatchObject([{ name: 'Support inbox' }]);
  });
});
