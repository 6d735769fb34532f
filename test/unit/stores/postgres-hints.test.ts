import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OwnedHint } from '../../../src/server/hint-channel.js';
import { createHints, type Whose } from '../../../src/server/hints.js';
import { openPostgres, type OpenPostgres } from '../../../src/server/stores/sql/postgres-node.js';
import { postgresMissing, startPostgres, type Postgres } from '../../support/postgres.js';

const title = ['Hints between processes on one PostgreSQL', postgresMissing].filter(Boolean).join(', ');

const OWNER = '1'.repeat(64);
const OTHER = 'a'.repeat(64);

const hintOf = (id: string, owner = OWNER): OwnedHint => ({ hint: { type: 'flow', id, rev: 3 }, owner });

describe.skipIf(postgresMissing)(title, () => {
  let postgres: Postgres;
  const open: OpenPostgres[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
  });

  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ close }) => close()));
  });

  afterAll(() => postgres.stop());

  /** A process as the database sees one, and what it has heard. */
  const join = async () => {
    const database = openPostgres(postgres.url);
    open.push(database);
    const heard = { told: [] as OwnedHint[], missed: 0, failed: 0 };
    const leave = database.hints.subscribe({
      told: (hint) => heard.told.push(hint),
      missed: () => (heard.missed += 1),
      failed: () => (heard.failed += 1),
    });
    // It may have missed something before it listened, and says so once it does.
    await expect.poll(() => heard.missed).toBe(1);
    return { ...database, heard, leave };
  };

  const breakConnections = async (database: OpenPostgres): Promise<void> => {
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'connect-account-kit hints'`.execute(database.db);
  };

  it('reach every other process, whole, and not the one that says them', async () => {
    const [one, two, three] = [await join(), await join(), await join()];
    one.hints.publish(hintOf('flow-0001'));
    two.hints.publish({ hint: { type: 'account', id: 'account-1' }, owner: OTHER });
    await expect.poll(() => three.heard.told.length).toBe(2);
    expect(three.heard.told).toContainEqual(hintOf('flow-0001'));
    const ofOther = { hint: { type: 'account', id: 'account-1' }, owner: OTHER };
    expect(three.heard.told).toContainEqual(ofOther);
    expect(one.heard.told).toEqual([ofOther]);
    expect(two.heard.told).toEqual([hintOf('flow-0001')]);
  });

  it('reach the pages of their user on another process, and nobody learns from them whose they are', async () => {
    const [one, two, spy] = [await join(), await join(), await join()];
    const payloads: string[] = [];
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    client.on('notification', ({ payload = '' }) => payloads.push(payload));
    await client.query('listen connect_account_kit');
    const log = () => undefined;
    const [from, to] = [one, two].map(({ hints }) => createHints(log, hints));
    const owner = { userId: 'somebody@example.com', tenantId: 'a tenant with "quotes"' };
    const heard: Whose[] = [];
    to?.subscribe((hint, whose) => hint.id === 'flow-0005' && heard.push(whose));
    from?.publish({ type: 'flow', id: 'flow-0005' }, owner);
    await expect.poll(() => heard).toEqual([{ hash: await to?.hashOf(owner) }]);
    await expect.poll(() => payloads.length).toBeGreaterThan(0);
    await expect.poll(() => spy.heard.told.length).toBe(1);
    expect(payloads.join()).not.toMatch(/somebody|tenant|quotes/);
    expect(await from?.hashOf({ userId: owner.userId })).not.toBe(await from?.hashOf(owner));
    await client.end();
  });

  it('ask for a look at everything where an id does not fit into a payload', async () => {
    const [one, two] = [await join(), await join()];
    one.hints.publish(hintOf('x'.repeat(9_000)));
    await expect.poll(() => two.heard.missed).toBe(2);
    expect(two.heard.told).toEqual([]);
  });

  it('come in thousands as well', async () => {
    const [one, two] = [await join(), await join()];
    const ids = (count: number) =>
      Array.from({ length: count }, (_, n) => `flow-${String(n).padStart(6, '0')}`);
    for (const id of ids(900)) one.hints.publish(hintOf(id));
    await expect.poll(() => two.heard.told.length).toBe(900);
    for (const id of ids(3_000)) one.hints.publish(hintOf(id));
    // More than is kept while a statement is on its way: the rest is a look at everything.
    await expect.poll(() => two.heard.missed).toBeGreaterThan(1);
  });

  it('are asked for again once a connection that broke is back', async () => {
    const [one, two] = [await join(), await join()];
    await breakConnections(one);
    await expect.poll(() => two.heard.missed, { timeout: 10_000 }).toBe(2);
    await expect.poll(() => one.heard.missed, { timeout: 10_000 }).toBe(2);
    expect(two.heard.failed).toBeGreaterThan(0);
    one.hints.publish(hintOf('flow-0002'));
    await expect.poll(() => two.heard.told).toEqual([hintOf('flow-0002')]);
  });

  it('are not heard after one has left, and what was said before the end is sent', async () => {
    const [one, two, three] = [await join(), await join(), await join()];
    two.leave();
    one.hints.publish(hintOf('flow-0003'));
    await one.close();
    await expect.poll(() => three.heard.told).toEqual([hintOf('flow-0003')]);
    expect(two.heard.told).toEqual([]);
  });

  it('are not made of what a stranger sends to the channel', async () => {
    const [one, two] = [await join(), await join()];
    for (const payload of [
      '',
      'null',
      '{}',
      '[1]',
      '["x","flow","..",0,"u",null]',
      '["x","flow","flow-0001",0,"user-1"]',
      `["x","flow","flow-0001",0,"${OWNER}","more"]`,
      '["x","flow","flow-0001"]',
    ]) {
      await sql`select pg_notify('connect_account_kit', ${payload})`.execute(one.db);
    }
    one.hints.publish(hintOf('flow-0004'));
    await expect.poll(() => two.heard.told).toEqual([hintOf('flow-0004')]);
    expect(two.heard.missed).toBe(1);
  });
});
