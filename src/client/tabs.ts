/** What the pages of one browser share, by name. */
export interface Tabs {
  /** Hears what other pages say under `name`, and says something to them. */
  openChannel(name: string, hear: (message: unknown) => void): TabChannel;
  /**
   * Runs `lead` while this page is the one that leads under `name`, which is over when its promise settles or the page
   * is gone. With `now`, only if nobody leads. Answers whether it led; gives up waiting when `signal` aborts.
   */
  lead(
    name: string,
    lead: () => Promise<void>,
    options: { readonly now: boolean; readonly signal: AbortSignal },
  ): Promise<boolean>;
}

export interface TabChannel {
  say(message: unknown): void;
  close(): void;
}

/**
 * The pages that this code's own page can reach: those of its origin in this browser. Nothing where the browser lacks
 * locks or channels, as on an address without a secure context, or keeps them from a sandboxed frame.
 */
export function browserTabs(): Tabs | undefined {
  const { navigator, BroadcastChannel } = globalThis as Partial<typeof globalThis>;
  const locks = (navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks || !BroadcastChannel || globalThis.origin === 'null') return undefined;
  return {
    openChannel(name, hear) {
      const channel = new BroadcastChannel(name);
      channel.addEventListener('message', ({ data }) => hear(data));
      return { say: (message) => channel.postMessage(message), close: () => channel.close() };
    },
    async lead(name, lead, { now, signal }) {
      try {
        // The two can not be asked for together.
        const options = now ? { ifAvailable: true } : { signal };
        return await locks.request(name, options, async (lock) => {
          if (!lock || signal.aborted) return false;
          await lead();
          return true;
        });
      } catch {
        // Given up, or not allowed here: then this page is on its own.
        return false;
      }
    },
  };
}
