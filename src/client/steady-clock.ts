import type { Clock } from './environment.js';

/** What the wall clock may gain on the monotonic one before it is taken for a sleep. */
const SLEPT_MS = 1_000;

/**
 * Time as it passes, whatever the page's clock is set to in between. The monotonic clock says how much of it has passed;
 * but in some browsers it stands still while the machine sleeps, and then the wall clock does, which has gained on it.
 * A wall clock that is set forward cannot be told from a sleep, and counts as one: what is left of a lifetime is then
 * said too short until the endpoint's next word, and never too long.
 */
export function createSteadyNow(
  wall: () => number = () => Date.now(),
  monotonic: () => number = () => performance.now(),
): Clock['now'] {
  let last = { wall: wall(), monotonic: monotonic() };
  let time = last.wall;
  let gained = 0;
  return () => {
    const next = { wall: wall(), monotonic: monotonic() };
    const passed = next.monotonic - last.monotonic;
    time += passed;
    // Set back it has gained nothing, and what it gains from there on counts.
    gained = Math.max(0, gained + next.wall - last.wall - passed);
    if (gained > SLEPT_MS) {
      time += gained;
      gained = 0;
    }
    last = next;
    return time;
  };
}

/** What sessions and countdowns of a page measure by; all of them by one, so that their moments can be compared. */
export const steadyClock: Clock = {
  now: createSteadyNow(),
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (handle) => clearTimeout(handle as number),
};
