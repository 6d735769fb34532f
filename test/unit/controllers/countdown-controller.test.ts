import { beforeEach, expect, it } from 'vitest';
import { CountdownController } from '../../../src/controllers/countdown-controller.js';
import { createTestPage, type TestPage } from '../client/support/page.js';
import { TestControllerHost } from './test-controller-host.js';

let page: TestPage;
let host: TestControllerHost;
let countdown: CountdownController;

beforeEach(() => {
  page = createTestPage();
  host = new TestControllerHost();
  countdown = new CountdownController(host, page);
});

it('updates its host on every whole second until the deadline has come, and then no more', async () => {
  host.connect();
  countdown.deadline = page.now() + 2_500;
  host.updates = 0;
  const seen: (number | undefined)[] = [];
  for (const ms of [500, 1_000, 1_000]) {
    await page.advance(ms);
    seen.push(countdown.remainingMs);
  }
  expect(seen).toEqual([2_000, 1_000, 0]);
  expect(host.updates).toBe(3);
  await page.advance(60_000);
  expect(host.updates).toBe(3);
  expect(page.timers).toBe(0);
  expect(countdown.remainingMs).toBe(0);
});

it('keeps no timer without a deadline or while its host is not connected', async () => {
  host.connect();
  expect(page.timers).toBe(0);
  expect(countdown.remainingMs).toBeUndefined();
  countdown.deadline = page.now() + 10_000;
  expect(page.timers).toBe(1);
  countdown.deadline = undefined;
  expect(page.timers).toBe(0);
  countdown.deadline = page.now() + 10_000;
  host.disconnect();
  expect(page.timers).toBe(0);
});

it('takes a deadline before its host is connected, and goes on rightly after it was away', async () => {
  countdown.deadline = page.now() + 10_000;
  expect(page.timers).toBe(0);
  host.connect();
  await page.advance(1_000);
  host.disconnect();
  await page.advance(5_000);
  host.connect();
  expect(countdown.remainingMs).toBe(4_000);
  expect(page.timers).toBe(1);
});

it('does nothing for a deadline that it has already', () => {
  host.connect();
  const deadline = page.now() + 10_000;
  countdown.deadline = deadline;
  host.updates = 0;
  countdown.deadline = deadline;
  expect(host.updates).toBe(0);
  expect(countdown.deadline).toBe(deadline);
});
