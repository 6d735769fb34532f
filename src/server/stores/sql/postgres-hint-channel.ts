import { sleep, systemClock, within, type Clock } from '../../clock.js';
import type { HintChannel, HintChannelListener } from '../../hint-channel.js';
import { randomId } from '../../ids.js';
import { readPayload, writeMissed, writePayload } from './hint-payload.js';

/**
 * Hints by LISTEN and NOTIFY. One connection listens and does nothing else; when it breaks another takes its place,
 * and all who listen are told to look again, because nobody keeps what was said to a connection that was not there.
 * What is to be said while a NOTIFY is on its way goes out together with the next one.
 */

/** A connection that listens; `new pg.Client(…)` of node-postgres is one. */
export interface ListeningClient {
  connect(): Promise<unknown>;
  query(text: string): Promise<unknown>;
  on(event: 'notification', listener: (message: { readonly payload?: string | undefined }) => void): unknown;
  on(event: 'error' | 'end', listener: (error?: Error) => void): unknown;
  end(): Promise<void>;
}

export interface PostgresHintChannelOptions {
  /** A new connection of its own, directly to the server: a pooler in transaction mode forgets who listens. */
  readonly connect: () => ListeningClient;
  /** Sends payloads to the channel, in one statement. */
  readonly notify: (channel: string, payloads: readonly string[]) => Promise<void>;
  readonly clock?: Clock;
  /** A number from 0 to 1, to spread the attempts of several processes. */
  readonly random?: () => number;
}

export interface OpenHintChannel extends HintChannel {
  /** Sends what is waiting and closes the connection. */
  readonly close: () => Promise<void>;
}

const CHANNEL = 'connect_account_kit';

/** A connection may be dead without anybody having said so. */
const CHECK_EVERY_MS = 15_000;
const ANSWER_WITHIN_MS = 10_000;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** More is not kept for a database that does not answer: the others look again when it is back. */
const MAX_WAITING = 1_000;

export function createPostgresHintChannel({
  connect,
  notify,
  clock = systemClock,
  random = Math.random,
}: PostgresHintChannelOptions): OpenHintChannel {
  const self = randomId();
  const listeners = new Set<HintChannelListener>();
  const closed = new AbortController();
  const waiting = new Set<string>();
  let sending: Promise<void> = Promise.resolve();
  let isSending = false;
  let listening: Promise<void> | undefined;

  const failed = (error: unknown) => {
    for (const listener of [...listeners]) listener.failed(error);
  };

  const missed = () => {
    for (const listener of [...listeners]) listener.missed();
  };

  const receive = (payload = '') => {
    const received = readPayload(payload);
    if (!received || received.process === self) return;
    if (!received.told) missed();
    else for (const listener of [...listeners]) listener.told(received.told);
  };

  const answered = <Value>(work: Promise<Value>): Promise<Value> => within(clock, ANSWER_WITHIN_MS, work);

  const pause = (tries: number) =>
    sleep(
      clock,
      Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries) * (0.5 + random() / 2),
      closed.signal,
    );

  /** Listens until the connection breaks or the channel is closed; answers whether it ever listened. */
  const listenOnce = async (): Promise<boolean> => {
    const client = connect();
    const broken = new AbortController();
    const breakOff = (error?: Error) => {
      if (!broken.signal.aborted && !closed.signal.aborted)
        failed(error ?? new Error('The connection ended.'));
      broken.abort();
    };
    const end = () => {
      broken.abort();
    };
    client.on('error', breakOff);
    client.on('end', breakOff);
    client.on('notification', ({ payload }) => {
      receive(payload);
    });
    closed.signal.addEventListener('abort', end);
    let hasListened = false;
    try {
      await answered(client.connect());
      await answered(client.query(`listen ${CHANNEL}`));
      hasListened = true;
      if (!closed.signal.aborted) missed();
      while (!broken.signal.aborted && !closed.signal.aborted) {
        await sleep(clock, CHECK_EVERY_MS, broken.signal);
        if (!broken.signal.aborted && !closed.signal.aborted) await answered(client.query('select 1'));
      }
    } catch (error) {
      breakOff(error instanceof Error ? error : undefined);
    } finally {
      closed.signal.removeEventListener('abort', end);
      await answered(client.end()).catch(() => undefined);
    }
    return hasListened;
  };

  const listen = async (): Promise<void> => {
    for (let tries = 0; !closed.signal.aborted; tries += 1) {
      if (await listenOnce()) tries = 0;
      await pause(tries);
    }
  };

  const send = async (): Promise<void> => {
    let failures = 0;
    while (waiting.size > 0) {
      const payloads = [...waiting];
      waiting.clear();
      try {
        await notify(CHANNEL, payloads);
        failures = 0;
      } catch (error) {
        failed(error);
        if (closed.signal.aborted) break;
        // Something newer may have come in; the order does not matter.
        for (const payload of payloads) waiting.add(payload);
        await pause(failures++);
      }
    }
    isSending = false;
  };

  return {
    publish(hint) {
      if (closed.signal.aborted) return;
      if (waiting.size >= MAX_WAITING) {
        waiting.clear();
        waiting.add(writeMissed(self));
      }
      waiting.add(writePayload(self, hint));
      if (isSending) return;
      isSending = true;
      sending = send();
    },
    subscribe(listener) {
      listeners.add(listener);
      listening ??= listen();
      return () => {
        listeners.delete(listener);
      };
    },
    async close() {
      closed.abort();
      listeners.clear();
      await Promise.all([sending, listening]);
    },
  };
}
