import { expect, it } from 'vitest';
import { incidentsOf, isAmong, withoutMended } from '../../../src/elements/banner/attention.js';
import type { Account } from '../../../src/contract/types.js';
import { someAccount } from '../../../stories/support/some-accounts.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString();

const lost = (id: string, minute: number, more: Partial<Account> = {}): Account =>
  someAccount(id, {
    state: 'action_required',
    action: 'reconnect',
    reason: { code: 'session.lost' },
    updatedAt: at(minute),
    ...more,
  });

const well = (id: string, minute: number): Account => someAccount(id, { updatedAt: at(minute) });

it('knows an incident again, alone and among others, and an older word of it too', () => {
  const incidents = incidentsOf([lost('one', 5), lost('two', 7)]);
  expect(isAmong(incidents, lost('one', 5))).toBe(true);
  expect(isAmong(incidents, lost('two', 7))).toBe(true);
  // A page that has not looked for a while.
  expect(isAmong(incidents, lost('two', 6))).toBe(true);
});

it('takes for news another account, another thing that is wrong, and the same that began anew', () => {
  const incidents = incidentsOf([lost('one', 5)]);
  expect(isAmong(incidents, lost('two', 5))).toBe(false);
  expect(isAmong(incidents, lost('one', 5, { action: 'grant' }))).toBe(false);
  expect(isAmong(incidents, lost('one', 5, { reason: { code: 'credentials.changed' } as never }))).toBe(
    false,
  );
  expect(isAmong(incidents, lost('one', 6))).toBe(false);
});

it('lets go of what is over, and of nothing on the word of a page that is late', () => {
  const incidents = incidentsOf([lost('one', 5), lost('two', 5)]);
  expect(withoutMended(incidents, [lost('one', 5), lost('two', 5)])).toBe(incidents);
  expect(withoutMended(incidents, [well('one', 3), well('two', 4)])).toBe(incidents);
  expect(withoutMended(incidents, [well('one', 6)])).toBe(incidentsOf([lost('two', 5)]));
  // An endpoint whose moments stand still.
  expect(withoutMended(incidents, [well('one', 5), well('two', 5)])).toBe('');
});

it('finds nothing in what an older version kept, or a broken browser', () => {
  for (const kept of ['', ' ', 'abc123def456', 'a.b', 'a.b.!!', '..']) {
    expect(isAmong(kept, lost('one', 5))).toBe(false);
    expect(withoutMended(kept, [well('one', 6)])).toBe('');
  }
});

it('can put away an account of which no moment is told', () => {
  const account = lost('one', 0, { updatedAt: '' });
  expect(isAmong(incidentsOf([account]), account)).toBe(true);
});

it('names nothing of an account', () => {
  const account = lost('account-0123456789', 5, { name: 'Sales', handle: 'sales@example.com' });
  expect(incidentsOf([account])).toMatch(/^[0-9a-z]+\.[0-9a-z]+\.[0-9a-z]+$/);
  expect(incidentsOf([account])).not.toContain('0123456789');
});
