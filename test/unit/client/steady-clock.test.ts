import { beforeEach, expect, it } from 'vitest';
import { createSteadyNow } from '../../../src/client/steady-clock.js';

const BEGAN = 1_700_000_000_000;

let wall: number;
let monotonic: number;
let now: () => number;

beforeEach(() => {
  wall = BEGAN;
  monotonic = 5_000;
  now = createSteadyNow(
    () => wall,
    () => monotonic,
  );
});

function pass(ms: number): void {
  wall += ms;
  monotonic += ms;
}

it('begins at the wall clock’s time and goes as time goes', () => {
  expect(now()).toBe(BEGAN);
  pass(1_234.5);
  expect(now()).toBe(BEGAN + 1_234.5);
});

it('goes on as if nothing had happened when the wall clock is set back', () => {
  pass(10_000);
  wall -= 3_600_000;
  expect(now()).toBe(BEGAN + 10_000);
  pass(10_000);
  expect(now()).toBe(BEGAN + 20_000);
});

it('counts a sleep in which the monotonic clock stood still', () => {
  pass(10_000);
  now();
  wall += 240_000;
  pass(500);
  expect(now()).toBe(BEGAN + 250_500);
});

it('counts a sleep once where the monotonic clock went on', () => {
  pass(240_000);
  expect(now()).toBe(BEGAN + 240_000);
});

it('counts a sleep in full after the wall clock was set back, and the other way round', () => {
  wall -= 600_000;
  expect(now()).toBe(BEGAN);
  wall += 240_000;
  expect(now()).toBe(BEGAN + 240_000);
  wall -= 100_000;
  pass(1_000);
  expect(now()).toBe(BEGAN + 241_000);
});

it('takes no part in the small steps by which a system corrects its clock, nor in how often it is asked', () => {
  for (let at = 0; at < 1_000; at++) {
    pass(0.5);
    wall += 0.5;
    now();
  }
  expect(now()).toBe(BEGAN + 500);
});

it('counts a sleep that it hears of in pieces', () => {
  for (let at = 0; at < 10; at++) {
    wall += 900;
    now();
  }
  expect(now()).toBe(BEGAN + 9_000);
});

it('never goes back', () => {
  let last = now();
  for (const step of [100, -5_000, 3_000, -1, 0, 900, 1_001]) {
    wall += step;
    monotonic += 1;
    const next = now();
    expect(next).toBeGreaterThanOrEqual(last);
    last = next;
  }
});
