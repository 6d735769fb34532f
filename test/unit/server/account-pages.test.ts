import { afterEach, describe, expect, it } from 'vitest';
import type { AccountList } from '../../../src/contract/types.js';
import { World } from './support/world.js';

let world: World;
afterEach(() => world.close());

async function withAccounts(): Promise<void> {
  world = new World();
  const row = (number: number, provider: 'linkedin' | 'telegram', userId = 'user-1') => ({
    id: `account-${String(number)}`,
    userId,
    provider,
    accountType: provider.toUpperCase(),
    upstreamId: `upstream-${String(number)}`,
    status: 'OK',
    state: 'connected' as const,
    action: 'none' as const,
    sources: [],
    name: `Account ${String(number)}`,
    createdOn: number,
    lastUpdate: number,
  });
  await world.stores.accounts.insert(row(3, 'linkedin'));
  await world.stores.accounts.insert(row(2, 'linkedin'));
  await world.stores.accounts.insert(row(1, 'telegram'));
  await world.stores.accounts.insert({ ...row(4, 'linkedin', 'user-2'), provider: 'imap' });
}

const list = async (query: string) => (await world.send<AccountList>('GET', `accounts${query}`)).body;

describe('the list of accounts by pages', () => {
  it('says with the first page of which providers there are accounts on any', async () => {
    await withAccounts();
    const first = await list('?limit=2');
    expect(first.items.map(({ provider }) => provider)).toEqual(['linkedin', 'linkedin']);
    expect(first.providers).toEqual(['linkedin', 'telegram']);
  });

  it('says so neither of a list that is whole, nor of one provider, nor again with later pages', async () => {
    await withAccounts();
    expect(await list('')).not.toHaveProperty('providers');
    expect(await list('?limit=1&provider=linkedin')).not.toHaveProperty('providers');
    const { nextCursor } = await list('?limit=1');
    expect(await list(`?limit=1&cursor=${nextCursor ?? ''}`)).not.toHaveProperty('providers');
  });
});
