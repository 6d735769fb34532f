import type { Hint } from '../contract/types.js';
import type { ConnectClient } from './connect-client.js';
import type { Environment } from './environment.js';
import { backoff } from './repeat.js';
import type { TabChannel, Tabs } from './tabs.js';

/** A hint, or `undefined` when some may have been missed: look at everything again. */
export type HintListener = (hint: Hint | undefined) => void;

export interface HintHub {
  /** Calls `listener` with every hint until the answer is called. There is a stream while anybody listens. */
  listen(listener: HintListener): () => void;
}

type HintSource = Pick<ConnectClient, 'hints' | 'endpoint'>;

/** A stream that lasted as long as this was a good one: the next failure is the first again. */
const GOOD_MS = 10_000;

/**
 * One stream of hints for everybody on a page, and one for all pages of a browser. A stream begins by saying whose
 * hints it brings. Of the pages that heard the same name from the same endpoint one leads: it keeps its stream and says
 * on to the others what it brings. They close theirs and stand in line; when the leader goes, or nobody looks at it any
 * more, the next opens a stream and everybody looks again, for what came in between. The name is part of that of the
 * channel, and only the endpoint can say it, so that no page hears the hints of another user.
 * An endpoint that does not say whose hints they are, or a browser without locks, leaves each page its own stream.
 */
export function createHintHub(client: HintSource, environment: Environment, tabs?: Tabs): HintHub {
  const listeners = new Set<HintListener>();
  let stopped: AbortController | undefined;

  const tell: HintListener = (hint) => {
    for (const listener of [...listeners]) listener(hint);
  };

  async function run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    let seat: Seat | undefined;
    signal.addEventListener('abort', () => seat?.leave());

    function sit(tabs: Tabs, listener: string, follow: () => void): void {
      if (seat?.listener === listener) {
        // The stream is back, or has changed hands: nobody knows what went by in between.
        seat.say(undefined);
        tell(undefined);
        return;
      }
      seat?.leave();
      seat = takeSeat(tabs, `connect-account-kit:hints:${addressOf(client.endpoint)}:${listener}`, {
        listener,
        hear: tell,
        follow,
      });
    }

    while (!signal.aborted) {
      if (seat?.isFollowing) {
        await seat.succession;
        failures = 0;
        continue;
      }
      const startedAt = environment.now();
      const own = new AbortController();
      const either = AbortSignal.any([signal, own.signal]);
      const onHello = (listener: string) => {
        if (tabs && !signal.aborted) sit(tabs, listener, () => own.abort());
      };
      for await (const hint of client.hints({ signal: either, onHello })) {
        if (either.aborted) break;
        tell(hint);
        seat?.say(hint);
      }
      if (either.aborted) continue;
      failures = environment.now() - startedAt >= GOOD_MS ? 1 : failures + 1;
      await pause(environment, backoff(environment, failures), signal);
    }
  }

  return {
    listen(listener) {
      const own: HintListener = (hint) => listener(hint);
      listeners.add(own);
      if (!stopped) void run((stopped = new AbortController()).signal);
      return () => {
        listeners.delete(own);
        if (listeners.size > 0) return;
        stopped?.abort();
        stopped = undefined;
      };
    },
  };
}

/** A page's place among those that hear the same hints. */
interface Seat {
  readonly listener: string;
  /** Another page leads. */
  readonly isFollowing: boolean;
  /** Settles when this page's turn has come, or it has left. */
  readonly succession: Promise<void>;
  /** To the pages that follow; nothing unless this one leads. */
  say(hint: Hint | undefined): void;
  leave(): void;
}

interface SeatOptions {
  readonly listener: string;
  readonly hear: HintListener;
  /** Another page leads already: the stream of this one can go. */
  readonly follow: () => void;
}

function takeSeat(tabs: Tabs, name: string, { listener, hear, follow }: SeatOptions): Seat {
  const gone = new AbortController();
  const left = new Promise<void>((resolve) => gone.signal.addEventListener('abort', () => resolve()));
  let role: 'asking' | 'leading' | 'following' | 'alone' = 'asking';
  let channel: TabChannel | undefined = tabs.openChannel(name, (message) => {
    if (role !== 'leading') hear((message as Hint | null) ?? undefined);
  });

  const lead = async () => {
    role = 'leading';
    await left;
  };
  const succession = (async () => {
    if (await tabs.lead(name, lead, { now: true, signal: gone.signal })) return;
    if (gone.signal.aborted) return;
    role = 'following';
    follow();
    await new Promise<void>((resolve) => {
      const take = () => {
        resolve();
        return lead();
      };
      void tabs.lead(name, take, { now: false, signal: gone.signal }).then(() => {
        // The browser has given up on it: then this page is on its own.
        if (role === 'following') role = 'alone';
        resolve();
      });
    });
  })();

  return {
    listener,
    succession,
    get isFollowing() {
      return role === 'following';
    },
    say(hint) {
      if (role === 'leading') channel?.say(hint ?? null);
    },
    leave() {
      gone.abort();
      channel?.close();
      channel = undefined;
    },
  };
}

/** The same for `/api/connect` and its whole address. */
const addressOf = (endpoint: string): string => {
  const base = (globalThis as { readonly location?: { readonly href: string } }).location?.href;
  return URL.canParse(endpoint, base) ? new URL(endpoint, base).href : endpoint;
};

function pause(environment: Environment, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      environment.clearTimeout(handle);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const handle = environment.setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
