import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemSchema } from '../../../src/contract/problem.js';
import { openStoresNode, type OpenStores } from '../../../src/server/node.js';
import { HOOK_SECRET, HOST, World } from '../server/support/world.js';

/*
 * Requests out of the contract's own words, put together anyhow: nothing answers 500, and all that is refused is
 * refused with a problem. On PostgreSQL, which is choosier than memory.
 */

const SEED = 20_260_101;
const REQUESTS = 2_000;

/** Mulberry32: small, and the same numbers for the same seed. */
const createRandom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const random = createRandom(SEED);
const pick = <Item>(items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
};
const chance = (probability: number) => random() < probability;

/** Ids that replies named, so that requests meet what there is. */
const known: string[] = ['AAAAAAAAAAAAAAAAAAAAAA', 'answer-0001'];

/** Flows with the step they were on when last heard of. */
const open: { readonly flow: string; readonly step: string; readonly kind: string; readonly user: string }[] =
  [];

const TEXTS = [
  '',
  ' ',
  'a',
  'a@example.com',
  'sms@example.com',
  'wrong',
  '123456',
  '0',
  '-1',
  '1e309',
  'null',
  '__proto__',
  'constructor',
  'toString',
  '../..',
  '%00',
  '\0',
  'a\0b',
  '\uD800',
  '\uDFFF\uD800',
  '\u202Eabc',
  '\u{1F600}',
  "'; drop table connect_flow; --",
  '${7*7}',
  '\r\nX-Injected: 1',
  'x'.repeat(200),
  'x'.repeat(9_000),
  'linkedin',
  'whatsapp',
  'x',
  'password',
  'qr',
  'connect',
  'reconnect',
  'submit',
  'cancel',
  'retry',
  'refresh',
  'resend',
  'back',
  'switch',
  'confirm',
  'another-way',
];

const KEYS = [
  'intent',
  'provider',
  'method',
  'accountId',
  'returnTo',
  'stepId',
  'answerId',
  'action',
  'to',
  'values',
  'name',
  'username',
  'password',
  'code',
  'choice',
  'phone',
  '__proto__',
  'constructor',
  'AccountStatus',
  'account_id',
  'account_type',
  'message',
  'a'.repeat(100),
];

const text = (): string => (chance(0.35) ? pick(known) : pick(TEXTS));

const value = (depth = 0): unknown => {
  const kind = random();
  if (kind < 0.55) return text();
  if (kind < 0.65) return pick([0, -1, 1.5, 1e300, Number.MAX_SAFE_INTEGER, true, false, null]);
  if (depth > 3) return null;
  if (kind < 0.75) return Array.from({ length: Math.floor(random() * 4) }, () => value(depth + 1));
  return object(depth + 1);
};

/** With `__proto__` as an own key, as `JSON.parse` makes one. */
const object = (depth = 0): unknown => {
  const count = Math.floor(random() * 6);
  const members = Array.from(
    { length: count },
    () => `${JSON.stringify(pick(KEYS))}:${JSON.stringify(value(depth))}`,
  );
  return JSON.parse(`{${members.join(',')}}`);
};

/** Nearly right: the shape of the contract with some of it changed. */
const nearly = (right: Readonly<Record<string, unknown>>): unknown => {
  const entries = Object.entries(right).filter(() => chance(0.9));
  const changed = entries.map(([key, is]) => [key, chance(0.2) ? value() : is]);
  return Object.fromEntries(chance(0.1) ? [...changed, [pick(KEYS), value()]] : changed);
};

const body = (right: Readonly<Record<string, unknown>>): string => {
  const kind = random();
  const json = JSON.stringify(kind < 0.7 ? nearly(right) : value()) ?? '';
  return kind > 0.97 ? json.slice(0, Math.floor(random() * json.length)) : json;
};

/** What the steps ask for. */
const FITTING: Readonly<Record<string, unknown>> = {
  choose: { choice: 'linkedin' },
  form: { username: 'plain@example.com', password: 'fine' },
  code: { code: '123456' },
};

/** A URL holds no half surrogate pairs. */
const urlText = (): string => encodeURIComponent(Buffer.from(text()).toString());

const cursor = (): string => {
  if (chance(0.5)) return urlText();
  const position = pick([
    [0, 0, 'a'],
    [9, 8.64e15, '\0'],
    [1, 1e300, ''],
    [0, -1, 'x'],
    [0, 1.5, 'x'],
    value(4),
  ]);
  return Buffer.from(JSON.stringify(position)).toString('base64url');
};

