import { afterEach, describe, expect, it } from 'vitest';
import type { AccountRecord, ConnectServerOptions } from '../../../src/server/index.js';
import { HOOK_SECRET, HOST, World } from './support/world.js';

/**
 * The upstream says of some accounts only later whose they are: until then a read of them, and the listing, leave out
 * everything that names the person.
 */
const unnamed = new Set<string>();
const sameAs = new Map<string, string>();
const told: string[] = [];

let world: World;
afterEach(async () => {
  await world.close();
  unnamed.clear();
  sameAs.clear();
  told.length = 0;
});

interface RawAccount {
  readonly id?: string;
  readonly connection_params?: { readonly im?: Record<string, unknown> };
}

const spoken = (raw: RawAccount): RawAccount => {
  if (!raw.id || !raw.connection_params?.im) return raw;
  const { id: person, user_id, phone_number, ...im } = raw.connection_params.im;
  if (unnamed.has('all') || unnamed.has(raw.id)) return { ...raw, connection_params: { im } };
  const id = sameAs.get(raw.id) ?? person;
  return { ...raw, connection_params: { im: { ...im, user_id, phone_number, id } } };
};

const open = (server: Partial<ConnectServerOptions> = {}) => {
  world = new World({
    simulator: { webhooks: 'off' },
    server: {
      onDisconnected: ({ id }) => void told.push(`disconnected ${id}`),
      onAccountReplaced: ({ id }, old) => void told.push(`replaced ${id} ${old}`),
      ...server,
    },
    upstream: async (request, forward) => {
      const response = await forward();
      if (request.method !== 'GET' || !response.ok || !/\/accounts(\/|\?|$)/.test(request.url))
        return response;
      const body = (await response.json()) as RawAccount & { readonly items?: readonly RawAccount[] };
      return Response.json(body.items ? { ...body, items: body.items.map(spoken) } : spoken(body));
    },
  });
};

const rowOf = async (username: string, user = 'user-1'): Promise<AccountRecord> => {
  const before = await world.upstreamIds();
  await world.signIn(username, 'fine', { user });
  await world.clock.advance(5_000);
  const upstreamId = (await world.upstreamIds()).find((id) => !before.includes(id)) ?? '';
  const row = await world.stores.accounts.findByUpstreamId(upstreamId);
  if (!row) throw new Error('No row.');
  return row;
};

const unnamedRowOf = async (username: string, user?: string): Promise<AccountRecord> => {
  unnamed.add('all');
  const row = await rowOf(username, user);
  unnamed.delete('all');
  unnamed.add(row.upstreamId);
  expect(row.identityKey).toBeUndefined();
  return row;
};

const byHook = async ({ upstreamId }: AccountRecord): Promise<void> => {
  const request = new Request(`${HOST}/api/connect/hooks/unipile`, {
    method: 'POST',
    headers: { 'unipile-auth': HOOK_SECRET },
    body: JSON.stringify({
      AccountStatus: { account_id: upstreamId, account_type: 'LINKEDIN', message: 'OK' },
    }),
  });
  expect((await world.until(world.server.fetch(request))).status).toBe(200);
  await world.clock.advance(1_000);
};

const byReconciler = async (): Promise<void> => {
  await world.until(world.server.reconcile());
};

const looksAt = ({ upstreamId }: AccountRecord) =>
  world.upstreamCalls.filter((call) => call === `GET /accounts/${upstreamId}`).length;

const isGoneUpstream = ({ upstreamId }: AccountRecord) =>
  world.eventually(async () => {
    await world.server.sweep();
    return !(await world.upstreamIds()).includes(upstreamId);
  });

