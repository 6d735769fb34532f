import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/contract/types.js';
import { roundTrip } from '../../../src/elements/result/round-trip.js';
import { Browser } from '../server/support/browser.js';
import { hosted, RoundTrips } from '../server/support/round-trips.js';

let trips: RoundTrips;
let browser: Browser;
beforeEach(() => {
  trips = new RoundTrips();
  browser = new Browser(trips.world);
});
afterEach(() => trips.world.close());

/** What the page shows that the browser has just come back to. */
const shownFor = async (flow: Flow): Promise<string> => {
  const now = await trips.world.get(flow);
  return roundTrip({ phase: 'open', flow: now, receivedAt: 0, connection: 'online' }, true).kind;
};

const post = async (url: string, body: unknown): Promise<Record<string, string>> => {
  const request = new Request(url, { method: 'POST', body: JSON.stringify(body) });
  return (await (await trips.world.simulator.fetch(request)).json()) as Record<string, string>;
};

describe('who comes back from a round trip', () => {
  it('waits for the word of the other side where there may be one', async () => {
    const flow = await trips.world.start(hosted);
    const link = await trips.leave(flow, browser);
    await trips.throughWizard(link);
    await browser.go(`https://host.test/api/connect/return?flow=${flow.id}&outcome=success`);
    expect(await shownFor(flow)).toBe('checking');
  });

  it('is asked at once after turning back in the hosted wizard, until the next try', async () => {
    const flow = await trips.world.start(hosted);
    const link = await trips.leave(flow, browser);
    const { next = '' } = await post(`${link}/leave`, {});
    await browser.go(next);
    expect(await shownFor(flow)).toBe('asking');
    const again = await trips.world.answer(await trips.world.get(flow), {});
    const tried = await trips.leave(again, browser);
    expect((await trips.world.get(flow)).step).not.toHaveProperty('turnedBack');
    await trips.throughWizard(tried);
    await browser.go(`https://host.test/api/connect/return?flow=${flow.id}&outcome=success`);
    expect(await shownFor(flow)).toBe('checking');
  });

  it('is asked at once after refusing a consent', async () => {
    const flow = await trips.world.start({ provider: 'google', method: 'oauth' });
    const screen = await trips.leave(flow, browser);
    const html = await (await trips.world.simulator.fetch(new Request(screen))).text();
    const [, id = ''] = /data-request="([^"]+)"/.exec(html) ?? /requests\/([\w-]+)/.exec(html) ?? [];
    const scopes = (new URL(screen).searchParams.get('scope') ?? '').split(' ');
    const { location = '' } = await post(`https://simulator.test/oauth/requests/${id}`, {
      isAllowed: false,
      email: 'owner@example.com',
      scopes,
    });
    await browser.go(location);
    expect((await trips.world.get(flow)).step.message).toEqual({ code: 'consent.denied' });
    expect(await shownFor(flow)).toBe('asking');
  });
});
