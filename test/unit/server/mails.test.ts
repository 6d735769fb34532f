import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createConnectServer,
  type AccountRecord,
  type ConnectServerOptions,
  type Notifier,
} from '../../../src/server/index.js';
import { createMailNotifier, type MailNotifierOptions } from '../../../src/server/mail.js';
import { createAccount } from '../../../src/testing/conformance/records.js';
import { MAIL_LANGUAGES } from '../../../src/server/notify/words/find-words.js';
import { HOST, World } from './support/world.js';
import { startMailServer, type MailServer } from './support/smtp.js';

const GRACE_MS = 120_000;

let world: World;
let post: MailServer;
beforeEach(async () => {
  post = await startMailServer();
});
afterEach(async () => {
  await world.close();
  await post.close();
});

const telling: Promise<unknown>[] = [];

const notifier = (changes: Partial<MailNotifierOptions> = {}) =>
  watched({
    transport: post.url,
    from: { name: 'Fieldnote', address: 'connect@host.test' },
    productName: 'Fieldnote',
    getContact: ({ userId }) => ({ email: `${userId}@example.com`, locale: 'en' }),
    reconnectUrl: `${HOST}/settings/accounts?tab=all`,
    ...changes,
  });

const watched = (options: MailNotifierOptions): Notifier => {
  const made = createMailNotifier(options);
  return {
    ...made,
    tell(notice) {
      const told = made.tell(notice);
      telling.push(told);
      return told;
    },
  };
};

const open = (changes: Partial<MailNotifierOptions> = {}, server: Partial<ConnectServerOptions> = {}) =>
  (world = new World({ server: { notifier: notifier(changes), sweepEveryMs: 0, ...server } }));

/** Lets the server do what is due, and the mail server answer in its own time. */
const turn = async () => {
  await world.server.sweep();
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await Promise.allSettled(telling);
  }
};

let rows = 0;
const insert = async (changes: Partial<AccountRecord> = {}) => {
  rows += 1;
  const row = createAccount({ id: `account-${rows}`, userId: 'user-1', ...changes });
  const { tenantId: _tenant, ...untenanted } = row;
  await world.stores.accounts.insert(untenanted, { at: world.clock.now(), cause: 'flow' });
  return untenanted;
};

const note = () => ({ at: world.clock.now(), cause: 'hook' as const });
const lose = ({ id }: AccountRecord) =>
  world.stores.accounts.update(
    id,
    { state: 'action_required', status: 'CREDENTIALS', action: 'reconnect' },
    undefined,
    note(),
  );
const mend = ({ id }: AccountRecord) =>
  world.stores.accounts.update(id, { state: 'connected', status: 'OK', action: 'none' }, undefined, note());

const passGrace = () => world.clock.advance(GRACE_MS);

