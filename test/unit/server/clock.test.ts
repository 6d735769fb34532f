import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deadline, sleep, systemClock } from '../../../src/server/clock.js';

const FOREVER = 2 ** 30;

describe('Many that wait for one signal', () => {
  const warnings: Error[] = [];
  const warn = (warning: Error) => warnings.push(warning);

  beforeEach(() => {
    warnings.length = 0;
    process.on('warning', warn);
  });
  afterEach(() => {
    process.off('warning', warn);
  });

  /** Warnings come a turn later. */
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('are not taken for a leak, and all wake up when it is aborted', async () => {
    const stopped = new AbortController();
    const sleepers = Array.from({ length: 20 }, () => sleep(systemClock, FOREVER, stopped.signal));
    const limits = Array.from({ length: 20 }, () => deadline(systemClock, FOREVER, stopped.signal));
    await turn();
    expect(warnings).toEqual([]);
    stopped.abort();
    await Promise.all(sleepers);
    expect(limits.every(({ signal }) => signal.aborted)).toBe(true);
    for (const { release } of limits) release();
  });

  it('are no longer told of it once they are done', async () => {
    const stopped = new AbortController();
    const released = deadline(systemClock, FOREVER, stopped.signal);
    released.release();
    await sleep(systemClock, 0, stopped.signal);
    stopped.abort();
    expect(released.signal.aborted).toBe(false);
  });

  it('do not wait for a signal that is aborted already', async () => {
    const stopped = AbortSignal.abort();
    await sleep(systemClock, FOREVER, stopped);
    const limit = deadline(systemClock, FOREVER, stopped);
    expect(limit.signal.aborted).toBe(true);
    limit.release();
  });
});
