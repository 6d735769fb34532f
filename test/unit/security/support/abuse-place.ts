import { expect } from 'vitest';
import { problemSchema } from '../../../../src/contract/problem.js';
import type { Account, Flow } from '../../../../src/contract/types.js';
import type { Stores } from '../../../../src/server/stores/stores.js';
import type { World } from '../../server/support/world.js';
import { Browser } from '../../server/support/browser.js';
import { hosted, launchOf, RoundTrips } from '../../server/support/round-trips.js';

/*
 * A world with one of everything for a user, and the same for a stranger and for the user of the same id in another
 * tenant. Whatever is tried is sent by `attack`, which holds each reply against what no reply may be.
 */

export const FRAMES = 'https://captcha.test';
const FRIEND = 'https://friend.test';

export interface Belongings {
  readonly account: Account;
  readonly form: Flow;
  readonly code: Flow;
  readonly captcha: Flow;
  /** On its way to the hosted wizard, which may notify at this path. */
  readonly notifyPath: string;
  /** Of a launch that nobody has followed. */
  readonly ticket: string;
}

export interface AbusePlace {
  readonly world: World;
  readonly mine: Belongings;
  readonly theirs: Belongings;
  readonly ofTenant: Belongings;
}

/** `name@tenant`, or a name alone. */
const userOf = (request: Request) => {
  const [id = '', tenantId] = (request.headers.get('x-user') ?? '').split('@');
  if (!id) return undefined;
  return tenantId === undefined ? { id } : { id, tenantId };
};

const lastOf = (path: string): string => path.split('/').at(-1) ?? '';

const makeBelongings = async (trips: RoundTrips, user: string): Promise<Belongings> => {
  const { world } = trips;
  const as = { user };
  const name = user.replace('@', '.at.');
  await world.signIn(`${name}@example.com`, 'fine', as);
  const [account] = await world.accounts(user);
  if (!account) throw new Error('Nothing was connected.');
  const away = await world.answer(await world.start(hosted, as), {}, as);
  await new Browser(world, user).go(launchOf(away));
  const notifyPath = new URL(trips.links.at(-1)?.['notify_url'] ?? '').pathname.replace('/api/connect/', '');
  const waiting = await world.answer(await world.start(hosted, as), {}, as);
  return {
    account,
    form: await world.start({ provider: 'linkedin' }, as),
    code: await world.signIn(`sms.${name}@example.com`, 'fine', as),
    captcha: await world.signIn(`captcha.${name}@example.com`, 'fine', as),
    notifyPath,
    ticket: lastOf(launchOf(waiting)),
  };
};

export const openAbusePlace = async (stores: Partial<Stores> = {}): Promise<AbusePlace> => {
  const plenty = 1_000_000;
  const trips = new RoundTrips({
    simulator: { notify: 'never', webhooks: 'off' },
    server: {
      ...stores,
      getUser: userOf,
      captchaOrigin: FRAMES,
      allowedOrigins: [FRIEND],
      sweepEveryMs: 0,
      limits: {
        openFlowsPerUser: plenty,
        startsPerMinute: plenty,
        answersPerFlow: plenty,
        triesPerStep: plenty,
        triesPerFlow: plenty,
        changesPerMinute: plenty,
      },
    },
  });
  const { world } = trips;
  const mine = await makeBelongings(trips, 'user-1');
  const theirs = await makeBelongings(trips, 'user-2');
  return { world, mine, theirs, ofTenant: await makeBelongings(trips, 'user-1@tenant-2') };
};

/** Every row there is, and what waits to become one. */
export const rowsOf = async ({ world }: AbusePlace, stores: Stores = world.stores) => {
  const accounts = await stores.accounts.scan(undefined, 1_000);
  const ids = accounts.map(({ id }) => id);
  return {
    accounts,
    history: await Promise.all(ids.map((id) => stores.accounts.history(id, 100))),
    sessions: await Promise.all(ids.map(async (id) => stores.sessions?.get(id))),
    flows: await stores.flows.listDue(world.clock.now() + 10 * 365 * 24 * 60 * 60_000, 10_000),
    inbox: await stores.flows.countInbox(1_000),
  };
};

/** What belongs to nobody outside: the upstream's words and address, secrets, SQL, stacks. */
const INNER =
  /simulator\.test|api-key-of-the|hook-secret|connect_(flow|account|inbox|outbox|incident|history|lease|session|missing)|\bat .+\.[jt]s:\d|node_modules|PGlite|invalid byte|ZodError|TypeError|errors\/|upstreamId|userId|tenantId/i;

/** Sends it and looks at what comes: no fault of ours, a problem for what is refused, nothing of the inside. */
export const attack = async ({ world }: AbusePlace, request: Request, what: string): Promise<Response> => {
  const response = await world.until(world.server.fetch(request), 90_000);
  expect(response.status, what).toBeLessThan(500);
  expect(response.headers.get('x-content-type-options'), what).toBe('nosniff');
  if (response.headers.get('content-type') === 'text/event-stream') {
    await response.body?.cancel();
    return response;
  }
  const text = await response.clone().text();
  expect(INNER.exec(text)?.[0], what).toBeUndefined();
  // A captcha’s frame hears of a step that has passed by its status alone.
  if (response.status < 400 || text === '') return response;
  expect(response.headers.get('content-type'), what).toBe('application/problem+json');
  expect(problemSchema.safeParse(JSON.parse(text)).success, what).toBe(true);
  return response;
};
