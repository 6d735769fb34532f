import { describe, expect, it } from 'vitest';
import { keepUnchanged } from '../../../src/client/account-pages.js';
import { accountSchema } from '../../../src/contract/account.js';
import type { Account } from '../../../src/contract/types.js';

const account: Required<Account> = {
  id: 'account-1',
  provider: 'linkedin',
  name: 'Member',
  handle: 'member-1',
  state: 'action_required',
  reason: { code: 'session.lost', params: { provider: 'linkedin' } },
  action: 'reconnect',
  sources: [{ kind: 'messaging', state: 'action_required' }],
  canSync: false,
  wantsSession: false,
  connectedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
};

const another: Required<Account> = {
  id: 'account-2',
  provider: 'imap',
  name: 'Member of old',
  handle: 'member-2',
  state: 'connected',
  reason: { code: 'session.lost', params: { provider: 'imap' } },
  action: 'none',
  sources: [{ kind: 'messaging', state: 'connected' }],
  canSync: true,
  wantsSession: true,
  connectedAt: '2026-01-01T00:00:01.000Z',
  updatedAt: '2026-01-02T00:00:01.000Z',
};

const answered = (value: Account): Account => JSON.parse(JSON.stringify(value)) as Account;
const fields = Object.keys(accountSchema.shape) as (keyof Account)[];

describe('The accounts of an answer', () => {
  it('are the known ones while they say the same', () => {
    const known = [account, another];
    expect(keepUnchanged(known, known.map(answered))).toBe(known);
  });

  it.each(fields)('are new where another %s is said', (field) => {
    const known = [account];
    const changed = answered({ ...account, [field]: another[field] });
    expect(keepUnchanged(known, [changed])[0]).toBe(changed);
  });

  it.each(fields)('are new where %s is said no more', (field) => {
    const changed = answered({ ...account, [field]: undefined });
    expect(keepUnchanged([account], [changed])[0]).toBe(changed);
  });

  it('are the known ones in another order, too', () => {
    const kept = keepUnchanged([account, another], [another, account].map(answered));
    expect(kept[0]).toBe(another);
    expect(kept[1]).toBe(account);
  });
});
