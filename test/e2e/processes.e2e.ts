import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { Account, AccountList, Answer, Flow, Hint } from '../../src/contract/types.js';
import { eventData, streamChunks } from '../../src/client/event-stream.js';
import { openStoresNode, type OpenStores } from '../../src/server/node.js';
import { openPostgres } from '../../src/server/stores/sql/postgres-node.js';
import { phoneAt, type PhoneDriver } from '../../src/testing/backend.js';
import { until } from '../support/demo-until.js';
import { ManyAccounts } from '../support/many-accounts.js';
import { postgresMissing, startPostgres, type Postgres } from '../support/postgres.js';
import { ServerProcess, startSimulatorProcess, type SimulatorProcess } from '../support/processes.js';

/*
 * Two processes of a host on one real PostgreSQL, with a simulated Unipile in a process of its own: they behave as one,
 * also when one of them is killed in the middle of what it does.
 */

const title = ['Two processes on one PostgreSQL', postgresMissing].filter(Boolean).join(', ');

const GENEROUS = 150_000;

describe.skipIf(postgresMissing)(title, { timeout: 2 * GENEROUS }, () => {
  let postgres: Postgres;
  let simulator: SimulatorProcess;
  let phone: PhoneDriver;
  let stores: OpenStores;
  let one: ServerProcess;
  let two: ServerProcess;
  const processes: ServerProcess[] = [];

  const launch = (diesAt?: string): ServerProcess => {
    const launched = new ServerProcess(postgres.url, simulator.url, diesAt);
    processes.push(launched);
    return launched;
  };

  /** Kills the first process; another takes its place when the test is over. */
  const withoutOne = async (work: () => Promise<void>): Promise<void> => {
    await one.kill();
    const next = launch();
    await work();
    one = await next.ready();
  };

  beforeAll(async () => {
    [postgres, simulator] = await Promise.all([startPostgres(), startSimulatorProcess()]);
    phone = phoneAt(simulator.url);
  });

  afterAll(async () => {
    await Promise.all(processes.map((launched) => launched.kill()));
    await stores?.close();
    await simulator?.close();
    await postgres?.stop();
  });

  let answers = 0;
  const answer = (on: ServerProcess, flow: Flow, given: Partial<Answer>): Promise<Flow> =>
    on.send('POST', `flows/${flow.id}/answers`, {
      stepId: flow.step.id,
      answerId: `answer-${String((answers += 1)).padStart(6, '0')}`,
      action: 'submit',
      ...given,
    });

  const signIn = async (on: ServerProcess, username: string): Promise<Flow> => {
    const flow = await on.send<Flow>('POST', 'flows', { intent: 'connect', provider: 'linkedin' });
    return answer(on, flow, { values: { username, password: 'fine' } });
  };

  /** Polls as a page does, until the flow is as wanted. */
  const follow = (on: ServerProcess, flow: Flow, isWanted: (flow: Flow) => boolean): Promise<Flow> => {
    let current = flow;
    return until(
      'the flow',
      async () => {
        if (isWanted(current)) return current;
        const response = await on.fetch('GET', `flows/${flow.id}?after=${String(current.rev)}&wait=5`);
        if (response.status === 200) current = (await response.json()) as Flow;
        return isWanted(current) && current;
      },
      GENEROUS,
    );
  };

  const accountsOf = async (on: ServerProcess): Promise<readonly Account[]> =>
    (await on.send<AccountList>('GET', 'accounts?limit=100')).items;

  it('that start at the same moment on an empty database make its tables once', async () => {
    const four = [launch(), launch(), launch(), launch()] as const;
    await Promise.all(four.map((launched) => launched.ready()));
    for (const launched of four) expect(await accountsOf(launched)).toEqual([]);
    const database = openPostgres(postgres.url);
    const { rows } = await sql<{ version: number }>`select version from connect_migration order by 1`.execute(
      database.db,
    );
    expect(rows.map(({ version }) => version)).toEqual(rows.map((_row, index) => index + 1));
    await database.close();
    const [, , three, last] = four;
    await Promise.all([three.kill(), last.kill()]);
    [one, two] = four;
    stores = await openStoresNode({ databaseUrl: postgres.url });
  });

  it('go on with a flow that the other has begun, step by step', async () => {
    const flow = await one.send<Flow>('POST', 'flows', { intent: 'connect', provider: 'linkedin' });
    const asked = await answer(two, flow, {
      values: { username: 'sms.turns@example.com', password: 'fine' },
    });
    expect(asked.step.kind).toBe('code');
    const code = await phone.code('sms.turns@example.com');
    const done = await answer(one, await two.send<Flow>('GET', `flows/${flow.id}`), { values: { code } });
    await follow(two, done, ({ state }) => state === 'connected');
    const callbacks = [...one.said, ...two.said].filter(({ callback }) => callback === 'onAccountConnected');
    expect(callbacks).toHaveLength(1);
  });

  it('take one answer once, whichever of them gets it', async () => {
    const flow = await one.send<Flow>('POST', 'flows', { intent: 'connect', provider: 'linkedin' });
    const body = {
      stepId: flow.step.id,
      answerId: 'answer-both-1',
      action: 'submit',
      values: { username: 'sms.both@example.com', password: 'fine' },
    };
    const replies = await Promise.all(
      [one, two, one, two].map((on) => on.send<Flow>('POST', `flows/${flow.id}/answers`, body)),
    );
    await follow(two, replies[0] ?? flow, ({ step }) => step.kind === 'code');
    const pending = (await phone.view()).attempts.filter(({ handle }) => handle === 'sms.both@example.com');
    expect(pending).toHaveLength(1);
    await one.send('DELETE', `flows/${flow.id}`);
  });

  it('tell the open pages of the other of a change', async () => {
    const [account] = await accountsOf(one);
    const id = account?.id ?? '';
    const leave = new AbortController();
    const response = await two.fetch('GET', 'events', undefined, leave.signal);
    const heard: Hint[] = [];
    const listening = (async () => {
      if (!response.body) throw new Error('There is no stream.');
      for await (const data of eventData(streamChunks(response.body, leave.signal)))
        heard.push(JSON.parse(data) as Hint);
    })().catch(() => undefined);
    await one.send('PATCH', `accounts/${id}`, { name: 'Renamed on one' });
    await until('the hint', () => heard.some((hint) => hint.type === 'account' && hint.id === id), GENEROUS);
    expect((await accountsOf(two))[0]?.name).toBe('Renamed on one');

    const flow = await one.send<Flow>('POST', 'flows', { intent: 'connect', provider: 'linkedin' });
    await until('the other hint', () => heard.some((hint) => hint.id === flow.id), 1).catch(() => undefined);
    const waiting = two.send<Flow>('GET', `flows/${flow.id}?after=${String(flow.rev)}&wait=20`);
    await one.send('DELETE', `flows/${flow.id}`);
    expect((await waiting).state).toBe('cancelled');
    await until('its end', () => heard.some(({ type, id }) => type === 'flow' && id === flow.id), GENEROUS);
    leave.abort();
    await listening;
  });

  it('say that a login was interrupted whose process was killed, and let it begin again', async () => {
    const flow = await signIn(one, 'slow.killed@example.com');
    expect(flow.step.kind).toBe('wait');
    await withoutOne(async () => {
      const failed = await follow(two, flow, ({ state }) => state !== 'open');
      expect(failed).toMatchObject({ state: 'failed', step: { failure: { code: 'flow.interrupted' } } });
      const again = await answer(two, failed, { action: 'retry' });
      expect(again).toMatchObject({ state: 'open', step: { kind: 'form' } });
      const done = await answer(two, again, {
        values: { username: 'plain.again@example.com', password: 'fine' },
      });
      await follow(two, done, ({ state }) => state === 'connected');
    });
  });

  it('see a code scanned that a killed process has shown', async () => {
    const flow = await one.send<Flow>('POST', 'flows', { intent: 'connect', provider: 'whatsapp' });
    const shown = await follow(one, flow, ({ step }) => step.kind === 'qr');
    await withoutOne(async () => {
      await phone.scan('+1 202 555 0101');
      await follow(two, shown, ({ state }) => state === 'connected');
    });
  });

  it('write the account of a code that was scanned when its page and its process were gone', async () => {
    const flow = await one.send<Flow>('POST', 'flows', { intent: 'connect', provider: 'whatsapp' });
    await follow(one, flow, ({ step }) => step.kind === 'qr');
    const before = (await accountsOf(two)).length;
    await withoutOne(async () => {
      await phone.scan('+1 202 555 0102');
      await until('the account', async () => (await accountsOf(two)).length === before + 1, GENEROUS);
    });
  });

  it('delete what is created after it was cancelled on a process that was killed', async () => {
    const flow = await one.send<Flow>('POST', 'flows', { intent: 'connect', provider: 'whatsapp' });
    await follow(one, flow, ({ step }) => step.kind === 'qr');
    const number = '+1 202 555 0103';
    const scan = await until('the code', async () => (await phone.scannable())[0]);
    const isThere = async () => (await phone.accounts()).some(({ handle }) => handle?.endsWith('0103'));
    await one.send('DELETE', `flows/${flow.id}`);
    await withoutOne(async () => {
      // Cancelling withdraws the code as well, unless the process dies first: either way nothing is left.
      await fetch(`${simulator.url}/phone/${scan.id}/scan`, {
        method: 'POST',
        body: JSON.stringify({ phoneNumber: number }),
      });
      await until('it to be gone', async () => !(await isThere()), GENEROUS);
      expect((await accountsOf(two)).some(({ name }) => name.includes('0103'))).toBe(false);
    });
  });

  const told = (callback: string, id?: string) =>
    [...one.said, ...two.said].filter((said) => said['callback'] === callback && (!id || said['id'] === id));

  it('tell the host what a process has written that died before it could', async () => {
    const before = new Set((await accountsOf(two)).map(({ id }) => id));
    const dying = await launch('onAccountConnected').ready();
    const flow = await dying.send<Flow>('POST', 'flows', { intent: 'connect', provider: 'linkedin' });
    // It dies before it answers, or soon after.
    const values = { username: 'plain.untold@example.com', password: 'fine' };
    await answer(dying, flow, { values }).catch(() => undefined);
    await dying.ended();
    expect((await two.send<Flow>('GET', `flows/${flow.id}`)).state).toBe('connected');
    const [row] = (await accountsOf(two)).filter(({ id }) => !before.has(id));
    const id = row?.id ?? 'none';
    await until('the host to be told', () => told('onAccountConnected', id).length > 0, GENEROUS);

    const last = await launch('onDisconnected').ready();
    await last.send('DELETE', `accounts/${id}`).catch(() => undefined);
    await last.ended();
    await until('the host to be told of its end', () => told('onDisconnected', id).length > 0, GENEROUS);
    expect((await accountsOf(two)).some((account) => account.id === id)).toBe(false);
    expect(told('onAccountConnected', id)).toHaveLength(1);
    expect(told('onDisconnected', id)).toHaveLength(1);
  });

  describe('with 200 accounts', () => {
    let many: ManyAccounts;

    beforeAll(async () => {
      many = new ManyAccounts(simulator.url, stores);
      await many.connect(200);
    });

    it('end in the right state after a thousand hooks, and each change is told once', async () => {
      await many.tell(1_000, [one, two]);
      await until('every row to be right', () => many.areRight(), GENEROUS);

      const changesTold = told('onStatusChange');
      expect(changesTold.length).toBeGreaterThan(20);
      for (const row of await many.rows()) {
        const changes = changesTold
          .filter(({ id }) => id === row.id)
          .sort((a, b) => Number(a['lastUpdate']) - Number(b['lastUpdate']));
        // From the first status to the last, without a gap and without a repetition.
        const statuses = ['OK', ...changes.map(({ status }) => status)];
        expect(changes.map(({ previous }) => previous)).toEqual(statuses.slice(0, -1));
        expect(changes.filter(({ previous, status }) => previous === status)).toEqual([]);
        expect(statuses.at(-1)).toBe(row.status);
        // Its history says the same.
        const history = await stores.accounts.history(row.id, 100);
        expect(history.map(({ status }) => status).reverse()).toEqual(statuses.slice(1));
      }
    });

    it('end in the right state when a process is killed with hooks in its hands', async () => {
      await Promise.all(Array.from({ length: 60 }, (_, n) => many.move(n)));
      await many.tellLast([one, one, one, two]);
      await withoutOne(async () => {
        await until('every row to be right', () => many.areRight(), GENEROUS);
      });
    });
  });

  it('leave nothing in the log of errors', () => {
    expect(processes.flatMap(({ said }) => said.filter(({ log }) => log !== undefined))).toEqual([]);
  });
});
