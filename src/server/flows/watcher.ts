import { deadline, sleep } from '../clock.js';
import type { Context } from '../context.js';
import type { Attempt, FlowRecord } from '../stores/flow-store.js';
import type { Settlement } from './settle.js';
import type { Look } from '../upstream.js';
import { askAfterScan } from './ask-after-scan.js';
import { findAttempt, hasPhase } from './transitions.js';

/**
 * Looks upstream for successes that come without an answer: a scanned code, a tap in an app. One process watches a
 * flow at a time, for as long as somebody keeps asking for the flow; after that the sweeper looks now and then. The lease
 * is short and renewed all the time, so that another process goes on within seconds when this one dies.
 */
export interface Watcher {
  /** Somebody is looking at this flow: watch it for another while. */
  keep(flow: FlowRecord): void;
  /** One look at each attempt that nobody is watching. */
  lookOnce(flow: FlowRecord): Promise<void>;
  /** Gives every look up at once. */
  stop(): void;
}

/** How long a flow is watched after somebody has asked for it: somewhat longer than a long poll and its way. */
const INTEREST_MS = 30_000;

type Question = Extract<Look, { kind: 'checkpoint' }>;

const isWatched = ({ phase, passive }: Attempt): boolean => passive && (phase === 'live' || phase === 'late');

export function createWatcher(context: Context, settlement: Settlement): Watcher {
  const { flows, options, clock, timings } = context;
  /** Until when this process watches an attempt, by flow and upstream id. */
  const watched = new Map<string, { until: number }>();
  /** The flows whose leases are being renewed. */
  const held = new Set<string>();

  const stopped = new AbortController();

  /** Shows the question once, in place of the code that was scanned. */
  const ask = async (flowId: string, upstreamId: string, question: Question): Promise<void> => {
    const asked = await flows.change(flowId, (flow, now) => askAfterScan(flow, upstreamId, question, now));
    if (asked?.changed && hasPhase(asked.flow, 'late')) await settlement.withdraw(asked.flow);
  };

  const look = async (flow: FlowRecord, upstreamId: string): Promise<void> => {
    const limit = deadline(clock, timings.look, stopped.signal);
    try {
      const seen = await options.upstream.look(upstreamId, limit.signal);
      if (seen.kind === 'found') await settlement.found(flow.id, upstreamId, seen.account);
      if (seen.kind === 'checkpoint') await ask(flow.id, upstreamId, seen);
    } finally {
      limit.release();
    }
  };

  const watch = async (flowId: string, upstreamId: string, lease: { until: number }): Promise<void> => {
    while (clock.now() < lease.until && !stopped.signal.aborted) {
      const flow = await flows.store.get(flowId);
      const attempt = flow && findAttempt(flow, upstreamId);
      if (!flow || !attempt || !isWatched(attempt)) return;
      const startedAt = clock.now();
      await look(flow, upstreamId);
      const rest = timings.lookPause - (clock.now() - startedAt);
      if (rest > 0) await sleep(clock, rest, stopped.signal);
    }
  };

  const start = (flowId: string, upstreamId: string): void => {
    const key = `${flowId} ${upstreamId}`;
    const until = clock.now() + INTEREST_MS;
    const lease = watched.get(key);
    if (lease) {
      lease.until = until;
      return;
    }
    const fresh = { until };
    watched.set(key, fresh);
    context.background(
      'watch',
      watch(flowId, upstreamId, fresh).finally(() => watched.delete(key)),
    );
  };

  /** Takes the lease, so that two processes do not ask the upstream the same. */
  const hold = async (flow: FlowRecord): Promise<boolean> => {
    const isMine = flow.watch?.process === context.process;
    const isRunning = (flow.watch?.until ?? 0) > clock.now();
    if (isRunning) return isMine;
    const result = await flows.change(flow.id, (current, now) =>
      current.watch && current.watch.process !== context.process && current.watch.until > now
        ? undefined
        : { ...current, watch: { process: context.process, until: now + timings.stale } },
    );
    return result?.flow.watch?.process === context.process;
  };

  const isWatching = (flowId: string): boolean =>
    [...watched.keys()].some((key) => key.startsWith(`${flowId} `));

  /** Renews the lease while there is something to watch; gives it back when this process is being closed. */
  const keepHold = async (flowId: string): Promise<void> => {
    const ifMine = (edit: (flow: FlowRecord, now: number) => FlowRecord) =>
      flows.change(flowId, (flow, now) =>
        flow.watch?.process === context.process ? edit(flow, now) : undefined,
      );
    for (;;) {
      await sleep(clock, timings.stale / 2, stopped.signal);
      if (stopped.signal.aborted || !isWatching(flowId)) break;
      await ifMine((flow, now) => ({
        ...flow,
        watch: { process: context.process, until: now + timings.stale },
      }));
    }
    if (stopped.signal.aborted) await ifMine(({ watch: _watch, ...flow }) => flow);
  };

  const watchAll = async (flow: FlowRecord): Promise<void> => {
    if (!(await hold(flow))) return;
    for (const attempt of flow.attempts.filter(isWatched)) start(flow.id, attempt.upstreamId);
    if (held.has(flow.id)) return;
    held.add(flow.id);
    context.background(
      'watch.hold',
      keepHold(flow.id).finally(() => held.delete(flow.id)),
    );
  };

  return {
    stop() {
      stopped.abort();
    },
    keep(flow) {
      if (flow.attempts.some(isWatched)) context.background('watch.keep', watchAll(flow));
    },
    async lookOnce(flow) {
      const looks = flow.attempts
        .filter(
          ({ phase, upstreamId }) =>
            (phase === 'live' || phase === 'late') && !watched.has(`${flow.id} ${upstreamId}`),
        )
        .map(({ upstreamId }) => look(flow, upstreamId));
      await Promise.all(looks);
    },
  };
}
