import { sleep } from '../clock.js';
import type { Context } from '../context.js';
import { deadline } from '../clock.js';
import { errorName } from '../log.js';
import type { FlowRecord } from '../stores/flow-store.js';
import type { UpstreamResult } from '../upstream.js';
import { applyResult, showWait, type Applied } from './apply-result.js';
import type { Settlement } from './settle.js';
import { hasPhase } from './transitions.js';
import type { Watcher } from './watcher.js';

/**
 * One call to the upstream for one claimed answer. The reply to the browser waits for it a few seconds; what comes
 * later arrives through the poll. A heartbeat on the flow tells other processes that somebody is still at it.
 */
export interface Work {
  /** As it was when the answer was claimed. */
  readonly flow: FlowRecord;
  readonly answerId: string;
  readonly call: (signal: AbortSignal) => Promise<Called>;
}

/** What came of the call, with what is to be remembered of the answer (never a secret). */
export type Called = Omit<Applied, 'answerId'>;

/** Answers with the flow as the work has left it, where this call wrote it last. */
export type RunWork = (work: Work) => Promise<FlowRecord | undefined>;

/** How often a store that fails is tried, with pauses that grow up to the longest: some two minutes in all. */
const WRITE_TRIES = 8;
const LONGEST_PAUSE_MS = 30_000;

const CRASHED: UpstreamResult = {
  kind: 'refused',
  failure: { code: 'upstream.error' },
  then: 'end',
  canRetry: true,
};

export function createWorker(context: Context, settlement: Settlement, watcher: Watcher): RunWork {
  const { flows, clock, timings, log } = context;

  const beat = async ({ flow: { id: flowId }, answerId }: Work, signal: AbortSignal): Promise<void> => {
    for (;;) {
      await sleep(clock, timings.heartbeat, signal);
      if (signal.aborted) return;
      try {
        await flows.change(flowId, (flow, now) =>
          flow.claim?.answerId === answerId
            ? { ...flow, claim: { ...flow.claim, heartbeatAt: now } }
            : undefined,
        );
      } catch (error) {
        // One beat may be missed; the work goes on.
        log({ level: 'warn', event: 'heartbeat.failed', fields: { flow: flowId, error: errorName(error) } });
      }
    }
  };

  /** What the upstream has said can not be asked again, so that a store which fails is tried again. */
  const write = async (work: Work, called: Called): Promise<FlowRecord | undefined> => {
    for (let tries = 1; ; tries += 1) {
      try {
        const applied = await flows.change(work.flow, (flow, now) =>
          applyResult(flow, { ...called, answerId: work.answerId }, now),
        );
        return applied?.flow;
      } catch (error) {
        if (tries >= WRITE_TRIES) throw error;
        log({
          level: 'warn',
          event: 'flow.not-written',
          fields: { flow: work.flow.id, error: errorName(error) },
        });
        await sleep(clock, Math.min(LONGEST_PAUSE_MS, 500 * 2 ** tries));
      }
    }
  };

  const call = async (work: Work): Promise<Called> => {
    const limit = deadline(clock, timings.upstream);
    try {
      return await work.call(limit.signal);
    } catch (error) {
      // The error itself may hold what was sent: only its name is told.
      log({
        level: 'error',
        event: 'upstream.crashed',
        fields: { flow: work.flow.id, error: errorName(error) },
      });
      return { result: CRASHED };
    } finally {
      limit.release();
    }
  };

  const perform = async (work: Work): Promise<FlowRecord | undefined> => {
    const heart = new AbortController();
    context.background('heartbeat', beat(work, heart.signal));
    try {
      return await write(work, await call(work));
    } finally {
      heart.abort();
    }
  };

  const performAndFollow = async (work: Work): Promise<FlowRecord | undefined> => {
    const flow = await perform(work);
    if (!flow) return undefined;
    if (hasPhase(flow, 'won', 'remove')) return settlement.settle(flow);
    watcher.keep(flow);
    return flow;
  };

  return async (work) => {
    const done = performAndFollow(work);
    context.background('flow.work', done);
    const patience = new AbortController();
    const { isDone, flow } = await Promise.race([
      done.then(
        (left) => ({ isDone: true, flow: left }),
        () => ({ isDone: true, flow: undefined }),
      ),
      sleep(clock, timings.patience, patience.signal).then(() => ({ isDone: false, flow: undefined })),
    ]);
    patience.abort();
    if (isDone) return flow;
    const waiting = await flows.change(work.flow.id, (current, now) => showWait(current, work.answerId, now));
    return waiting?.flow;
  };
}
