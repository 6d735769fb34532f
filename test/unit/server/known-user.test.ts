import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  createConnectServer,
  unipileV1,
  type ConnectServerOptions,
  type ConnectUser,
} from '../../../src/server/index.js';
import { openStoresNode, type OpenStores } from '../../../src/server/node.js';
import { HOST, World } from './support/world.js';

/* Whose request it is, is the host's to say; what it says may be anything. */

let world: World;
afterEach(() => world.close());

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStoresNode({ folder: 'memory://' });
}, 60_000);
afterAll(() => stores.close());

it.each([
  ['a number', { id: 5 }],
  ['an object', { id: {} }],
  ['a text that databases change', { id: 'user\0' }],
  ['half a character', { id: 'user\uD800' }],
  ['a tenant that is a number', { id: 'user', tenantId: 7 }],
  ['a tenant that databases change', { id: 'user', tenantId: '\uDC00' }],
])('nobody has an id that is %s', async (_what, user) => {
  let who: unknown = user;
  world = new World({ server: { ...stores, getUser: () => who as ConnectUser, sweepEveryMs: 0 } });
  expect(await world.problem('GET', 'accounts')).toMatchObject({ code: 'server.error' });
  expect(world.log).toMatchObject([{ event: 'request.failed', fields: { error: 'TypeError' } }]);
  who = { id: 'user\uFFFD' };
  expect(await world.accounts()).toEqual([]);
});

it.each(['ü', '\u{1F600}', 'a\u202Eb', '李雷', ' ', '__proto__', "' or 1=1 --", 'a'.repeat(100)])(
  'an id like %j has what is its own',
  async (id) => {
    let who: ConnectUser = { id };
    world = new World({ server: { ...stores, getUser: () => who, sweepEveryMs: 0 } });
    expect((await world.signIn('member@example.com')).state).toBe('connected');
    expect(await world.accounts()).toHaveLength(1);
    for (const other of [{ id, tenantId: id }, { id: `${id} ` }, { id: `x${id}` }]) {
      who = other;
      expect(await world.accounts()).toEqual([]);
    }
  },
);

it('no tenant is no tenant, however a host writes it', async () => {
  let who: unknown = { id: 'user-1', tenantId: null };
  world = new World({ server: { getUser: () => who as ConnectUser } });
  await world.signIn('member@example.com');
  for (who of [{ id: 'user-1' }, { id: 'user-1', tenantId: undefined }])
    expect(await world.accounts()).toHaveLength(1);
});

it.each([undefined, null, {}, { id: '' }, { id: null }])('%j is nobody', async (who) => {
  world = new World({ server: { getUser: () => who as unknown as ConnectUser } });
  expect((await world.problem('GET', 'accounts')).code).toBe('session.required');
});

/** As the models of some libraries are made. */
class Model {
  readonly #id: string;
  constructor(id: string) {
    this.#id = id;
  }
  get id() {
    return this.#id;
  }
  isAdmin() {
    return this.#id === 'admin';
  }
}

it('takes a user whose id is a getter of its class, and hands the host its own object back', async () => {
  let who = new Model('user-1');
  world = new World({
    server: {
      getUser: () => who,
      authorize: (user, action) => action === 'list' || (user as Model).isAdmin(),
    },
  });
  expect(await world.accounts()).toEqual([]);
  const start = { body: { intent: 'connect', provider: 'linkedin' } };
  expect((await world.problem('POST', 'flows', start)).code).toBe('provider.unavailable');
  who = new Model('admin');
  expect((await world.signIn('member@example.com')).state).toBe('connected');
  who = new Model('user-1');
  expect(await world.accounts()).toEqual([]);
});

it('asks the methods of an options object that is an instance of a class', async () => {
  world = new World();
  class Host implements ConnectServerOptions {
    readonly #user = { id: 'user-1' };
    readonly upstream = unipileV1({ dsn: 'https://simulator.test', apiKey: 'any' });
    readonly accounts = world.stores.accounts;
    readonly flows = world.stores.flows;
    readonly publicUrl = HOST;
    readonly sweepEveryMs = 0;
    readonly reconcileEveryMs = 0;
    getUser() {
      return this.#user;
    }
    authorize() {
      return false;
    }
  }
  const server = createConnectServer(new Host());
  const headers = { 'connect-protocol': '1', 'sec-fetch-site': 'same-origin' };
  const reply = await server.fetch(new Request(`${HOST}/api/connect/accounts`, { headers }));
  expect(await reply.json()).toMatchObject({ code: 'provider.unavailable' });
  await server.close();
});
