import { afterEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../src/contract/types.js';
import { HOOK_SECRET, HOST, World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

interface Hook {
  readonly secret?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly name?: string;
}

/** As the upstream sends it: bytes, and no content type unless asked. */
const deliver = async (body: string, { secret = HOOK_SECRET, headers = {}, name = 'unipile' }: Hook = {}) => {
  const request = new Request(`${HOST}/api/connect/hooks/${name}`, {
    method: 'POST',
    headers: { ...(secret === undefined ? {} : { 'unipile-auth': secret }), ...headers },
    body: new TextEncoder().encode(body),
  });
  const response = await world.until(world.server.fetch(request));
  const text = await response.text();
  await world.clock.advance(500);
  return { status: response.status, text };
};

const status = (account_id: string, message: string) =>
  JSON.stringify({ AccountStatus: { account_id, account_type: 'LINKEDIN', message } });

const connect = async (): Promise<{ account: Account; upstreamId: string }> => {
  await world.signIn('plain@example.com');
  const [account] = await world.accounts();
  const [upstreamId] = await world.upstreamIds();
  if (!account || !upstreamId) throw new Error('Nothing was connected.');
  return { account, upstreamId };
};

const row = async () => (await world.accounts())[0];
const looks = () => world.upstreamCalls.filter((call) => /^GET \/accounts\/./.test(call)).length;

describe('a hook', () => {
  it.each([
    ['without a secret', ''],
    ['with a wrong secret', 'wrong'],
    ['with the secret and more', `${HOOK_SECRET}x`],
    ['with a part of the secret', HOOK_SECRET.slice(0, -1)],
    ['with the secret in other letters', HOOK_SECRET.toUpperCase()],
  ])('%s is refused, and is not even looked into', async (_name, secret) => {
    open({ simulator: { webhooks: 'off' } });
    const { account, upstreamId } = await connect();
    await world.act(`accounts/${upstreamId}/sign-out`);
    const before = looks();
    expect((await deliver(status(upstreamId, 'CREDENTIALS'), { secret })).status).toBe(401);
    await world.clock.advance(60_000);
    expect(looks()).toBe(before);
    expect(await row()).toEqual(account);
  });

  it.each([undefined, ''])('is refused when the host has no secret: %j', async (hookSecret) => {
    open({ server: { hookSecret: hookSecret as string } });
    expect((await deliver(status('any', 'OK'), { secret: '' })).status).toBe(401);
    expect((await deliver(status('any', 'OK'), { secret: 'undefined' })).status).toBe(401);
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['a form', 'account_id=1&message=DELETED'],
    ['other JSON', '{"event":"mail_received"}'],
    ['a list', '[]'],
    ['null', '{"AccountStatus":null}'],
    ['an empty id', status('', 'DELETED')],
    ['an id of 300 letters', status('a'.repeat(300), 'DELETED')],
    ['numbers', '{"AccountStatus":{"account_id":1,"account_type":2,"message":3}}'],
    ['__proto__', '{"__proto__":{"AccountStatus":{}}}'],
  ])('with the secret and %s is taken, and changes nothing', async (_name, body) => {
    open({ simulator: { webhooks: 'off' } });
    const { account } = await connect();
    const before = looks();
    expect((await deliver(body)).status).toBe(200);
    expect(
      (await deliver(body, { headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status,
    ).toBe(200);
    await world.clock.advance(60_000);
    expect(await row()).toEqual(account);
    expect(looks()).toBe(before);
  });

  it('of another upstream is not found', async () => {
    open();
    expect((await deliver('{}', { name: 'other' })).status).toBe(404);
  });

  it('is only a reason to look: what it says itself counts for nothing', async () => {
    open({ simulator: { webhooks: 'off' } });
    const { account, upstreamId } = await connect();
    for (const message of ['CREDENTIALS', 'DELETED', 'ERROR', 'STOPPED', 'anything at all']) {
      expect((await deliver(status(upstreamId, message))).status).toBe(200);
      // The moment at which the row was last known to be right is all that it moves.
      expect(await row()).toEqual({ ...account, updatedAt: expect.any(String) as string });
    }
  });

  it('that comes twice changes the row once', async () => {
    const changes: string[] = [];
    open({
      simulator: { webhooks: 'off' },
      server: { onStatusChange: ({ status: now }) => void changes.push(now) },
    });
    const { upstreamId } = await connect();
    await world.act(`accounts/${upstreamId}/sign-out`);
    await Promise.all([1, 2, 3].map(() => deliver(status(upstreamId, 'CREDENTIALS'))));
    expect((await row())?.state).toBe('action_required');
    expect(changes).toEqual(['CREDENTIALS']);
  });

  it('that comes after a newer one does not undo it', async () => {
    open({ simulator: { webhooks: 'off' } });
    const { account, upstreamId } = await connect();
    await world.act(`accounts/${upstreamId}/sign-out`);
    const flow = await world.start({ intent: 'reconnect', accountId: account.id });
    await world.answer(flow, { values: { username: 'plain@example.com', password: 'fine' } });
    await deliver(status(upstreamId, 'RECONNECTED'));
    await deliver(status(upstreamId, 'CREDENTIALS'));
    expect(await row()).toMatchObject({ id: account.id, state: 'connected' });
  });

  it('that is looked into slowly does not undo what was seen meanwhile', async () => {
    const held: (() => void)[] = [];
    let hold = false;
    open({
      simulator: { webhooks: 'off' },
      upstream: async (request, forward) => {
        const response = await forward();
        if (hold && request.method === 'GET') {
          hold = false;
          await new Promise<void>((resolve) => held.push(resolve));
        }
        return response;
      },
    });
    const { account, upstreamId } = await connect();
    await world.act(`accounts/${upstreamId}/sign-out`);
    hold = true;
    await deliver(status(upstreamId, 'CREDENTIALS'));
    const flow = await world.start({ intent: 'reconnect', accountId: account.id });
    await world.answer(flow, { values: { username: 'plain@example.com', password: 'fine' } });
    await deliver(status(upstreamId, 'RECONNECTED'));
    held.forEach((release) => {
      release();
    });
    await world.clock.advance(5_000);
    expect(await row()).toMatchObject({ id: account.id, state: 'connected' });
  });

  it('of an account that nobody has is let go', async () => {
    open({ simulator: { webhooks: 'off' } });
    await connect();
    const before = looks();
    expect((await deliver(status('nobodys-account', 'CREATION_SUCCESS'))).status).toBe(200);
    await world.clock.advance(60_000);
    expect(await world.accounts()).toHaveLength(1);
    expect(looks()).toBe(before);
  });

  it('that could not be looked into is applied when the upstream is back', async () => {
    let isDown = false;
    open({
      simulator: { webhooks: 'off', faults: () => (isDown ? { kind: 'status', status: 503 } : undefined) },
    });
    const { upstreamId } = await connect();
    await world.act(`accounts/${upstreamId}/sign-out`);
    isDown = true;
    expect((await deliver(status(upstreamId, 'CREDENTIALS'))).status).toBe(200);
    await world.clock.advance(3 * 60 * 60_000);
    expect((await row())?.state).toBe('connected');
    isDown = false;
    await world.eventually(async () => (await row())?.state === 'action_required', 11 * 60_000);
  });

  it.each([404, 410, 401, 403])('does not cost a row when something else answers %i', async (code) => {
    let isElsewhere = false;
    open({
      simulator: { webhooks: 'off' },
      upstream: async (_request, forward) =>
        isElsewhere ? new Response('<h1>Not here</h1>', { status: code }) : forward(),
    });
    const { account, upstreamId } = await connect();
    isElsewhere = true;
    await deliver(status(upstreamId, 'CREDENTIALS'));
    await world.clock.advance(5_000);
    expect(await row()).toEqual(account);
    const { status: replied } = await world.send('DELETE', `accounts/${account.id}`);
    expect(replied).toBe(503);
    expect(await row()).toEqual(account);
  });

  it('that an account was deleted takes its row when it is gone indeed', async () => {
    const gone: string[] = [];
    open({ simulator: { webhooks: 'off' }, server: { onDisconnected: ({ id }) => void gone.push(id) } });
    const { account, upstreamId } = await connect();
    await world.simulator.fetch(
      new Request(`https://simulator.test/api/v1/accounts/${upstreamId}`, {
        method: 'DELETE',
        headers: { 'x-api-key': 'api-key-of-the-tests' },
      }),
    );
    await deliver(status(upstreamId, 'DELETED'));
    await deliver(status(upstreamId, 'DELETED'));
    expect(await world.accounts()).toEqual([]);
    expect(gone).toEqual([account.id]);
  });

  it('that tells of no deletion takes no row away, though a read does not find the account', async () => {
    open({ simulator: { webhooks: 'off' } });
    const { account, upstreamId } = await connect();
    await world.simulator.fetch(
      new Request(`https://simulator.test/api/v1/accounts/${upstreamId}`, {
        method: 'DELETE',
        headers: { 'x-api-key': 'api-key-of-the-tests' },
      }),
    );
    for (const message of ['CREDENTIALS', 'OK', 'ERROR']) await deliver(status(upstreamId, message));
    expect(await world.accounts()).toMatchObject([{ id: account.id, state: 'connected' }]);
  });
});
