import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Host } from './properties/host.js';
import { judge } from './properties/judge.js';
import { moves, settings } from './properties/moves.js';
import { Play } from './properties/play.js';

/**
 * Whatever people, tabs, processes, networks and upstreams do, in whatever order: no flow hangs, no identity has two
 * rows, no answer is given to the upstream twice, and no upstream account is left that nobody owns and nobody is told of.
 * The sequences are the same in every run, so that it is a change that is to blame for what it breaks. `PROPERTY_SEED=any`
 * plays others, or a number those of a seed that has failed; `PROPERTY_RUNS` is how many.
 */
describe('any sequence of moves', () => {
  it('leaves nothing hanging, nothing doubled and nothing behind', async () => {
    const { PROPERTY_RUNS: runs = '100', PROPERTY_SEED: seed = '2' } = process.env;
    await fc.assert(
      fc.asyncProperty(moves, settings, async (sequence, conditions) => {
        const host = new Host(conditions);
        const play = new Play(host);
        try {
          await play.run(sequence);
          await judge(host, play.tabs.known);
        } finally {
          await host.close();
        }
      }),
      { numRuns: Number(runs), endOnFailure: true, ...(seed === 'any' ? {} : { seed: Number(seed) }) },
    );
  }, 400_000);
});
