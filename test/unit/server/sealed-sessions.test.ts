import { afterEach, expect, it } from 'vitest';
import { createConnectServer, type SessionRecord } from '../../../src/server/index.js';
import { listedUpstream } from './support/listed-upstream.js';
import { connectMember, loseAccount, putSession } from './support/lost-account.js';
import { HOST, World } from './support/world.js';

/* A sealed cookie is past its use after four hours, whatever runs or does not. */

const HOUR = 60 * 60_000;
const KEY = btoa('k'.repeat(32));

let world: World;
let isDown = true;

afterEach(async () => {
  isDown = true;
  await world.close();
});

const begins = () => world.upstreamCalls.filter((call) => /^POST \/accounts\/[^/]+$/.test(call)).length;
const record = (id: string) => world.stores.sessions.get(id);

/** An account that is lost, and a cookie that waits because the provider is down. */
const seal = async (): Promise<string> => {
  world = new World({
    simulator: { webhooks: 'off' },
    server: { sessionKey: KEY },
    upstream: async (request, forward) => {
      const isReconnection =
        request.method === 'POST' && /\/accounts\/[^/]+$/.test(new URL(request.url).pathname);
      return isReconnection && isDown
        ? Response.json({ type: 'errors/service_unavailable', status: 503 }, { status: 503 })
        : forward();
    },
  });
  const { id, upstreamId } = await connectMember(world);
  await loseAccount(world, id, upstreamId);
  await putSession(world, id);
  return id;
};

it('a sealed cookie is forgotten first by a process that starts after its time, whatever else fails or hangs there', async () => {
  const id = await seal();
  await world.server.close();
  // Nobody runs.
  await world.clock.advance(4 * HOUR);
  expect((await record(id))?.sealed).toBeTypeOf('string');
  const { stores } = world;
  const failing = [() => Promise.reject(new Error('Broken.')), () => new Promise<never>(() => undefined)];
  for (const listDue of failing) {
    const kept = await record(id);
    const server = createConnectServer({
      ...stores,
      flows: { ...stores.flows, listDue },
      upstream: listedUpstream().upstream,
      publicUrl: HOST,
      clock: world.clock,
      sweepEveryMs: 0,
      sessionKey: KEY,
      getUser: () => undefined,
    });
    void server.sweep().catch(() => undefined);
    await world.clock.advance(1);
    expect(await record(id)).not.toHaveProperty('sealed');
    await server.close();
    if (kept) await stores.sessions.put({ ...kept, version: 99 }, kept.version + 1);
  }
});

it('a sealed cookie is forgotten at every reconciliation, where nothing else runs', async () => {
  const id = await seal();
  await world.server.close();
  await world.clock.advance(4 * HOUR);
  const server = createConnectServer({
    ...world.stores,
    upstream: listedUpstream().upstream,
    publicUrl: HOST,
    clock: world.clock,
    sweepEveryMs: 0,
    getUser: () => undefined,
  });
  await server.reconcile();
  expect(await record(id)).not.toHaveProperty('sealed');
  await server.close();
});

it('a sealed cookie is not opened after its time, though somebody who has the database has given it more', async () => {
  const id = await seal();
  await world.clock.advance(3 * HOUR + HOUR / 2);
  const kept = await record(id);
  expect(kept?.sealed).toBeTypeOf('string');
  const later = world.clock.now() + 10 * HOUR;
  const dueAt = world.clock.now() + HOUR;
  const longer = {
    ...kept,
    version: 99,
    sealedUntil: later,
    waitsUntil: later,
    purgeAt: later,
    nextTryAt: dueAt,
    dueAt,
  };
  expect(await world.stores.sessions.put(longer as SessionRecord, kept?.version ?? 0)).toBe(true);
  const tries = begins();
  isDown = false;
  await world.clock.advance(HOUR + 60_000);
  await world.eventually(async () => (await record(id))?.sealed === undefined);
  expect(begins()).toBe(tries);
  expect((await world.accounts())[0]?.state).toBe('action_required');
});
