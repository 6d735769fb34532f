import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Host } from './properties/host.js';
import { judge } from './properties/judge.js';
import { moves, settings } from './properties/moves.js';
import { Play } from './properties/play.js';

/**
 * Whatever people, tabs, processes, networks and upstreams do, in whatever order: no flow hangs, no identity has two
 * rows, no answer is given to the upstream twice, and no upstream account is left that nobody owns and nobody is told of.
 * `PROPERTY_RUNS` and `PROPERTY_SEED` set how many sequences are played and which.
 */
describe('any sequence of moves', () => {
  it('leaves nothing hanging, nothing doubled and nothing behind', async () => {
    const { PROPERTY_RUNS: runs = '100', PROPERTY_SEED: seed } = process.env;
    await fc.assert(
      fc.asyncProperty(moves, settings, async (sequence, conditions) => {
        const host = new Host(conditions);
        const play = new Play(host);
        try {
          await play.run(sequence);
          await judge(host, play.tabs.known);
        } finally {
          await host.world.close();
        }
      }),
      { numRuns: Number(runs), endOnFailure: true, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    );
  }, 400_000);
});
