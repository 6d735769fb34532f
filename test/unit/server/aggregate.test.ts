import { expect, it } from 'vitest';
import { toUpstreamAccount } from '../../../src/server/upstreams/unipile-v1/account.js';

/* An account has no state of its own upstream: it is as well as its worst source, in the order that is advised. */

const WORDS = [
  'CREDENTIALS',
  'PERMISSIONS',
  'ERROR',
  'STOPPED',
  'CONNECTING',
  'OK',
  // Not published for sources, but known to be there.
  'PAUSED',
  'NOT_SETUP',
  'IDLE',
] as const;

const accountWith = (...statuses: readonly string[]) =>
  toUpstreamAccount({
    object: 'Account',
    id: 'an-account',
    type: 'LINKEDIN',
    name: 'LinkedIn member',
    created_at: '2025-03-04T10:11:12.123Z',
    groups: [],
    sources: statuses.map((status, n) => ({ id: `an-account_SOURCE_${'ABC'[n] ?? ''}`, status })),
    connection_params: { im: { id: 'a-person', username: 'LinkedIn member' } },
  });

/** Any of these, in this order, says how the account is. */
const ADVISED: readonly (readonly [words: readonly string[], state: string, action: string])[] = [
  [['CREDENTIALS'], 'action_required', 'reconnect'],
  [['PERMISSIONS'], 'action_required', 'grant'],
  [['ERROR'], 'degraded', 'restart'],
  [['STOPPED', 'PAUSED'], 'paused', 'restart'],
  [['CONNECTING', 'NOT_SETUP'], 'syncing', 'wait'],
  [['OK', 'IDLE'], 'connected', 'none'],
];

const COMBINATIONS = WORDS.flatMap((one) =>
  WORDS.flatMap((two) => [[one, two], ...WORDS.map((three) => [one, two, three])]),
);

it('is as the advice says for every two and three sources, in any order', () => {
  const all: readonly (readonly string[])[] = [...WORDS.map((word) => [word]), ...COMBINATIONS];
  for (const statuses of all) {
    const [, state, action] = ADVISED.find(([words]) => words.some((word) => statuses.includes(word))) ?? [];
    expect(accountWith(...statuses), statuses.join(' ')).toMatchObject({ state, action });
  }
  expect(COMBINATIONS).toHaveLength(9 * 9 + 9 * 9 * 9);
});

it('keeps the word of the worst, and says of each source how it is', () => {
  expect(accountWith('OK', 'STOPPED', 'CREDENTIALS')).toMatchObject({
    status: 'CREDENTIALS',
    sources: [
      { kind: 'source_a', status: 'OK', state: 'connected' },
      { kind: 'source_b', status: 'STOPPED', state: 'paused' },
      { kind: 'source_c', status: 'CREDENTIALS', state: 'action_required' },
    ],
  });
});

it.each([
  ['ab_PA', 'ab_PA_MESSAGING', 'messaging'],
  ['ab_PA', 'ab_PA_SALES_NAVIGATOR', 'sales_navigator'],
  ['ABC', 'ABC_RECRUITER', 'recruiter'],
  ['ab_PA', 'ab_PA', 'main'],
  ['ab_PA', 'ab_PA_', 'main'],
  ['ab', 'another_PA_MESSAGING', 'messaging'],
  ['ab', 'another_SALES_NAVIGATOR', 'sales_navigator'],
  ['ab', 'another', 'main'],
])('of %s has a source %s of the kind %s, and nothing of its id is told', (id, sourceId, kind) => {
  const account = toUpstreamAccount({
    object: 'Account',
    id,
    type: 'LINKEDIN',
    name: 'LinkedIn member',
    sources: [{ id: sourceId, status: 'OK' }],
    connection_params: {},
  });
  expect(account?.sources.map((source) => source.kind)).toEqual([kind]);
});

it('is well without sources, and is never taken for well by a word that nobody knows', () => {
  expect(accountWith()).toMatchObject({ status: 'OK', state: 'connected' });
  expect(accountWith('OK', 'MELTED')).toMatchObject({
    status: 'MELTED',
    state: 'degraded',
    action: 'contact',
  });
  expect(accountWith('MELTED', 'CREDENTIALS')).toMatchObject({
    state: 'action_required',
    action: 'reconnect',
  });
});