describe.each([
  ['a hook', byHook],
  ['a reconciliation', byReconciler],
] as const)('a row that learns by %s whose account it is', (_name, tell) => {
  it('keeps the identity', async () => {
    open();
    const row = await unnamedRowOf('member-a@example.com');
    unnamed.clear();
    await tell(row);
    expect((await world.stores.accounts.get(row.id))?.identityKey).toMatch(/./);
    expect(told).toEqual([]);
  });

  it('gives way to the older row of its user, which moves to its upstream account', async () => {
    open();
    const older = await rowOf('member-a@example.com');
    const newer = await unnamedRowOf('member-b@example.com');
    sameAs.set(newer.upstreamId, older.identityKey ?? '');
    unnamed.clear();
    const before = looksAt(newer);
    await tell(newer);
    expect(looksAt(newer) - before).toBe(1);
    expect(await world.stores.accounts.scan(undefined, 10)).toMatchObject([
      { id: older.id, upstreamId: newer.upstreamId, identityKey: older.identityKey },
    ]);
    expect(told).toEqual([`disconnected ${newer.id}`, `replaced ${older.id} ${older.upstreamId}`]);
    await isGoneUpstream(older);
    expect(await world.upstreamIds()).toEqual([newer.upstreamId]);
  });

  it('stays when it is the older one, and moves to the upstream account of the other', async () => {
    open();
    const older = await unnamedRowOf('member-a@example.com');
    const newer = await rowOf('member-b@example.com');
    sameAs.set(older.upstreamId, newer.identityKey ?? '');
    unnamed.clear();
    await tell(older);
    expect(await world.stores.accounts.scan(undefined, 10)).toMatchObject([
      { id: older.id, upstreamId: newer.upstreamId, identityKey: newer.identityKey },
    ]);
    await isGoneUpstream(older);
    expect(await world.upstreamIds()).toEqual([newer.upstreamId]);
  });

  it('leaves a row that is well on its upstream account when the newer one needs its user', async () => {
    open();
    const older = await rowOf('member-a@example.com');
    const newer = await unnamedRowOf('member-b@example.com');
    sameAs.set(newer.upstreamId, older.identityKey ?? '');
    unnamed.clear();
    await world.act(`accounts/${newer.upstreamId}/sign-out`);
    await tell(newer);
    expect(await world.stores.accounts.scan(undefined, 10)).toMatchObject([
      { id: older.id, upstreamId: older.upstreamId, state: 'connected' },
    ]);
    await isGoneUpstream(newer);
    expect(await world.upstreamIds()).toEqual([older.upstreamId]);
  });

  it('touches no row of another user, where one person may have several', async () => {
    open();
    const others = await rowOf('member-a@example.com', 'user-2');
    const row = await unnamedRowOf('member-b@example.com');
    sameAs.set(row.upstreamId, others.identityKey ?? '');
    unnamed.clear();
    await tell(row);
    expect(await world.stores.accounts.get(others.id)).toEqual(others);
    expect(await world.stores.accounts.get(row.id)).toMatchObject({ identityKey: others.identityKey });
    expect(told).toEqual([]);
  });

  it('goes, with its upstream account, when another user had that person before and that is refused', async () => {
    open({ sharedIdentity: 'refuse' });
    const others = await rowOf('member-a@example.com', 'user-2');
    const row = await unnamedRowOf('member-b@example.com');
    sameAs.set(row.upstreamId, others.identityKey ?? '');
    unnamed.clear();
    await tell(row);
    expect(await world.stores.accounts.scan(undefined, 10)).toEqual([others]);
    expect(told).toEqual([`disconnected ${row.id}`]);
    await isGoneUpstream(row);
    expect(await world.upstreamIds()).toEqual([others.upstreamId]);
  });

  it('stays without the identity when it was there before the other user came, and that is refused', async () => {
    open({ sharedIdentity: 'refuse' });
    const row = await unnamedRowOf('member-b@example.com');
    const others = await rowOf('member-a@example.com', 'user-2');
    sameAs.set(row.upstreamId, others.identityKey ?? '');
    unnamed.clear();
    await tell(row);
    expect(await world.stores.accounts.get(others.id)).toEqual(others);
    const kept = await world.stores.accounts.get(row.id);
    expect(kept).toMatchObject({ upstreamId: row.upstreamId });
    expect(kept?.identityKey).toBeUndefined();
    expect(world.log.map(({ event }) => event)).toContain('account.shared');
    expect(told).toEqual([]);
  });

  it('waits until the flow is over that is at work on the other row', async () => {
    open();
    const older = await rowOf('member-a@example.com');
    const newer = await unnamedRowOf('member-b@example.com');
    sameAs.set(newer.upstreamId, older.identityKey ?? '');
    unnamed.clear();
    const flow = await world.start({ intent: 'reconnect', accountId: older.id });
    await tell(newer);
    expect(await world.stores.accounts.scan(undefined, 10)).toHaveLength(2);
    await world.send('POST', `flows/${flow.id}/cancel`);
    const ended = await world.get(flow);
    if (ended.state === 'open') await world.clock.advance(31 * 60_000);
    await world.server.sweep();
    await byReconciler();
    expect(await world.stores.accounts.scan(undefined, 10)).toMatchObject([{ id: older.id }]);
  });
});

it('the host is told of it when others may be at the person again, however long it takes to hear', async () => {
  const leases: string[] = [];
  open({ sharedIdentity: 'refuse', onDisconnected: ({ id }) => void leases.push(`told ${id}`) });
  const { flows } = world.stores;
  const { releaseLease } = flows;
  flows.releaseLease = async (name, holder) => {
    await releaseLease(name, holder);
    if (name.startsWith('person.')) leases.push('released');
  };
  const others = await rowOf('member-a@example.com', 'user-2');
  const row = await unnamedRowOf('member-b@example.com');
  sameAs.set(row.upstreamId, others.identityKey ?? '');
  unnamed.clear();
  leases.length = 0;
  await byReconciler();
  expect(leases).toEqual(['released', `told ${row.id}`]);
});

it('a row that is never as it was read is looked at again later, and not for ever', async () => {
  open();
  const row = await rowOf('member-a@example.com');
  const { accounts } = world.stores;
  const update = accounts.update.bind(accounts);
  accounts.update = () => Promise.resolve(undefined);
  const before = looksAt(row);
  await byHook(row);
  const looks = looksAt(row) - before;
  expect(looks).toBeGreaterThan(1);
  expect(looks).toBeLessThan(30);
  accounts.update = update;
  await world.clock.advance(10_000);
  await world.server.sweep();
  await world.clock.advance(1_000);
  expect(await world.stores.flows.countInbox(10)).toBe(0);
});
