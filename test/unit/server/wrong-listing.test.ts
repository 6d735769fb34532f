import { describe, expect, it } from 'vitest';
import { range } from '../../../src/testing/conformance/records.js';
import { openListed as open } from './support/listed-world.js';

const EVERY_MS = 15 * 60_000;

describe('a reconciliation with an upstream that is not itself', () => {
  it('ends at a listing that always promises more and has nothing new', async () => {
    const { listed, run } = await open(1);
    let page = 0;
    listed.upstream.list = async () => {
      page += 1;
      if (page > 1_000) throw new Error('It does not end.');
      return { accounts: [...listed.accounts.values()], cursor: String(page) };
    };
    expect(await run()).toMatchObject({ outcome: 'incomplete', removed: 0 });
  });

  it('removes no more than the one tenth while the upstream says for an hour that it has nothing', async () => {
    const { clock, listed, removed, run } = await open(40);
    const all = new Map(listed.accounts);
    listed.accounts.clear();
    for (const _quarter of range(6)) {
      await run();
      await clock.advance(EVERY_MS);
    }
    expect(await removed()).toHaveLength(4);
    for (const [id, account] of all) listed.accounts.set(id, account);
    await run();
    expect(await removed()).toEqual([]);
  });

  it('goes on removing, a day later, what is missing still', async () => {
    const { clock, listed, removed, run } = await open(40);
    listed.accounts.clear();
    for (const _twice of range(3)) await run();
    await clock.advance(24 * 60 * 60_000);
    await run();
    expect(await removed()).toHaveLength(7);
  });
});
