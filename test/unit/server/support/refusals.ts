import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account, Flow, ProblemCode } from '../../../../src/contract/types.js';
import { PROBLEMS } from '../../../../src/contract/problem.js';
import { World, type RequestOptions } from './world.js';

/*
 * One world for a whole file: a user with an account, a form, a code and an ended flow, and another user with the
 * same. What is refused changes nothing, so that every case finds it as the one before did.
 */

export interface Things {
  readonly account: Account;
  readonly form: Flow;
  readonly code: Flow;
  readonly ended: Flow;
}

export interface Place {
  readonly world: World;
  readonly mine: Things;
  readonly theirs: Things;
}

const make = async (world: World, user: string): Promise<Things> => {
  const as = { user };
  await world.signIn(`${user}@example.com`, 'fine', as);
  const [account] = await world.accounts(user);
  if (!account) throw new Error('Nothing was connected.');
  const ended = await world.start({ provider: 'linkedin' }, as);
  return {
    account,
    form: await world.start({ provider: 'linkedin' }, as),
    code: await world.signIn(`sms.${user}@example.com`, 'fine', as),
    ended: await world.flow('DELETE', `flows/${ended.id}`, as),
  };
};

/** The place of this file: made before its tests, closed after them. */
export const openPlace = (): (() => Place) => {
  let place: Place | undefined;
  beforeAll(async () => {
    const world = new World({ server: { sweepEveryMs: 0, allowedOrigins: ['https://friend.test'] } });
    place = { world, mine: await make(world, 'user-1'), theirs: await make(world, 'user-2') };
  });
  afterAll(() => place?.world.close());
  return () => {
    if (!place) throw new Error('The place is not there yet.');
    return place;
  };
};

/** All that a request could have changed. */
export const everything = async ({ world, mine, theirs }: Place) => {
  const { accounts, flows, sessions } = world.stores;
  const rows = await accounts.scan(undefined, 1_000);
  const ids = [mine, theirs].flatMap(({ form, code, ended }) => [form.id, code.id, ended.id]);
  return {
    accounts: rows,
    history: await Promise.all(rows.map(({ id }) => accounts.history(id, 100))),
    sessions: await Promise.all(rows.map(({ id }) => sessions.get(id))),
    flows: await Promise.all(ids.map((id) => flows.get(id))),
    open: await Promise.all(['user-1', 'user-2'].map((userId) => flows.listOpen({ userId }))),
    due: await flows.listDue(Number.MAX_SAFE_INTEGER, 1_000),
    upstream: [...world.upstreamCalls],
  };
};

/** A request, made of what there is, and what it is refused as. */
export interface Case {
  readonly name: string;
  readonly method: string;
  readonly path: (place: Place) => string;
  readonly options?: (place: Place) => RequestOptions;
  readonly code: ProblemCode;
  readonly allow?: string;
}

export const UNKNOWN = 'AAAAAAAAAAAAAAAAAAAAAA';

export const formAnswer = ({ mine }: Place, given: object = {}): object => ({
  stepId: mine.form.step.id,
  answerId: 'bad-input-0001',
  action: 'submit',
  values: { username: 'bad@example.com', password: 'fine' },
  ...given,
});

export const codeAnswer = (place: Place, given: object = {}): object =>
  formAnswer(place, { stepId: place.mine.code.step.id, values: { code: '123456' }, ...given });

export interface Route {
  readonly method: string;
  /** As it is in the contract. */
  readonly name: string;
  readonly path: (place: Place) => string;
  readonly body?: (place: Place) => object;
}

/** Every route that reads a body of its user's. */
export const WRITING: readonly (Route & Required<Pick<Route, 'body'>>)[] = [
  { method: 'POST', name: 'flows', path: () => 'flows', body: () => ({ intent: 'connect' }) },
  {
    method: 'POST',
    name: 'flows/:id/answers',
    path: ({ mine }) => `flows/${mine.form.id}/answers`,
    body: (place) => formAnswer(place),
  },
  {
    method: 'PATCH',
    name: 'accounts/:id',
    path: ({ mine }) => `accounts/${mine.account.id}`,
    body: () => ({ name: 'Other' }),
  },
  {
    method: 'PUT',
    name: 'accounts/:id/session',
    path: ({ mine }) => `accounts/${mine.account.id}/session`,
    body: () => ({ cookies: { li_at: 'a-cookie' }, userAgent: 'Browser/1.0' }),
  },
];

/** Every route that wants a user. */
export const SIGNED_IN: readonly Route[] = [
  ...WRITING,
  { method: 'GET', name: 'providers', path: () => 'providers' },
  { method: 'GET', name: 'flows', path: () => 'flows?open=1' },
  { method: 'GET', name: 'flows/:id', path: ({ mine }) => `flows/${mine.form.id}` },
  { method: 'DELETE', name: 'flows/:id', path: ({ mine }) => `flows/${mine.form.id}` },
  { method: 'GET', name: 'accounts', path: () => 'accounts' },
  { method: 'GET', name: 'accounts/:id', path: ({ mine }) => `accounts/${mine.account.id}` },
  { method: 'DELETE', name: 'accounts/:id', path: ({ mine }) => `accounts/${mine.account.id}` },
  {
    method: 'POST',
    name: 'accounts/:id/restart',
    path: ({ mine }) => `accounts/${mine.account.id}/restart`,
  },
  { method: 'POST', name: 'accounts/:id/sync', path: ({ mine }) => `accounts/${mine.account.id}/sync` },
  { method: 'GET', name: 'events', path: () => 'events' },
];

/** Each case is refused with its problem, twice alike, and nothing is different afterwards. */
export const testRefusals = (what: string, placeOf: () => Place, cases: readonly Case[]): void => {
  describe(what, () => {
    it.each(cases)('$name is refused as $code, and changes nothing', async (given) => {
      const place = placeOf();
      const { world } = place;
      const { method, code, allow } = given;
      const path = given.path(place);
      const before = await everything(place);
      if (method === 'HEAD') {
        const { status, headers } = await world.send(method, path, given.options?.(place));
        expect(status).toBe(PROBLEMS[code].status);
        expect(headers.get('allow')).toBe(allow);
      } else {
        const sent = await world.send(method, path, given.options?.(place));
        expect(sent.body).toMatchObject({ code });
        const problem = await world.problem(method, path, given.options?.(place));
        expect(problem).toMatchObject({ code, ...PROBLEMS[code] });
        expect(sent.headers.get('allow')).toBe(allow ?? null);
        expect(sent.headers.get('cache-control')).toBe('no-store');
        expect(sent.headers.get('x-content-type-options')).toBe('nosniff');
      }
      expect(await everything(place)).toEqual(before);
    });
  });
};
