import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserEnvironment, systemClock } from '../../../src/client/browser-environment.js';
import type { EnvironmentChange } from '../../../src/client/environment.js';

describe('outside a browser', () => {
  const environment = browserEnvironment('/api/connect');

  it('counts everything as visible and online', () => {
    expect([environment.isVisible(), environment.isOnline()]).toEqual([true, true]);
  });

  it('makes ids that the contract takes, each another one', () => {
    const ids = Array.from({ length: 50 }, () => environment.randomId());
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[\w-]{8,64}$/);
  });

  it('tells the others of the same endpoint, not itself, nor those of another endpoint', async () => {
    const heard: string[] = [];
    const listen = (name: string, endpoint: string) => {
      const own = browserEnvironment(endpoint);
      return { own, stop: own.watch((change) => heard.push(`${name} ${change}`)) };
    };
    const [first, second, other] = [listen('first', '/a'), listen('second', '/a'), listen('other', '/b')];
    first.own.announce();
    await vi.waitFor(() => expect(heard).toEqual(['second hint']));
    browserEnvironment('/a').announce();
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    first.stop();
    second.stop();
    other.own.announce();
    other.stop();
    expect([...heard].sort()).toEqual(['first hint', 'second hint', 'second hint']);
  });

  it('runs and clears real timers', async () => {
    let calls = 0;
    systemClock.clearTimeout(systemClock.setTimeout(() => calls++, 0));
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, 1));
    expect(calls).toBe(0);
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1_000);
  });
});

describe('in a page', () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const view = new EventTarget();

  beforeEach(() => {
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', view.addEventListener.bind(view));
    vi.stubGlobal('removeEventListener', view.removeEventListener.bind(view));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('says when visibility or the network changed, until it is told to stop', () => {
    const environment = browserEnvironment('/api/connect');
    const changes: EnvironmentChange[] = [];
    const stop = environment.watch((change) => changes.push(change));
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(environment.isVisible()).toBe(false);
    for (const type of ['pageshow', 'offline', 'online']) view.dispatchEvent(new Event(type));
    expect(changes).toEqual(['visibility', 'visibility', 'network', 'network']);
    stop();
    page.dispatchEvent(new Event('visibilitychange'));
    view.dispatchEvent(new Event('online'));
    expect(changes).toHaveLength(4);
  });

  it('believes the browser when it says that there is no network', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(browserEnvironment('/api/connect').isOnline()).toBe(false);
  });
});
