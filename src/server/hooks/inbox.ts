import type { Accounts } from '../accounts/accounts.js';
import { sleep, withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import type { Settlement } from '../flows/settle.js';
import { findAttempt, setAttempt } from '../flows/transitions.js';
import { randomId } from '../ids.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { InboxEntry } from '../stores/flow-store.js';
import type { HookEvent, IncomingHook } from '../upstream.js';

/**
 * Hooks are stored first, answered at once, and applied afterwards. They come twice, late and out of order, so that a
 * hook is only a reason to look: what is written into the table is what the upstream says when it is asked.
 */
export interface Inbox {
  /**
   * Takes a hook. `forged` when it is not authentic, and where its headers say so its body is never asked for; `full`
   * when too many wait, so that the upstream has to send it again.
   */
  receive(headers: IncomingHook['headers'], readBody: () => Promise<string>): Promise<Received>;
  /** Applies what is due. */
  process(): Promise<void>;
}

export type Received = 'taken' | 'forged' | 'full';

const BATCH = 50;
/** More than any number of writers that could meet on one row. */
const MAX_LOOKS = 20;
/** An upstream that says nothing of an account for this long will not be asked again because of one hook. */
const GIVE_UP_MS = 24 * 60 * 60_000;

const retryDelay = (tries: number): number => Math.min(10 * 60_000, 2_000 * 2 ** tries);

/** A word of an upstream, and no text: what a hook says is written by whoever sends it. */
const wordOf = (event: string): string => (/^[A-Za-z_.-]{1,32}$/.test(event) ? event : 'other');

export function createInbox(context: Context, accounts: Accounts, settlement: Settlement): Inbox {
  const { options, flows, clock, timings, limits, log } = context;
  const store = options.flows;

  const look = (upstreamId: string) =>
    withDeadline(clock, timings.look, (signal) => options.upstream.look(upstreamId, signal));

  /** The hook as evidence for the reconnections of this account that began before it came. */
  const confirm = async (entry: InboxEntry, flowId: string) => {
    await flows.change(flowId, (flow) => {
      const attempt = findAttempt(flow, entry.upstreamId);
      const isEvidence = attempt?.phase === 'live' && attempt.intent === 'reconnect' && !attempt.confirmed;
      return isEvidence && entry.receivedAt >= attempt.startedAt
        ? setAttempt(flow, entry.upstreamId, { confirmed: true })
        : undefined;
    });
  };

  const isAsRead = async (record: AccountRecord): Promise<boolean> => {
    const current = await options.accounts.get(record.id);
    return (
      current?.upstreamId === record.upstreamId &&
      current.status === record.status &&
      current.lastUpdate === record.lastUpdate
    );
  };

  /** `false` when the upstream did not say, so that it is to be tried again. */
  const apply = async (entry: InboxEntry, looks = 1): Promise<boolean> => {
    // A row that is never as it was read is looked at again later, not for ever.
    if (looks > MAX_LOOKS) return false;
    const pending = (await store.findByUpstreamId(entry.upstreamId)).filter((flow) =>
      ['live', 'late'].includes(findAttempt(flow, entry.upstreamId)?.phase ?? ''),
    );
    const record = await options.accounts.findByUpstreamId(entry.upstreamId);
    if (!record && !pending.length) return true;

    const seen = await look(entry.upstreamId);
    if (seen.kind === 'unknown') return false;
    // Its flow is being watched, and asks.
    if (seen.kind === 'checkpoint') return true;
    if (seen.kind === 'absent') {
      // A look may take long. Whoever has written the row meanwhile may have seen something newer.
      if (record && !(await isAsRead(record))) return apply(entry, looks + 1);
      // That a reply lacks an account is not yet its end: unless its deletion was told, the reconciler makes sure.
      if (record && entry.isRemoval) await accounts.forget(record, 'hook');
      return true;
    }
    // The same here; what is written, or forgotten, between two looks makes the older one look again.
    if (record && !(await accounts.renew(record, seen.account))) return apply(entry, looks + 1);
    for (const flow of pending) {
      if (entry.isSuccess) await confirm(entry, flow.id);
      await settlement.found(flow.id, entry.upstreamId, seen.account);
    }
    return true;
  };

  const later = async (entry: InboxEntry) => {
    if (clock.now() - entry.receivedAt >= GIVE_UP_MS) {
      log({
        level: 'error',
        event: 'hook.given-up',
        fields: { hook: wordOf(entry.event), tries: entry.tries },
      });
      return;
    }
    const nextTryAt = clock.now() + retryDelay(entry.tries);
    // Taking it has counted the try.
    await store.addToInbox({ ...entry, id: randomId(), nextTryAt });
  };

  const processOne = async (entry: InboxEntry) => {
    if (!(await apply(entry))) await later(entry);
    await store.removeFromInbox(entry.id);
  };

  const turns = new Map<string, Promise<void>>();

  /** One after the other for one account, whoever took them: each looks after the one before has written. */
  const inTurn = (upstreamId: string, work: () => Promise<void>): Promise<void> => {
    const before = turns.get(upstreamId) ?? Promise.resolve();
    const turn = before
      .catch(() => {})
      .then(work)
      .finally(() => {
        if (turns.get(upstreamId) === turn) turns.delete(upstreamId);
      });
    turns.set(upstreamId, turn);
    return turn;
  };

  const add = (event: HookEvent): Promise<void> => {
    const now = clock.now();
    return store.addToInbox({ ...event, id: randomId(), receivedAt: now, tries: 0, nextTryAt: now });
  };

  /** A short lease that is renewed, so that another process takes over soon from one that dies. */
  const hold = async (ids: ReadonlySet<string>, signal: AbortSignal): Promise<void> => {
    for (;;) {
      await sleep(clock, timings.stale / 2, signal);
      if (signal.aborted) return;
      await store.holdInInbox([...ids], clock.now() + timings.stale);
    }
  };

  const process: Inbox['process'] = async () => {
    const now = clock.now();
    const entries = await store.takeFromInbox(now, now + timings.stale, BATCH);
    if (!entries.length) return;
    const left = new Set(entries.map(({ id }) => id));
    const done = new AbortController();
    context.background('inbox.hold', hold(left, done.signal));
    // In order of arrival for one account, side by side for different ones.
    const work = entries.map((entry) =>
      inTurn(entry.upstreamId, () => processOne(entry)).finally(() => left.delete(entry.id)),
    );
    await Promise.allSettled(work);
    done.abort();
    await Promise.all(work);
  };

  return {
    process,
    async receive(headers, readBody) {
      const { upstream, hookSecret: secret } = options;
      if (!secret || (await upstream.isForged?.(headers, secret))) return 'forged';
      const events = await upstream.readHook({ headers, body: await readBody(), secret });
      if (!events) return 'forged';
      if (events.length && (await store.countInbox(limits.inboxEntries)) >= limits.inboxEntries) {
        log({ level: 'error', event: 'hook.inbox-full' });
        context.background('inbox', process());
        return 'full';
      }
      for (const event of events) await add(event);
      context.background('inbox', process());
      return 'taken';
    },
  };
}
