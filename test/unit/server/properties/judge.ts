import { expect } from 'vitest';
import type { Flow } from '../../../../src/contract/types.js';
import type { Host } from './host.js';
import type { Known } from './tabs.js';

/** Everything that ends by itself has ended by then: flows after half an hour, attempts and their looks sooner. */
const MINUTES = 45;

/** What must hold at the end of any sequence, once all that runs out by itself has run out. */
export async function judge(host: Host, known: readonly Known[]): Promise<void> {
  const { world, wire, disconnected, taken, slandered } = host;
  for (let passed = 0; passed < MINUTES; passed += 1) await world.clock.advance(60_000);

  for (const { flow, user } of known) {
    const { status, body } = await world.send<Flow>('GET', `flows/${flow.id}`, { user });
    // One that ended long ago has been forgotten.
    if (status === 404) continue;
    expect(body.state, `no flow hangs: a ${body.step.kind} step`).not.toBe('open');
  }

  const twice = [...wire.logins]
    .filter(([, calls]) => calls.length > 1)
    .map(([name, calls]) => `${name}: ${calls.join(', ')}`);
  expect(twice, 'no answer is given to the upstream twice').toEqual([]);
  expect(wire.crowded, 'a flow has one call of a login at a time').toEqual([]);

  expect(slandered, 'no work is given up while its process lives').toEqual([]);
  expect(taken, 'nobody’s account is deleted under their hands').toEqual([]);

  const rows = await world.stores.accounts.scan(undefined, 1_000);
  const identities = rows.map((row) => `${row.userId} ${row.provider} ${row.identityKey ?? ''}`);
  expect(identities, 'no identity has two rows').toEqual([...new Set(identities)]);
  const ids = rows.map(({ upstreamId }) => upstreamId);
  expect(ids, 'no upstream account has two rows').toEqual([...new Set(ids)]);

  const upstream = new Set(await world.upstreamIds());
  const lost = rows.filter(({ upstreamId: id }) => !upstream.has(id) && !disconnected.has(id));
  expect(lost, 'no row has lost its upstream account').toEqual([]);

  const owned = new Map(rows.map((row) => [row.upstreamId, row.userId]));
  const orphans = [...upstream].filter((id) => !owned.has(id));
  const heardOf = orphans.filter((id) => wire.told.some(({ upstreamId }) => upstreamId === id));
  expect(heardOf, 'no account that the host has heard of is left to nobody').toEqual([]);
  for (const { upstreamId, cause } of wire.told) {
    const owner = owned.get(upstreamId);
    if (cause && owner !== undefined) expect(owner, 'an account is its own user’s').toBe(cause.user);
  }
  const unclaimed = await world.until(idsOf(world.server.listUnclaimed()));
  expect(unclaimed.toSorted(), 'the operator is told of every account that is nobody’s').toEqual(
    orphans.toSorted(),
  );
}

async function idsOf(accounts: AsyncIterable<{ readonly upstreamId: string }>): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { upstreamId } of accounts) ids.push(upstreamId);
  return ids;
}
