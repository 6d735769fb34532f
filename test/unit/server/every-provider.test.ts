import { afterEach, describe, expect, it } from 'vitest';
import type { Flow, MethodId, ProviderId } from '../../../src/contract/types.js';
import { World, type WorldOptions } from './support/world.js';

/** What holds for an account whatever its provider and its way in: one identity, one row, and nobody else's. */

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

const isConnected = ({ state }: Flow) => state === 'connected';

interface Way {
  readonly provider: ProviderId;
  readonly method: MethodId;
  /** Two persons, and the first of them as they may write themselves another time. */
  readonly persons: readonly [first: string, second: string, firstAgain: string];
  /** What is typed, or what is done on the phone of the person. */
  readonly typed?: (person: string) => Readonly<Record<string, string>>;
  readonly shown?: (flow: Flow, person: string) => Promise<void>;
}

const byPassword = (provider: ProviderId, more: Readonly<Record<string, string>> = {}): Way => ({
  provider,
  method: 'password',
  persons: ['member-a@example.com', 'member-b@example.com', 'Member-A@example.com'],
  typed: (username) => ({ username, password: 'fine', ...more }),
});

const numbers = ['+1 202 555 0143', '+1 202 555 0178', '+12025550143'] as const;

const newestOnPhone = async (kind: string): Promise<string> =>
  (await world.phone()).attempts.find(({ screen }) => screen.kind === kind)?.id ?? '';

const byScan = (provider: ProviderId): Way => ({
  provider,
  method: 'qr',
  persons: numbers,
  shown: async (_flow, phoneNumber) => world.act(`${await newestOnPhone('scanner')}/scan`, { phoneNumber }),
});

const WAYS: readonly Way[] = [
  byPassword('linkedin'),
  {
    ...byPassword('linkedin'),
    method: 'cookies',
    typed: (cookie_li_at) => ({ cookie_li_at, user_agent: 'Browser/1.0' }),
  },
  byPassword('instagram'),
  byPassword('messenger'),
  byPassword('x', { email: 'owner@example.com' }),
  byScan('whatsapp'),
  {
    provider: 'whatsapp',
    method: 'pairing',
    persons: numbers,
    typed: (phone) => ({ phone }),
    shown: async ({ step }) => {
      const code = step.kind === 'pair' ? step.pairingCode : '';
      await world.act(`${await newestOnPhone('pairing')}/pair`, { code });
    },
  },
  byScan('telegram'),
  {
    provider: 'imap',
    method: 'imap',
    persons: ['member-a@gmail.com', 'member-b@gmail.com', 'Member-A@gmail.com'],
  },
];

/** From the first step to what comes of the last answer. */
async function goThrough(flow: Flow, { typed, shown, method }: Way, person: string, user: string) {
  const options = { user };
  if (method === 'imap') {
    const isShort = flow.step.kind === 'form' && flow.step.fields.every(({ secret }) => secret);
    if (isShort) return world.answer(flow, { values: { imap_password: 'fine' } }, options);
    const form = await world.answer(flow, { values: { imap_user: person } }, options);
    const values = { ...form.step.prefill, imap_password: 'fine' };
    return world.answer(form, { values }, options);
  }
  const asked = typed ? await world.answer(flow, { values: typed(person) }, options) : flow;
  await shown?.(asked, person);
  return asked;
}

async function connect(way: Way, person: string, user = 'user-1'): Promise<void> {
  const { provider, method } = way;
  const flow = await world.start({ provider, method }, { user });
  const asked = await goThrough(flow, way, person, user);
  await world.eventually(async () => (await world.get(asked, { user })).state === 'connected');
}

describe.each(WAYS)('$provider by $method', (way) => {
  const [first, second, firstAgain] = way.persons;

  it('leaves one row and one upstream account of a person who connects twice', async () => {
    open();
    await connect(way, first);
    const [row] = await world.accounts();
    const [older] = await world.upstreamIds();
    await connect(way, firstAgain);
    expect(await world.accounts()).toMatchObject([{ id: row?.id, state: 'connected' }]);
    await world.eventually(async () => (await world.upstreamIds()).length === 1);
    expect(await world.upstreamIds()).not.toContain(older);
  });

  it('makes a row of their own for another person', async () => {
    open();
    await connect(way, first);
    await connect(way, second);
    expect(await world.accounts()).toHaveLength(2);
    expect(await world.upstreamIds()).toHaveLength(2);
  });

  it('touches nothing of another user who has the same person', async () => {
    open();
    await connect(way, first);
    const before = await world.accounts();
    const upstream = await world.upstreamIds();
    await connect(way, first, 'user-2');
    expect(await world.accounts()).toEqual(before);
    expect(await world.accounts('user-2')).toHaveLength(1);
    expect(await world.upstreamIds()).toEqual(expect.arrayContaining([...upstream]));
  });

  it('is reconnected in its row, also by another spelling of the same person', async () => {
    open();
    await world.server.registerHook();
    await connect(way, first);
    const [row] = await world.accounts();
    const upstream = await world.upstreamIds();
    await world.act(`accounts/${upstream[0] ?? ''}/sign-out`);
    await world.eventually(async () => (await world.accounts())[0]?.action === 'reconnect');
    const flow = await world.start({ intent: 'reconnect', accountId: row?.id ?? '', method: way.method });
    const asked = await goThrough(flow, way, firstAgain, 'user-1');
    await world.waitFor(asked, isConnected, 60_000);
    expect(await world.accounts()).toMatchObject([{ id: row?.id, state: 'connected' }]);
    expect(await world.upstreamIds()).toEqual(upstream);
  });
});

describe.each(WAYS.filter(({ typed, shown }) => typed && !shown))('$provider by $method', (way) => {
  it('asks before it connects somebody else than whom it should reconnect', async () => {
    open();
    const [first, second] = way.persons;
    await connect(way, first);
    const before = await world.accounts();
    const flow = await world.start({
      intent: 'reconnect',
      accountId: before[0]?.id ?? '',
      method: way.method,
    });
    const asked = await goThrough(flow, way, second, 'user-1');
    expect(asked.step).toMatchObject({
      kind: 'confirm',
      question: 'connect-other',
      expected: before[0]?.handle,
    });
    expect(await world.accounts()).toEqual(before);
    const other = await world.answer(asked, { action: 'confirm' });
    await goThrough(other, way, second, 'user-1');
    expect(await world.accounts()).toHaveLength(2);
  });
});

describe.each(WAYS.filter(({ shown }) => shown))('$provider by $method', (way) => {
  it('that succeeds after it was cancelled is deleted upstream, and no row of anybody', async () => {
    open();
    const { provider, method, typed, persons } = way;
    const flow = await world.start({ provider, method });
    const asked = typed ? await world.answer(flow, { values: typed(persons[0]) }) : flow;
    await world.send('DELETE', `flows/${flow.id}`);
    // Done on the phone all the same, where the upstream has not let go of the attempt yet.
    await way.shown?.(asked, persons[0]).catch(() => undefined);
    await world.clock.advance(30_000);
    await world.eventually(async () => (await world.upstreamIds()).length === 0);
    expect(await world.accounts()).toEqual([]);
  });
});
