import type { Clock, Environment, EnvironmentChange } from './environment.js';
import { steadyClock } from './steady-clock.js';

/** The wall clock, for moments that others have named. What has to pass is measured by the steady one. */
export const systemClock: Clock = { ...steadyClock, now: () => Date.now() };

/**
 * The page this code runs in. Outside a browser everything counts as visible and online.
 * Tabs and elements with the same `endpoint` hear each other's announcements.
 */
export function browserEnvironment(endpoint: string): Environment {
  const { document } = globalThis as Partial<typeof globalThis>;
  const name = `connect-account-kit:${endpoint}`;
  let channel: BroadcastChannel | undefined;
  return {
    ...steadyClock,
    isVisible: () => document?.visibilityState !== 'hidden',
    // A browser that does not know does not say `false`.
    isOnline: () => (globalThis.navigator as Partial<Navigator> | undefined)?.onLine !== false,
    watch(listener) {
      const ears = new AbortController();
      const hear = (target: EventTarget | undefined, type: string, change: EnvironmentChange) =>
        target?.addEventListener(type, () => listener(change), { signal: ears.signal });
      const mine = openChannel(name);
      channel = mine;
      hear(mine, 'message', 'hint');
      hear(document, 'visibilitychange', 'visibility');
      if (document) {
        // A page that comes back from the back-forward cache was frozen with its requests.
        hear(globalThis, 'pageshow', 'visibility');
        hear(globalThis, 'online', 'network');
        hear(globalThis, 'offline', 'network');
      }
      return () => {
        ears.abort();
        mine?.close();
        if (channel === mine) channel = undefined;
      };
    },
    announce() {
      const voice = channel ?? openChannel(name);
      voice?.postMessage(0);
      if (voice !== channel) voice?.close();
    },
    randomId,
    random: Math.random,
  };
}

/** `crypto.randomUUID` would need a secure context, which a page on a local network is not. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** None where the browser has no channels, or keeps them from a sandboxed frame. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(name);
    // Node would stay alive for an open channel.
    (channel as { unref?: () => void }).unref?.();
    return channel;
  } catch {
    return undefined;
  }
}
