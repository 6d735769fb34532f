import { describe, expect, it } from 'vitest';
import { everything, formAnswer, openPlace, UNKNOWN, type Place } from './support/refusals.js';
import type { RequestOptions } from './support/world.js';

const place = openPlace();

interface Theft {
  readonly name: string;
  readonly method: string;
  readonly path: (ids: Ids) => string;
  readonly options?: (place: Place, ids: Ids) => RequestOptions;
}

interface Ids {
  readonly flow: string;
  readonly account: string;
}

const thefts: readonly Theft[] = [
  { name: 'reads a flow', method: 'GET', path: ({ flow }) => `flows/${flow}` },
  { name: 'waits for a flow', method: 'GET', path: ({ flow }) => `flows/${flow}?after=99&wait=20` },
  { name: 'cancels a flow', method: 'DELETE', path: ({ flow }) => `flows/${flow}` },
  {
    name: 'answers a flow',
    method: 'POST',
    path: ({ flow }) => `flows/${flow}/answers`,
    options: (at) => ({ body: formAnswer(at, { stepId: at.theirs.form.step.id }) }),
  },
  {
    name: 'answers a flow with nonsense',
    method: 'POST',
    path: ({ flow }) => `flows/${flow}/answers`,
    options: () => ({ body: '{' }),
  },
  {
    name: 'turns away from a flow',
    method: 'POST',
    path: ({ flow }) => `flows/${flow}/answers`,
    options: (at) => ({
      body: { stepId: at.theirs.form.step.id, answerId: 'stolen-0001', action: 'cancel' },
    }),
  },
  { name: 'reads an account', method: 'GET', path: ({ account }) => `accounts/${account}` },
  { name: 'disconnects an account', method: 'DELETE', path: ({ account }) => `accounts/${account}` },
  {
    name: 'renames an account',
    method: 'PATCH',
    path: ({ account }) => `accounts/${account}`,
    options: () => ({ body: { name: 'Stolen' } }),
  },
  {
    name: 'renames an account to nonsense',
    method: 'PATCH',
    path: ({ account }) => `accounts/${account}`,
    options: () => ({ body: '{' }),
  },
  {
    name: 'reconnects an account',
    method: 'POST',
    path: () => 'flows',
    options: (_at, { account }) => ({ body: { intent: 'reconnect', accountId: account } }),
  },
  {
    name: 'connects beside an account',
    method: 'POST',
    path: () => 'flows',
    options: (_at, { account }) => ({ body: { intent: 'connect', accountId: account } }),
  },
];

describe('another user who', () => {
  it.each(thefts)('$name gets the same as for an id that there is not', async ({ method, path, options }) => {
    const at = place();
    const { world, theirs } = at;
    const before = await everything(at);
    const ask = async (ids: Ids) => {
      const { status, headers, body } = await world.send(method, path(ids), options?.(at, ids));
      return { status, headers: [...headers], body };
    };
    const stolen = await ask({ flow: theirs.form.id, account: theirs.account.id });
    const unknown = await ask({ flow: UNKNOWN, account: UNKNOWN });
    expect(stolen).toEqual(unknown);
    expect(stolen.status).toBe(404);
    expect(await everything(at)).toEqual(before);
  });

  it('lists flows and accounts sees nothing of theirs', async () => {
    const { world, mine, theirs } = place();
    const flows = await world.send('GET', 'flows?open=1');
    const accounts = await world.send('GET', 'accounts');
    expect(JSON.stringify(flows.body)).toContain(mine.form.id);
    expect(JSON.stringify(accounts.body)).toContain(mine.account.id);
    for (const text of world.replies.slice(-2)) {
      for (const id of [theirs.form.id, theirs.code.id, theirs.account.id]) expect(text).not.toContain(id);
    }
  });

  it('begins a list where theirs ended gets the own', async () => {
    const { world, mine, theirs } = place();
    const position = [3, Date.UTC(2100, 0, 1), theirs.account.id];
    for (const cursor of [[0, 0, theirs.account.id], position].map((value) => btoa(JSON.stringify(value)))) {
      const { body } = await world.send<{ items: { id: string }[] }>('GET', `accounts?cursor=${cursor}`);
      for (const { id } of body.items) expect(id).toBe(mine.account.id);
    }
  });

  it('uses their idempotency key gets a flow of the own', async () => {
    const { world } = place();
    const headers = { 'idempotency-key': 'shared-key-0001' };
    const theirs = await world.start({ provider: 'linkedin' }, { headers, user: 'user-2' });
    const mine = await world.start({ provider: 'linkedin' }, { headers });
    expect(mine.id).not.toBe(theirs.id);
  });

  it('connects the same person has a row and an upstream account of the own', async () => {
    const { world, theirs } = place();
    const username = `shared@example.com`;
    await world.signIn(username, 'fine', { user: 'user-2' });
    await world.signIn(username, 'fine');
    const [one, two] = await Promise.all(['user-1', 'user-2'].map((user) => world.accounts(user)));
    const shared = [one, two].map((list) => list?.find(({ name }) => name === 'Shared')?.id);
    expect(new Set(shared).size).toBe(2);
    expect(shared).not.toContain(undefined);
    const { status } = await world.send('DELETE', `accounts/${shared[0] ?? ''}`);
    expect(status).toBe(204);
    expect((await world.accounts('user-2')).map(({ id }) => id)).toContain(shared[1]);
    expect((await world.upstreamIds()).length).toBeGreaterThanOrEqual(3);
    expect((await world.accounts('user-2')).map(({ id }) => id)).toContain(theirs.account.id);
  });
});

describe('the same user in another tenant', () => {
  it('is another user', async () => {
    const { world, mine } = place();
    const { World } = await import('./support/world.js');
    const other = new World({
      server: { ...world.stores, getUser: () => ({ id: 'user-1', tenantId: 'other' }), sweepEveryMs: 0 },
    });
    expect(await other.accounts()).toEqual([]);
    expect((await other.send('GET', `flows/${mine.form.id}`)).status).toBe(404);
    expect((await other.send('GET', `accounts/${mine.account.id}`)).status).toBe(404);
    await other.close();
  });
});

describe('an identity that another user has', () => {
  it('is refused where the host wants that, and neither account of theirs is touched', async () => {
    const { World } = await import('./support/world.js');
    const world = new World({ server: { sharedIdentity: 'refuse' } });
    await world.signIn('shared@example.com', 'fine', { user: 'user-2' });
    const [upstreamId] = await world.upstreamIds();
    const refused = await world.signIn('shared@example.com', 'fine');
    await world.clock.advance(60_000);
    expect(await world.get(refused)).toMatchObject({
      state: 'failed',
      step: { failure: { code: 'account.taken' } },
    });
    expect(await world.accounts()).toEqual([]);
    expect(await world.accounts('user-2')).toMatchObject([{ state: 'connected' }]);
    expect(await world.upstreamIds()).toEqual([upstreamId]);
    await world.close();
  });
});
