import {
  createConnectServer,
  createMemoryStores,
  type AccountRecord,
  type ConnectServerOptions,
  type LogEntry,
} from '../../../../src/server/index.js';
import { createAccount, range } from '../../../../src/testing/conformance/records.js';
import { ManualClock } from '../../simulator/manual-clock.js';
import { listedUpstream, upstreamAccount } from './listed-upstream.js';
import { HOST } from './world.js';

/** A server whose table has `count` rows, all of them listed upstream. */
export const openListed = async (count: number, options: Partial<ConnectServerOptions> = {}) => {
  const clock = new ManualClock();
  const stores = createMemoryStores();
  const listed = listedUpstream();
  const log: LogEntry[] = [];
  const start = (more: Partial<ConnectServerOptions> = {}) =>
    createConnectServer({
      upstream: listed.upstream,
      ...stores,
      publicUrl: HOST,
      clock,
      sweepEveryMs: 0,
      getUser: () => undefined,
      log: (entry) => log.push(entry),
      ...options,
      ...more,
    });
  for (const n of range(count)) {
    const upstreamId = `upstream-${n}`;
    await stores.accounts.insert(
      createAccount({ id: `account-${n}`, upstreamId, createdOn: clock.now(), lastUpdate: clock.now() }),
    );
    listed.accounts.set(upstreamId, upstreamAccount(upstreamId));
  }
  await clock.advance(1_000);
  const server = start();
  const rows = async (): Promise<readonly AccountRecord[]> => stores.accounts.scan(undefined, 10_000);
  const removed = async () => (await rows()).filter(({ state }) => state === 'removed').map(({ id }) => id);
  const run = async () => {
    await clock.advance(1_000);
    return server.reconcile();
  };
  return { clock, stores, listed, log, server, start, rows, removed, run };
};
