import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StartFlow } from '../../../src/contract/types.js';
import { World } from './support/world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.close());

const headers = { 'idempotency-key': 'key-of-one-click' };
const asked: StartFlow = { intent: 'connect', provider: 'linkedin', returnTo: '/settings' };
const send = (body: Partial<StartFlow>, user = 'user-1') =>
  world.send<{ id?: string; code?: string }>('POST', 'flows', { user, headers, body });

describe('an Idempotency-Key', () => {
  it('starts one flow, however often and in whatever order its request is sent', async () => {
    const { returnTo, ...rest } = asked;
    const [first, again, turned] = [await send(asked), await send(asked), await send({ returnTo, ...rest })];
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id } });
    expect(turned).toMatchObject({ status: 200, body: { id: first.body.id } });
  });

  it.each<[string, Partial<StartFlow>]>([
    ['another provider', { ...asked, provider: 'whatsapp' }],
    ['another way', { ...asked, method: 'hosted' }],
    ['another place to return to', { ...asked, returnTo: '/elsewhere' }],
    ['no provider', { intent: 'connect', returnTo: '/settings' }],
  ])('with %s is refused', async (_what, body) => {
    await send(asked);
    expect(await send(body)).toMatchObject({ status: 422, body: { code: 'request.key-reused' } });
    expect(await world.stores.flows.listOpen({ userId: 'user-1' })).toHaveLength(1);
  });

  it('of another user is no matter', async () => {
    await send(asked);
    expect((await send({ ...asked, provider: 'whatsapp' }, 'user-2')).status).toBe(201);
  });
});
