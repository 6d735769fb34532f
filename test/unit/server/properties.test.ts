import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Flow } from '../../../src/contract/types.js';
import type { Fault } from '../../../src/simulator/index.js';
import { World } from './support/world.js';

/**
 * Whatever people, tabs, networks and upstreams do, in whatever order: no flow hangs, no identity has two rows, no
 * answer is given to the upstream twice, and no upstream account is left that nobody owns and nobody can be told of.
 */

type Move =
  | { readonly kind: 'start'; readonly way: Way; readonly user: User }
  | {
      readonly kind: 'act';
      readonly flow: number;
      readonly action: number;
      readonly isRight: boolean;
      readonly isDoubled: boolean;
    }
  | { readonly kind: 'stale'; readonly flow: number }
  | { readonly kind: 'reload'; readonly flow: number }
  | { readonly kind: 'phone'; readonly attempt: number; readonly says: 'yes' | 'no' }
  | { readonly kind: 'lose'; readonly account: number }
  | { readonly kind: 'reconnect'; readonly account: number; readonly user: User }
  | { readonly kind: 'disconnect'; readonly account: number; readonly user: User }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'fault'; readonly fault: Fault };

type Way = 'linkedin' | 'whatsapp' | 'instagram';
type User = 'user-1' | 'user-2';

const user = fc.constantFrom<User>('user-1', 'user-2');
const index = fc.nat({ max: 3 });

const fault = fc.constantFrom<Fault>(
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'slow', ms: 8_000 },
);

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('start' as const),
      way: fc.constantFrom<Way>('linkedin', 'whatsapp', 'instagram'),
      user,
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      flow: index,
      action: fc.nat({ max: 5 }),
      isRight: fc.boolean(),
      isDoubled: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stale' as const), flow: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), flow: index }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('phone' as const),
      attempt: index,
      says: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), account: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reconnect' as const), account: index, user }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('disconnect' as const), account: index, user }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(500, 4_000, 40_000, 320_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fault' as const), fault }) },
);

const USERNAMES = [
  'plain@example.com',
  'sms@example.com',
  '2fa@example.com',
  'app@example.com',
  'slow@example.com',
  'chain@example.com',
];

interface Upstream {
  readonly webhooks: 'on' | 'off' | 'late';
  readonly pendingGet: 'block' | 'not-found';
  readonly takesBack: boolean;
}

const upstream: fc.Arbitrary<Upstream> = fc.record({
  webhooks: fc.constantFrom('on', 'off', 'late'),
  pendingGet: fc.constantFrom('block', 'not-found'),
  takesBack: fc.boolean(),
});

/** Any of what there is. */
const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(1, items.length)];

/** Plays one sequence and remembers what it needs to judge the end. */
class Play {
  readonly world: World;
  readonly flows: { flow: Flow; user: User }[] = [];
  /** Answers that were taken, each of which may call the upstream once. */
  answers = 0;
  starts = 0;
  /** Logins whose reply was lost after the upstream had made the account. */
  lostReplies = 0;
  #fault: Fault | undefined;
  #seen = 0;

  constructor({ webhooks, pendingGet, takesBack }: Upstream) {
    this.world = new World({
      // An upstream that takes no pending attempt back lets it succeed after its user has turned away.
      upstream: async (request, forward) => {
        const id = new URL(request.url).pathname.split('/').at(-1);
        const isPending =
          !takesBack && request.method === 'DELETE' && !(await this.world.upstreamIds()).includes(id ?? '');
        return isPending ? Response.json({ type: 'errors/resource_not_found' }, { status: 404 }) : forward();
      },
      simulator: {
        webhooks,
        pendingGet,
        faults: ({ method, path }) => {
          const next = this.#fault;
          this.#fault = undefined;
          if (
            next?.kind === 'drop' &&
            next.when === 'after' &&
            method === 'POST' &&
            path.includes('accounts')
          )
            this.lostReplies += 1;
          if (next?.kind === 'status' && method === 'POST' && path.includes('accounts'))
            this.lostReplies += 1;
          return next;
        },
      },
    });
  }

  async run(moves: readonly Move[]): Promise<void> {
    await this.world.server.registerHook();
    for (const next of moves) await this.#make(next);
    this.#fault = undefined;
  }

