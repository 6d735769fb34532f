import type { Context } from '../context.js';
import { randomId } from '../ids.js';

const LEASE_MS = 60_000;

/** One of several processes at a time, for as long as it goes on asking. */
export interface RunLease {
  /** Renews the lease when it is time to; `false` when another process has it by now. */
  hold(): Promise<boolean>;
  release(): Promise<void>;
}

/** `undefined` while another process, or another run of this one, is at it. */
export async function takeRunLease({ flows, clock }: Context, name: string): Promise<RunLease | undefined> {
  const holder = randomId();
  let renewedAt = clock.now();
  const acquire = () => flows.store.acquireLease(name, holder, renewedAt + LEASE_MS, renewedAt);
  if (!(await acquire())) return undefined;
  return {
    async hold() {
      if (clock.now() - renewedAt < LEASE_MS / 4) return true;
      renewedAt = clock.now();
      return acquire();
    },
    release: () => flows.store.releaseLease(name, holder),
  };
}