const answers = () => {
  const { flow, step, kind, user } =
    chance(0.8) && open.length
      ? pick(open)
      : { flow: urlText(), step: pick(known), kind: 'none', user: 'user-1' };
  return {
    method: 'POST',
    path: `flows/${flow}/answers`,
    ...(chance(0.9) ? { user } : {}),
    body: body({
      stepId: step,
      answerId: chance(0.8) ? `answer-${String(Math.floor(random() * 1e9)).padStart(9, '0')}` : text(),
      action: pick(['submit', 'submit', 'submit', 'cancel', 'retry', 'refresh', 'resend', 'back', 'switch']),
      values: pick([
        FITTING[kind] ?? value(),
        FITTING[kind] ?? value(),
        FITTING[kind] ?? value(),
        { username: pick(['sms@example.com', 'plain@example.com', text()]), password: text() },
        { username: text(), password: text() },
        { code: text() },
        { choice: pick(['linkedin', 'whatsapp', 'x']) },
        value(),
      ]),
    }),
  };
};

const shapes: readonly (() => { method: string; path: string; body?: string; user?: string })[] = [
  () => ({
    method: 'POST',
    path: 'flows',
    body: body({
      ...(chance(0.6) ? { intent: 'connect' } : { intent: 'reconnect', accountId: pick(known) }),
      provider: pick(['linkedin', 'linkedin', 'whatsapp', 'telegram']),
    }),
  }),
  answers,
  answers,
  answers,
  () => ({ method: 'PATCH', path: `accounts/${urlText()}`, body: body({ name: text() }) }),
  () => ({ method: 'GET', path: `flows/${urlText()}?after=${urlText()}` }),
  () => ({ method: 'GET', path: `accounts?limit=${pick(['1', '2', '50', 'x', ''])}&cursor=${cursor()}` }),
  () => ({ method: 'DELETE', path: `flows/${urlText()}` }),
  () => ({ method: 'DELETE', path: `accounts/${urlText()}` }),
  () => ({
    method: 'GET',
    path: pick(['providers', 'flows', 'accounts', 'nothing', urlText()]),
  }),
  () => ({
    method: 'POST',
    path: 'hooks/unipile',
    body: body({ AccountStatus: { account_id: text(), account_type: text(), message: text() } }),
  }),
];

let stores: OpenStores;
let world: World;

beforeAll(async () => {
  stores = await openStoresNode({ folder: 'memory://' });
  world = new World({
    server: { accounts: stores.accounts, flows: stores.flows, limits: { openFlowsPerUser: 10_000 } },
    simulator: { slowLoginMs: 100 },
  });
  await world.server.registerHook();
});
afterAll(async () => {
  await world.close();
  await stores.close();
});

const headersFor = (): Record<string, string> => ({
  ...(chance(0.1) ? { 'idempotency-key': pick(['key-00000001', 'a b', '', 'x'.repeat(200)]) } : {}),
  ...(chance(0.1)
    ? { 'connect-steps': pick(['', ',', 'form', 'form,code,__proto__', 'x'.repeat(1_000)]) }
    : {}),
});

it(`answers ${String(REQUESTS)} random requests, and never with 500`, { timeout: 120_000 }, async () => {
  const seen = new Map<number, number>();
  let connected = 0;
  for (let count = 0; count < REQUESTS; count += 1) {
    const { method, path, body: content, user = pick(['user-1', 'user-2']) } = pick(shapes)();
    const isHook = path.startsWith('hooks/');
    const request = new Request(`${HOST}/api/connect/${path}`, {
      method,
      headers: {
        ...(isHook
          ? { 'unipile-auth': HOOK_SECRET }
          : {
              'connect-protocol': '1',
              'sec-fetch-site': 'same-origin',
              'x-user': user,
            }),
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...headersFor(),
      },
      ...(content === undefined ? {} : { body: content }),
    });
    const response = await world.until(world.server.fetch(request));
    const told = await response.text();
    seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
    const what = `number ${String(count)} of seed ${String(SEED)}: ${method} ${path} ${content ?? ''} → ${told}`;
    expect(response.status, what).toBeLessThan(500);
    if (response.status >= 400) expect(problemSchema.safeParse(JSON.parse(told)).success, what).toBe(true);
    if (told.includes('"state":"connected","step"')) connected += 1;
    if (told.startsWith('{')) {
      for (const [, id = ''] of told.matchAll(/"id":"([\w-]{8,64})"/g)) known.push(id);
      known.splice(2, Math.max(0, known.length - 40));
      const {
        id: flow,
        state,
        step,
      } = JSON.parse(told) as { id?: string; state?: string; step?: { id: string; kind: string } };
      if (flow !== undefined && state === 'open' && step)
        open.push({ flow, step: step.id, kind: step.kind, user });
      open.splice(0, Math.max(0, open.length - 12));
    }
  }
  expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  // It went through doors, and not only against walls.
  for (const status of [200, 201, 400, 404, 422])
    expect(seen.get(status) ?? 0, `status ${String(status)}`).toBeGreaterThan(0);
  expect(connected).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>)['password']).toBeUndefined();
});