  async #make(next: Move): Promise<void> {
    switch (next.kind) {
      case 'start':
        return this.#start({ intent: 'connect', provider: next.way }, next.user);
      case 'act':
        return this.#act(next);
      case 'stale':
        return this.#stale(next.flow);
      case 'reload':
        return this.#refresh(next.flow);
      case 'phone':
        return this.#phone(next);
      case 'lose': {
        const account = pick((await this.world.phone()).accounts, next.account);
        if (account) await this.world.act(`accounts/${account.id}/sign-out`);
        return;
      }
      case 'reconnect': {
        const account = pick(await this.world.accounts(next.user), next.account);
        if (account) await this.#start({ intent: 'reconnect', accountId: account.id }, next.user);
        return;
      }
      case 'disconnect': {
        const account = pick(await this.world.accounts(next.user), next.account);
        if (account) await this.world.send('DELETE', `accounts/${account.id}`, { user: next.user });
        return;
      }
      case 'wait':
        return this.world.clock.advance(next.ms);
      case 'fault':
        this.#fault = next.fault;
    }
  }

  async #start(body: object, owner: User): Promise<void> {
    this.starts += 1;
    const { status, body: flow } = await this.world.send<Flow>('POST', 'flows', { user: owner, body });
    if (status < 300 && !this.flows.some((known) => known.flow.id === flow.id))
      this.flows.push({ flow, user: owner });
  }

  async #refresh(at: number): Promise<void> {
    const known = pick(this.flows, at);
    if (known) known.flow = await this.world.get(known.flow, { user: known.user });
  }

  async #values(flow: Flow, isRight: boolean): Promise<Record<string, string> | undefined> {
    const { step } = flow;
    if (step.kind === 'form') {
      this.#seen += 1;
      const username = step.prefill?.['username'] ?? USERNAMES[this.#seen % USERNAMES.length] ?? '';
      return { username, password: isRight ? 'fine' : 'wrong' };
    }
    if (step.kind === 'choose') return { choice: step.options[0]?.id ?? '' };
    if (step.kind !== 'code') return undefined;
    const screens = (await this.world.phone()).attempts.map(({ screen }) => screen);
    const shown = screens.find((screen) => 'code' in screen);
    return { code: isRight && shown && 'code' in shown ? shown.code : '000000' };
  }

  async #act({
    flow: at,
    action: choice,
    isRight,
    isDoubled,
  }: Extract<Move, { kind: 'act' }>): Promise<void> {
    await this.#refresh(at);
    const known = pick(this.flows, at);
    const actions = known?.flow.step.actions ?? [];
    const action: Action | undefined = actions[choice % Math.max(1, actions.length)];
    // The hosted wizard has tests of its own.
    if (!known || !action || action.to === 'methods') return;
    const values = action.type === 'submit' ? await this.#values(known.flow, isRight) : undefined;
    const body = this.world.answerBody(known.flow, {
      action: action.type,
      ...(action.to === undefined ? {} : { to: action.to }),
      ...(values ? { values } : {}),
    });
    this.answers += 1;
    const path = `flows/${known.flow.id}/answers`;
    const sends = isDoubled ? [body, body] : [body];
    const before = this.#posts();
    await Promise.all(sends.map((sent) => this.world.send('POST', path, { user: known.user, body: sent })));
    expect(this.#posts() - before, `${action.type} of a ${known.flow.step.kind} step`).toBeLessThanOrEqual(1);
  }

  #posts(): number {
    return this.world.upstreamCalls.filter((call) => call.startsWith('POST /accounts')).length;
  }

  async #stale(at: number): Promise<void> {
    const known = pick(this.flows, at);
    if (!known) return;
    this.answers += 1;
    const body = this.world.answerBody(known.flow, { stepId: 'step-of-long-ago' });
    await this.world.send('POST', `flows/${known.flow.id}/answers`, { user: known.user, body });
  }

  async #phone({ attempt: at, says }: Extract<Move, { kind: 'phone' }>): Promise<void> {
    const attempt = pick((await this.world.phone()).attempts, at);
    if (attempt?.screen.kind === 'scanner' && says === 'yes') {
      await this.world.act(`${attempt.id}/scan`, { phoneNumber: '+1 202 555 0143' });
    } else if (attempt?.screen.kind === 'approval') {
      await this.world.act(`${attempt.id}/${says === 'yes' ? 'approve' : 'deny'}`);
    }
  }
}

async function judge(play: Play): Promise<void> {
  const { world } = play;
  // Everything that runs out by itself has done so, and what is to be deleted upstream has been.
  for (let passed = 0; passed < 45; passed += 1) await world.clock.advance(60_000);

  for (const known of play.flows) {
    const flow = await world.get(known.flow, { user: known.user });
    expect(flow.state, `${flow.step.kind} step`).not.toBe('open');
  }

  const calls = (path: string) => world.upstreamCalls.filter((call) => call.startsWith(path)).length;
  const logins = world.upstreamCalls.filter(
    (call) => /^POST \/accounts(\/[^/]+)?$/.test(call) && !call.endsWith('/checkpoint'),
  ).length;
  expect(logins + calls('POST /accounts/checkpoint')).toBeLessThanOrEqual(play.answers + play.starts);

  const rows = await world.stores.accounts.scan(undefined, 100);
  const identities = rows.map(
    ({ userId, provider, identityKey }) => `${userId} ${provider} ${identityKey ?? ''}`,
  );
  expect(new Set(identities).size).toBe(identities.length);

  const owned = new Set(rows.map(({ upstreamId }) => upstreamId));
  const orphans = (await world.upstreamIds()).filter((id) => !owned.has(id));
  const unclaimed = await world.until(upstreamIds(world.server.listUnclaimed()));
  expect(new Set(unclaimed)).toEqual(new Set(orphans));
  expect(orphans.length).toBeLessThanOrEqual(play.lostReplies);
}

describe('any sequence of moves', () => {
  it('leaves nothing hanging, nothing doubled and nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 20 }), upstream, async (moves, settings) => {
        const play = new Play(settings);
        try {
          await play.run(moves);
          await judge(play);
        } finally {
          await play.world.close();
        }
      }),
      {
        numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60),
        endOnFailure: true,
      },
    );
  }, 120_000);
});

async function upstreamIds(accounts: AsyncIterable<{ readonly upstreamId: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { upstreamId } of accounts) ids.push(upstreamId);
  return ids;
}
