import { afterEach, beforeEach, expect, it } from 'vitest';
import { createConnectServer, type AccountStore, type ConnectServer } from '../../../src/server/index.js';
import { listedUpstream } from './support/listed-upstream.js';
import { startMailWorld, type MailWorld } from './support/mail-world.js';
import { HOST } from './support/world.js';

/*
 * One mail for one account and incident, also where nobody knows whether it was taken: a mail server that breaks off in place
 * of an answer, a process that dies between the answer and its note of it.
 */

const MINUTE_MS = 60_000;

let mails: MailWorld;
let servers: ConnectServer[];
beforeEach(async () => {
  mails = await startMailWorld();
  mails.open();
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await mails.close();
});

const start = (accounts: Partial<AccountStore> = {}): ConnectServer => {
  const { stores, clock, log } = mails.world;
  const server = createConnectServer({
    ...stores,
    accounts: { ...stores.accounts, ...accounts },
    clock,
    upstream: listedUpstream().upstream,
    publicUrl: HOST,
    getUser: () => undefined,
    notifier: mails.notifier(),
    sweepEveryMs: 0,
    log: (entry) => log.push(entry),
  });
  servers.push(server);
  return server;
};

/** A process that dies when the mail was taken: it notes nothing any more. */
const startDying = (): ConnectServer => {
  const { accounts } = mails.world.stores;
  let hasDied = false;
  return start({
    async settleIncident(incident, outcome) {
      hasDied ||= mails.post.received.length > before;
      if (!hasDied) await accounts.settleIncident(incident, outcome);
    },
  });
};
let before = 0;

const sweepFor = async (server: ConnectServer, minutes: number, everyMinutes = 1) => {
  for (let passed = 0; passed < minutes; passed += everyMinutes) {
    await mails.world.clock.advance(everyMinutes * MINUTE_MS);
    await server.sweep();
    await mails.turn();
  }
};

const lose = async () => {
  const row = await mails.insert();
  await mails.lose(row);
  await mails.passGrace();
  before = mails.post.received.length;
  return row;
};

const ids = () => mails.post.received.map(({ parsed }) => parsed.messageId);

it('is not sent again soon when the mail server broke off after it had the whole mail, and once more after an hour', async () => {
  await lose();
  mails.post.isHangingUp = true;
  await mails.turn();
  await expect.poll(() => mails.world.log.map(({ event }) => event)).toContain('notice.unknown');
  expect(mails.post.received).toHaveLength(1);
  await sweepFor(mails.world.server, 58, 2);
  expect(mails.post.received).toHaveLength(1);
  await sweepFor(mails.world.server, 4);
  await expect.poll(() => mails.post.received.length).toBe(2);
  expect(new Set(ids()).size).toBe(1);
  await sweepFor(mails.world.server, 300, 60);
  expect(mails.post.received).toHaveLength(2);
});

it('is not sent again by others when its process died before it could note that it was taken', async () => {
  await lose();
  await startDying().sweep();
  await expect.poll(() => mails.post.received.length).toBe(1);
  await mails.turn();
  // The same happens to the one that tells it for the last time.
  const second = startDying();
  before = 1;
  await sweepFor(second, 56, 4);
  expect(mails.post.received).toHaveLength(1);
  await sweepFor(second, 12, 4);
  await expect.poll(() => mails.post.received.length).toBe(2);
  expect(new Set(ids()).size).toBe(1);
  await sweepFor(start(), 300, 60);
  expect(mails.post.received).toHaveLength(2);
});

it('is sent twice at most when an end is unknown, then known to be none, then unknown again', async () => {
  await lose();
  mails.post.isHangingUp = true;
  await mails.turn();
  await expect.poll(() => mails.world.log.map(({ event }) => event)).toContain('notice.unknown');
  mails.post.isHangingUp = false;
  mails.post.refusal = { at: 'data', code: 451 };
  await sweepFor(mails.world.server, 62, 2);
  await expect.poll(() => mails.world.log.map(({ event }) => event)).toContain('notice.failed');
  expect(mails.post.received).toHaveLength(1);
  mails.post.refusal = undefined;
  mails.post.isHangingUp = true;
  await sweepFor(mails.world.server, 10, 2);
  await expect.poll(() => mails.post.received.length).toBe(2);
  await sweepFor(mails.world.server, 300, 60);
  expect(mails.post.received).toHaveLength(2);
});

it('is not sent a second time to who has mended the account by the first', async () => {
  const row = await lose();
  await startDying().sweep();
  await expect.poll(() => mails.post.received.length).toBe(1);
  await mails.turn();
  await mails.mend(row);
  await sweepFor(start(), 120, 20);
  expect(mails.post.received).toHaveLength(1);
});

it('is sent again soon where it is certain that it was not taken', async () => {
  await lose();
  mails.post.refusal = { at: 'data', code: 451 };
  await mails.turn();
  mails.post.refusal = undefined;
  await sweepFor(mails.world.server, 1);
  await expect.poll(() => mails.post.received.length).toBe(1);
});
