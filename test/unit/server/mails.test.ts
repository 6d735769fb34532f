import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConnectServer } from '../../../src/server/index.js';
import { listedUpstream } from './support/listed-upstream.js';
import { GRACE_MS, startMailWorld, type MailWorld } from './support/mail-world.js';
import { HOST } from './support/world.js';

let mails: MailWorld;
beforeEach(async () => {
  mails = await startMailWorld();
});
afterEach(() => mails.close());

describe('a mail about a lost account', () => {
  it('comes once, after the grace, with a link to the host’s page', async () => {
    mails.open();
    const row = await mails.insert({ name: 'Ordinary Member' });
    await mails.lose(row);
    await mails.world.clock.advance(GRACE_MS - 1);
    await mails.turn();
    expect(mails.post.received).toEqual([]);
    await mails.world.clock.advance(1);
    for (const _again of [1, 2, 3]) await mails.turn();
    const [mail] = mails.post.received;
    expect(mails.post.received).toHaveLength(1);
    expect(mail?.to).toEqual(['user-1@example.com']);
    expect(mail?.parsed.subject).toContain('Ordinary Member');
    const link = `${HOST}/settings/accounts?tab=all&connect-reconnect=${row.id}`;
    expect(mail?.parsed.text).toContain(link);
    expect(mail?.parsed.html).toContain(`href="${link.replace('&', '&amp;')}"`);
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.parsed.headers.has('list')).toBe(false);
    expect(mail?.parsed.from?.text).toBe('"Fieldnote" <connect@host.test>');
  });

  it('does not come for an account that is mended within the grace', async () => {
    mails.open();
    const row = await mails.insert();
    await mails.lose(row);
    await mails.world.clock.advance(GRACE_MS / 2);
    await mails.mend(row);
    await mails.passGrace();
    await mails.turn();
    expect(mails.post.received).toEqual([]);
  });

  it('waits while its user is at it', async () => {
    mails.open();
    const row = await mails.insert();
    await mails.lose(row);
    await mails.world.clock.advance(GRACE_MS - 1_000);
    const flow = await mails.world.start({ intent: 'reconnect', accountId: row.id });
    await mails.world.clock.advance(5_000);
    await mails.turn();
    expect(mails.post.received).toEqual([]);
    await mails.world.flow('DELETE', `flows/${flow.id}`);
    await mails.world.clock.advance(30_000);
    await mails.turn();
    expect(mails.post.received).toHaveLength(1);
  });

  it('comes again only when the account was connected in between', async () => {
    mails.open();
    const row = await mails.insert();
    await mails.lose(row);
    await mails.passGrace();
    await mails.turn();
    await mails.world.stores.accounts.update(row.id, { state: 'syncing' }, undefined, {
      at: mails.world.clock.now(),
      cause: 'hook',
    });
    await mails.lose(row);
    await mails.passGrace();
    await mails.turn();
    expect(mails.post.received).toHaveLength(1);
    await mails.mend(row);
    await mails.lose(row);
    await mails.passGrace();
    await mails.turn();
    expect(mails.post.received).toHaveLength(2);
    const [first, second] = mails.post.received.map(({ parsed }) => parsed.messageId);
    expect(first).not.toBe(second);
  });

  it('lists everything that one user has lost, and nothing of another’s', async () => {
    mails.open();
    const mine = [
      await mails.insert({ name: 'First' }),
      await mails.insert({ name: 'Second', provider: 'whatsapp' }),
    ];
    const other = await mails.insert({ name: 'Elsewhere', userId: 'user-2' });
    for (const row of [...mine, other]) await mails.lose(row);
    await mails.passGrace();
    await mails.turn();
    expect(mails.post.received).toHaveLength(2);
    const mail = mails.post.received.find(({ to }) => to.includes('user-1@example.com'));
    expect(mail?.parsed.subject).toBe('\u2068Fieldnote\u2069: 2 accounts need to be reconnected');
    for (const words of ['First', 'Second', 'WhatsApp', ...mine.map(({ id }) => `connect-reconnect=${id}`)])
      expect(mail?.parsed.text).toContain(words);
    expect(mail?.raw).not.toContain('Elsewhere');
  });

  it('is tried again when the mail server can not take it, later and later, under the same id', async () => {
    mails.open();
    await mails.lose(await mails.insert());
    await mails.passGrace();
    mails.post.refusal = { at: 'data', code: 451 };
    await mails.turn();
    await mails.turn();
    expect(mails.world.log.filter(({ event }) => event === 'notice.failed')).toHaveLength(1);
    await mails.world.clock.advance(30_000);
    await mails.turn();
    expect(mails.world.log.filter(({ event }) => event === 'notice.failed')).toHaveLength(2);
    mails.post.refusal = undefined;
    await mails.world.clock.advance(30_000);
    await mails.turn();
    expect(mails.post.received).toEqual([]);
    await mails.world.clock.advance(30_000);
    await mails.turn();
    expect(mails.post.received).toHaveLength(1);
  });

  it('is sent to others while the host does not come to an answer about one user', async () => {
    let isHanging = true;
    const asked: string[] = [];
    mails.open({
      getContact: ({ userId }) => {
        asked.push(userId);
        return userId === 'user-1' && isHanging
          ? new Promise(() => undefined)
          : { email: `${userId}@example.com`, locale: 'en' };
      },
    });
    const row = await mails.insert();
    await mails.lose(row);
    await mails.passGrace();
    await mails.world.server.sweep();
    await mails.world.eventually(async () => asked.length === 1);
    await mails.world.clock.advance(4 * 60_000);
    isHanging = false;
    const other = await mails.insert({ userId: 'user-2' });
    await mails.lose(other);
    await mails.passGrace();
    await mails.world.server.sweep();
    await mails.world.eventually(async () => mails.post.received.length === 1);
    // A notifier may be slow after its mail was taken: who may have one is not told again so soon.
    await mails.world.clock.advance(60 * 60_000);
    await mails.world.server.sweep();
    await mails.world.eventually(async () => mails.post.received.length === 2);
    expect(mails.post.received.flatMap(({ to }) => to).sort()).toEqual([
      'user-1@example.com',
      'user-2@example.com',
    ]);
  });

  it('is given up when its address is refused for good', async () => {
    mails.open();
    await mails.lose(await mails.insert());
    await mails.passGrace();
    mails.post.refusal = { at: 'rcpt', code: 550 };
    await mails.turn();
    mails.post.refusal = undefined;
    for (const _day of [1, 2, 3]) {
      await mails.world.clock.advance(24 * 60 * 60_000);
      await mails.turn();
    }
    expect(mails.post.received).toEqual([]);
    expect(mails.world.log.filter(({ event }) => event.startsWith('notice.'))).toMatchObject([
      { event: 'notice.refused', level: 'warn' },
    ]);
  });

  it('does not come after three days, so that a notifier that is new floods nobody', async () => {
    mails.open();
    await mails.lose(await mails.insert());
    await mails.world.clock.advance(3 * 24 * 60 * 60_000 + 1);
    await mails.turn();
    expect(mails.post.received).toEqual([]);
  });

  it('comes once from several processes, and once over their restarts', async () => {
    mails.open();
    const { stores, clock } = mails.world;
    const another = () =>
      createConnectServer({
        ...stores,
        clock,
        upstream: listedUpstream().upstream,
        publicUrl: HOST,
        getUser: () => undefined,
        notifier: mails.notifier(),
        sweepEveryMs: 0,
      });
    for (const n of [1, 2, 3, 4]) await mails.lose(await mails.insert({ userId: `user-${n}` }));
    await mails.passGrace();
    const processes = [another(), another(), another()];
    await Promise.all(processes.map((server) => server.sweep()));
    await Promise.all(processes.map((server) => server.close()));
    const restarted = another();
    await restarted.sweep();
    await restarted.close();
    await mails.turn();
    expect(mails.post.received.map(({ to }) => to[0]).sort()).toEqual(
      [1, 2, 3, 4].map((n) => `user-${n}@example.com`),
    );
  });

  it('is not sent to who has no address, or has one that is several', async () => {
    const emails = [
      undefined,
      'a@example.com, b@example.com',
      'a@example.com\r\nBcc: b@example.com',
      'nobody',
      '<a@example.com>',
    ];
    for (const email of emails) {
      mails.open({ getContact: () => (email === undefined ? undefined : { email }) });
      await mails.lose(await mails.insert());
      await mails.passGrace();
      await mails.turn();
      expect(mails.world.log.map(({ event }) => event)).toContain(
        email === undefined ? 'notice.nobody' : 'notice.refused',
      );
      await mails.world.close();
    }
    expect(mails.post.received).toEqual([]);
  });

  it('says how to get no more of them only where the host gives an address', async () => {
    mails.open({ unsubscribeUrl: ({ userId }) => `${HOST}/mails/${userId}` });
    await mails.lose(await mails.insert());
    await mails.passGrace();
    await mails.turn();
    expect(mails.post.received[0]?.raw).toMatch(/^List-Unsubscribe: <https:\/\/host\.test\/mails\/user-1>$/m);
  });

  it('tells the log neither whose it is nor where it went', async () => {
    mails.open();
    await mails.lose(await mails.insert({ name: 'Quiet Member', handle: 'quiet' }));
    await mails.passGrace();
    mails.post.refusal = { at: 'data', code: 451 };
    await mails.turn();
    mails.post.refusal = undefined;
    await mails.world.clock.advance(60_000);
    await mails.turn();
    expect(mails.world.log.some(({ event }) => event === 'notice.told')).toBe(true);
    expect(JSON.stringify(mails.world.log)).not.toMatch(/Quiet|quiet|user-1|@/);
  });
});

it.each([
  ['a sender that is two', { from: 'a@host.test, b@host.test' }],
  ['a link that is none of the web', { reconnectUrl: 'javascript:alert(1)' }],
  ['a grace that is no time', { graceMs: Number.NaN }],
])('a notifier is not made with %s', (_name, changes) => {
  expect(() => mails.notifier(changes)).toThrow(TypeError);
});
