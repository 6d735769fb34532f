import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStoresNode, type OpenStores } from '../../../src/server/node.js';
import { attack, openAbusePlace, rowsOf, type AbusePlace } from './support/abuse-place.js';
import { requestFor, TARGETS } from './support/abuse-routes.js';
import { hostileText, isTaken, rightBodies, wrongBodies } from './support/bad-bodies.js';

const SEED = 20_261_122;
const BAD_BODIES = 10_000;
const HOSTILE_BODIES = 600;

/** What a hook holds; its contract is the upstream's. */
const hookSchema = z.object({
  AccountStatus: z.object({
    account_id: z.string().max(200),
    account_type: z.string().max(64),
    message: z.string().max(64),
  }),
});
const noticeSchema = z.object({
  status: z.enum(['CREATION_SUCCESS', 'RECONNECTED']),
  account_id: z.string().max(200),
});

const schemaOf = (key: string): z.ZodType =>
  TARGETS[key]?.schema ?? (key.includes('notify') ? noticeSchema : hookSchema);

/** Every route that takes a body. */
const keys = Object.keys(TARGETS).filter((key) => TARGETS[key]?.body);

/** Where the body leads, so that it is read to its end: the step that is there. */
const fixedOf = (key: string, { mine }: AbusePlace): object =>
  key === 'POST /flows/:id/answers' ? { stepId: mine.form.step.id } : {};

describe('a body made from the schemas and spoilt', () => {
  let place: AbusePlace;
  beforeAll(async () => {
    place = await openAbusePlace();
  });
  afterAll(() => place.world.close());

  it(
    `is refused, ${String(BAD_BODIES)} times, and nothing is different afterwards`,
    { timeout: 300_000 },
    async () => {
      const sent = new Map<string, number>();
      const pairs = fc.constantFrom(...keys).chain((key) =>
        wrongBodies(rightBodies(schemaOf(key), fixedOf(key, place)))
          .filter((text) => !isTaken(schemaOf(key), text))
          .map((text) => [key, text] as const),
      );
      const before = await rowsOf(place);
      let count = 0;
      await fc.assert(
        fc.asyncProperty(pairs, async ([key, text]) => {
          const path = TARGETS[key]?.path(place.mine) ?? '';
          const response = await attack(
            place,
            requestFor(place, key, path, { body: text, headers: TARGETS[key]?.headers ?? {} }),
            key,
          );
          const isOurs = TARGETS[key]?.schema !== undefined;
          // What a hook says is never a reason to refuse it, so that the upstream does not send it again.
          expect(response.status).toBeOneOf(isOurs ? [400, 413] : [200, 413]);
          sent.set(key, (sent.get(key) ?? 0) + 1);
          count += 1;
          if (count % 100 === 0) expect(await rowsOf(place)).toEqual(before);
        }),
        { numRuns: BAD_BODIES, seed: SEED, endOnFailure: true },
      );
      expect(await rowsOf(place)).toEqual(before);
      expect([...sent.keys()].sort()).toEqual([...keys].sort());
      expect(({} as Record<string, unknown>)['a']).toBeUndefined();
      expect(place.world.log.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );
});

describe('a body of the right form full of what databases choke on', () => {
  let stores: OpenStores;
  let place: AbusePlace;
  beforeAll(async () => {
    stores = await openStoresNode({ folder: 'memory://' });
    place = await openAbusePlace(stores);
  }, 60_000);
  afterAll(async () => {
    await place.world.close();
    await stores.close();
  });

  /** Rows that are not the sender’s. */
  const ofOthers = async () => {
    const { accounts, flows } = await rowsOf(place, stores);
    const isOthers = ({ userId, tenantId }: { userId: string; tenantId?: string }) =>
      userId !== 'user-1' || tenantId !== undefined;
    return JSON.stringify([accounts.filter(isOthers), flows.filter(isOthers)]);
  };

  const hostileBody = (key: string): fc.Arbitrary<object> => {
    const { mine } = place;
    const answer = fc.record(
      {
        stepId: fc.constantFrom(mine.form.step.id, mine.code.step.id),
        answerId: fc.stringMatching(/^[\w-]{8,64}$/),
        action: fc.constantFrom('submit', 'switch', 'resend', 'back'),
        to: hostileText.map((text) => text.slice(0, 64)),
        values: fc.dictionary(
          fc.oneof(
            fc.constantFrom('username', 'password', 'code', 'choice', '__proto__'),
            hostileText.map((text) => text.slice(0, 64)),
          ),
          hostileText.map((text) => text.slice(0, 8_192)),
          { maxKeys: 3 },
        ),
      },
      { requiredKeys: ['stepId', 'answerId', 'action'] },
    );
    switch (key) {
      case 'POST /flows':
        return fc.record(
          { intent: fc.constant('connect'), provider: fc.constant('linkedin'), returnTo: hostileText },
          { requiredKeys: ['intent'] },
        );
      case 'POST /flows/:id/answers':
        return answer;
      case 'PATCH /accounts/:id':
        return fc.record({ name: hostileText });
      case 'PUT /accounts/:id/session':
        return fc.record({
          cookies: fc.record({ li_at: fc.string({ minLength: 1 }) }),
          userAgent: hostileText,
        });
      case 'POST /captcha/:ticket':
        return fc.record({ token: hostileText });
      case 'POST /hooks/:name':
        return fc.record({
          AccountStatus: fc.record({
            account_id: hostileText,
            account_type: hostileText,
            message: fc.oneof(hostileText, fc.constant('DELETED')),
          }),
        });
      default:
        return fc.record({
          status: fc.constant('CREATION_SUCCESS'),
          account_id: hostileText,
          name: hostileText,
        });
    }
  };

  it('is taken or refused, and changes nothing of anybody else', { timeout: 300_000 }, async () => {
    const pairs = fc
      .constantFrom(...keys)
      .chain((key) => hostileBody(key).map((body) => [key, body] as const));
    const before = await ofOthers();
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(pairs, fc.boolean(), async ([key, body], isCode) => {
        const { mine } = place;
        const path =
          key === 'POST /flows/:id/answers' && isCode
            ? `flows/${mine.code.id}/answers`
            : (TARGETS[key]?.path(mine) ?? '');
        const { status } = await attack(
          place,
          requestFor(place, key, path, { body }),
          `${key} ${JSON.stringify(body).slice(0, 400)}`,
        );
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }),
      { numRuns: HOSTILE_BODIES, seed: SEED, endOnFailure: true },
    );
    expect(await ofOthers()).toBe(before);
    for (const status of [200, 201, 400])
      expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(0);
    expect(
      place.world.log.filter(({ level, event }) => level === 'error' && event !== 'upstream.crashed'),
    ).toEqual([]);
  });

  it.each(['\uD800', 'a\0b', 'a b', '\u202Eid', '.', '..', ''])(
    'does not have the upstream asked for an account named %j',
    async (account_id) => {
      const key = 'POST /hooks/:name/notify/:ticket';
      const before = await rowsOf(place, stores);
      const calls = place.world.upstreamCalls.length;
      const body = { status: 'CREATION_SUCCESS', account_id, name: 'x' };
      expect(
        (await attack(place, requestFor(place, key, place.theirs.notifyPath, { body }), key)).status,
      ).toBe(200);
      expect(await rowsOf(place, stores)).toEqual(before);
      expect(place.world.upstreamCalls).toHaveLength(calls);
    },
  );
});