describe('a mail about a lost account', () => {
  it('comes once, after the grace, with a link to the host’s page', async () => {
    open();
    const row = await insert({ name: 'Ordinary Member' });
    await lose(row);
    await world.clock.advance(GRACE_MS - 1);
    await turn();
    expect(post.received).toEqual([]);
    await world.clock.advance(1);
    for (const _again of [1, 2, 3]) await turn();
    const [mail] = post.received;
    expect(post.received).toHaveLength(1);
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
    open();
    const row = await insert();
    await lose(row);
    await world.clock.advance(GRACE_MS / 2);
    await mend(row);
    await passGrace();
    await turn();
    expect(post.received).toEqual([]);
  });

  it('waits while its user is at it', async () => {
    open();
    const row = await insert();
    await lose(row);
    await world.clock.advance(GRACE_MS - 1_000);
    const flow = await world.start({ intent: 'reconnect', accountId: row.id });
    await world.clock.advance(5_000);
    await turn();
    expect(post.received).toEqual([]);
    await world.flow('DELETE', `flows/${flow.id}`);
    await world.clock.advance(30_000);
    await turn();
    expect(post.received).toHaveLength(1);
  });

  it('comes again only when the account was connected in between', async () => {
    open();
    const row = await insert();
    await lose(row);
    await passGrace();
    await turn();
    await world.stores.accounts.update(row.id, { state: 'syncing' }, undefined, note());
    await lose(row);
    await passGrace();
    await turn();
    expect(post.received).toHaveLength(1);
    await mend(row);
    await lose(row);
    await passGrace();
    await turn();
    expect(post.received).toHaveLength(2);
    const [first, second] = post.received.map(({ parsed }) => parsed.messageId);
    expect(first).not.toBe(second);
  });

  it('lists everything that one user has lost, and nothing of another’s', async () => {
    open();
    const mine = [await insert({ name: 'First' }), await insert({ name: 'Second', provider: 'whatsapp' })];
    const other = await insert({ name: 'Elsewhere', userId: 'user-2' });
    for (const row of [...mine, other]) await lose(row);
    await passGrace();
    await turn();
    expect(post.received).toHaveLength(2);
    const mail = post.received.find(({ to }) => to.includes('user-1@example.com'));
    expect(mail?.parsed.subject).toBe('\u2068Fieldnote\u2069: 2 accounts need to be reconnected');
    for (const words of ['First', 'Second', 'WhatsApp', ...mine.map(({ id }) => `connect-reconnect=${id}`)])
      expect(mail?.parsed.text).toContain(words);
    expect(mail?.raw).not.toContain('Elsewhere');
  });

  it('is tried again when the mail server can not take it, later and later, under the same id', async () => {
    open();
    await lose(await insert());
    await passGrace();
    post.refusal = { at: 'data', code: 451 };
    await turn();
    await turn();
    expect(world.log.filter(({ event }) => event === 'notice.failed')).toHaveLength(1);
    await world.clock.advance(30_000);
    await turn();
    expect(world.log.filter(({ event }) => event === 'notice.failed')).toHaveLength(2);
    post.refusal = undefined;
    await world.clock.advance(30_000);
    await turn();
    expect(post.received).toEqual([]);
    await world.clock.advance(30_000);
    await turn();
    expect(post.received).toHaveLength(1);
  });

  it('is given up when its address is refused for good', async () => {
    open();
    await lose(await insert());
    await passGrace();
    post.refusal = { at: 'rcpt', code: 550 };
    await turn();
    post.refusal = undefined;
    for (const _day of [1, 2, 3]) {
      await world.clock.advance(24 * 60 * 60_000);
      await turn();
    }
    expect(post.received).toEqual([]);
    expect(world.log.filter(({ event }) => event.startsWith('notice.'))).toMatchObject([
      { event: 'notice.refused', level: 'warn' },
    ]);
  });

  it('does not come after three days, so that a notifier that is new floods nobody', async () => {
    open();
    await lose(await insert());
    await world.clock.advance(3 * 24 * 60 * 60_000 + 1);
    await turn();
    expect(post.received).toEqual([]);
  });

  it('comes once from several processes, and once over their restarts', async () => {
    open();
    const { stores, clock } = world;
    const another = () =>
      createConnectServer({
        ...stores,
        clock,
        upstream: { name: 'unused', providers: [] } as unknown as ConnectServerOptions['upstream'],
        publicUrl: HOST,
        getUser: () => undefined,
        notifier: notifier(),
        sweepEveryMs: 0,
      });
    for (const n of [1, 2, 3, 4]) await lose(await insert({ userId: `user-${n}` }));
    await passGrace();
    const processes = [another(), another(), another()];
    await Promise.all(processes.map((server) => server.sweep()));
    await Promise.all(processes.map((server) => server.close()));
    const restarted = another();
    await restarted.sweep();
    await restarted.close();
    await turn();
    expect(post.received.map(({ to }) => to[0]).sort()).toEqual(
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
      open({ getContact: () => (email === undefined ? undefined : { email }) });
      await lose(await insert());
      await passGrace();
      await turn();
      expect(world.log.map(({ event }) => event)).toContain(
        email === undefined ? 'notice.nobody' : 'notice.refused',
      );
      await world.close();
    }
    expect(post.received).toEqual([]);
  });

  it('holds a hostile name as text: no header, no markup, no direction of its own', async () => {
    open({ productName: 'Field & <Note>' });
    const name =
      'Eve\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script>"\'&\u202E' + 'x'.repeat(300);
    await lose(await insert({ name }));
    await passGrace();
    await turn();
    const [mail] = post.received;
    expect(mail?.to).toEqual(['user-1@example.com']);
    expect(mail?.parsed.bcc).toBeUndefined();
    expect(mail?.parsed.headers.has('bcc')).toBe(false);
    expect(mail?.raw).not.toMatch(/^Bcc:/im);
    expect(mail?.parsed.html).not.toContain('<script');
    expect(mail?.parsed.html).toContain('<bdi>Field &amp; &lt;Note&gt;</bdi>');
    expect(mail?.parsed.subject).not.toMatch(/[\r\n\u202E]/);
    expect([...(mail?.parsed.subject ?? '')].length).toBeLessThan(200);
  });

  it('says how to get no more of them only where the host gives an address', async () => {
    open({ unsubscribeUrl: ({ userId }) => `${HOST}/mails/${userId}` });
    await lose(await insert());
    await passGrace();
    await turn();
    expect(post.received[0]?.raw).toMatch(/^List-Unsubscribe: <https:\/\/host\.test\/mails\/user-1>$/m);
  });

  it.each(Object.keys(MAIL_LANGUAGES))('is written in full in %s', async (locale) => {
    open({ getContact: () => ({ email: 'user@example.com', locale }) });
    const lost = [await insert({ name: 'One' })];
    for (const row of lost) await lose(row);
    await passGrace();
    await turn();
    lost.push(await insert({ name: 'Two' }), await insert({ name: 'Three', provider: 'imap' }));
    for (const row of lost.slice(1)) await lose(row);
    await passGrace();
    await turn();
    const [one, two] = post.received.map(({ parsed }) => parsed);
    for (const mail of [one, two]) {
      expect(mail?.html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(
        `${mail?.subject ?? ''}${mail?.text ?? ''}${String(mail?.html).replace(/<style>.*<\/style>/s, '')}`,
      ).not.toMatch(/[{}]|undefined/);
    }
    expect(one?.text).toContain('One');
    expect(two?.text).toContain('Three');
  });

  it.each([
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt_PT', 'pt-BR'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['ar-EG', 'ar'],
    ['no such tag', 'en'],
    [undefined, 'en'],
  ])('for %s is written in %s', async (locale, language) => {
    open({ getContact: () => ({ email: 'user@example.com', ...(locale && { locale }) }) });
    await lose(await insert());
    await passGrace();
    await turn();
    expect(post.received[0]?.parsed.html).toContain(`<html lang="${language}"`);
  });

  it('tells the log neither whose it is nor where it went', async () => {
    open();
    await lose(await insert({ name: 'Quiet Member', handle: 'quiet' }));
    await passGrace();
    post.refusal = { at: 'data', code: 451 };
    await turn();
    post.refusal = undefined;
    await world.clock.advance(60_000);
    await turn();
    expect(world.log.some(({ event }) => event === 'notice.told')).toBe(true);
    expect(JSON.stringify(world.log)).not.toMatch(/Quiet|quiet|user-1|@/);
  });
});

it.each([
  ['a sender that is two', { from: 'a@host.test, b@host.test' }],
  ['a link that is none of the web', { reconnectUrl: 'javascript:alert(1)' }],
  ['a grace that is no time', { graceMs: Number.NaN }],
])('a notifier is not made with %s', (_name, changes) => {
  world = new World();
  expect(() => notifier(changes)).toThrow(TypeError);
});
