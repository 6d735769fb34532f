import { sleep } from '../clock.js';
import type { Context } from '../context.js';
import { randomId } from '../ids.js';
import { sha256Base64Url } from '../sha256.js';

/** Longer than a search and a write take; a process that dies in between holds others up this long. */
const LEASE_MS = 10_000;
const PAUSE_MS = 100;

/**
 * Does a piece of work while no other process does one for the same `name`, which is kept as a hash. Rejects when the
 * others are not done in time.
 */
export async function alone<Value>(
  { options, clock }: Pick<Context, 'options' | 'clock'>,
  name: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const lease = `person.${await sha256Base64Url(name)}`;
  const holder = randomId();
  const until = clock.now() + 2 * LEASE_MS;
  for (;;) {
    const now = clock.now();
    if (await options.flows.acquireLease(lease, holder, now + LEASE_MS, now)) break;
    if (now >= until) throw new Error('Other processes are at it for too long.');
    await sleep(clock, PAUSE_MS);
  }
  try {
    return await work();
  } finally {
    await options.flows.releaseLease(lease, holder);
  }
}
