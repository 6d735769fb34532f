import type { Environment, EnvironmentChange } from '../../../../src/client/environment.js';

export interface TestPage extends Environment {
  /** Lets time pass: runs what is due, in order, and lets everything that follows from it happen. */
  advance(ms: number): Promise<void>;
  setVisible(visible: boolean): Promise<void>;
  setOnline(online: boolean): Promise<void>;
  hint(): Promise<void>;
  readonly announcements: number;
  readonly timers: number;
  readonly listeners: number;
}

/** Lets promises, streams and bodies come to rest, without any time passing. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve));
}

let ids = 0;

/** A page whose time, network and visibility the test decides. */
export function createTestPage(): TestPage {
  let now = 1_000_000;
  let announcements = 0;
  let isVisible = true;
  let isOnline = true;
  const timers = new Map<number, { readonly at: number; readonly callback: () => void }>();
  const listeners = new Set<(change: EnvironmentChange) => void>();
  let timerIds = 0;

  async function tell(change: EnvironmentChange) {
    for (const listener of [...listeners]) listener(change);
    await settle();
  }

  return {
    now: () => now,
    setTimeout(callback, ms) {
      timers.set(++timerIds, { at: now + ms, callback });
      return timerIds;
    },
    clearTimeout: (handle) => void timers.delete(handle as number),
    isVisible: () => isVisible,
    isOnline: () => isOnline,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    announce() {
      announcements++;
    },
    randomId: () => `random-id-${++ids}`,
    random: () => 0.999_999,
    async advance(ms) {
      await settle();
      const end = now + ms;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
        if (!due) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].callback();
        await settle();
      }
      now = end;
    },
    setVisible(visible) {
      isVisible = visible;
      return tell('visibility');
    },
    setOnline(online) {
      isOnline = online;
      return tell('network');
    },
    hint: () => tell('hint'),
    get announcements() {
      return announcements;
    },
    get timers() {
      return timers.size;
    },
    get listeners() {
      return listeners.size;
    },
  };
}
