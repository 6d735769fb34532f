import { describe, expect, it } from 'vitest';
import { stepSchema } from '../../../src/contract/step.js';
import type { FlowState, Step } from '../../../src/contract/types.js';
import { advance, nextDue } from '../../../src/server/flows/advance.js';
import { applyResult, showWait, win, type Applied } from '../../../src/server/flows/apply-result.js';
import { flowView } from '../../../src/server/flows/flow-view.js';
import { cancelFlow, expireFlow } from '../../../src/server/flows/transitions.js';
import { DEFAULT_TIMINGS } from '../../../src/server/options.js';
import type { Attempt, FlowRecord } from '../../../src/server/stores/flow-store.js';
import type { UpstreamResult } from '../../../src/server/upstream.js';

const NOW = 1_800_000_000_000;
const MINE = 'answer-mine';

const attempt: Attempt = {
  upstreamId: 'pending-1',
  intent: 'connect',
  phase: 'live',
  passive: false,
  startedAt: NOW - 10_000,
  endsAt: NOW + 290_000,
};

const codeStep: Step = {
  id: 'step-code-1',
  kind: 'code',
  channel: 'sms',
  charset: 'digits',
  expiresInMs: 300_000,
  actions: [{ type: 'submit' }, { type: 'resend' }, { type: 'cancel' }],
};

const flow: FlowRecord = {
  userId: 'user-1',
  id: 'flow-00001',
  version: 3,
  rev: 5,
  intent: 'connect',
  provider: 'linkedin',
  method: 'password',
  state: 'open',
  step: codeStep,
  stepAt: NOW - 10_000,
  supportId: 'AAAA-BBBB',
  createdAt: NOW - 20_000,
  expiresAt: NOW + 1_000_000,
  purgeAt: NOW + 2_000_000,
  attempts: [attempt],
  claim: { answerId: MINE, process: 'p', heartbeatAt: NOW, reason: 'checking-code' },
  answerIds: [MINE],
};

const results = {
  succeeded: { kind: 'succeeded', upstreamId: 'pending-1' },
  checkpoint: {
    kind: 'checkpoint',
    upstreamId: 'pending-2',
    endsInMs: 300_000,
    step: { kind: 'approve', actions: [{ type: 'cancel' }] },
  },
  stay: { kind: 'refused', failure: { code: 'provider.down' }, then: 'stay', canRetry: true },
  end: { kind: 'refused', failure: { code: 'attempt.lost' }, then: 'end', canRetry: true },
  spoken: { kind: 'spoken', message: { code: 'code.resent' }, resend: { afterMs: 30_000 } },
} as const satisfies Record<string, Applied['result']>;

const inState = (state: FlowState): FlowRecord => {
  switch (state) {
    case 'open':
      return flow;
    case 'cancelled':
      return cancelFlow(flow, NOW);
    case 'expired':
      return expireFlow(flow, NOW);
    default: {
      const { claim: _claim, ...rest } = flow;
      return { ...rest, state };
    }
  }
};

/** What each word of the upstream leads to in each state: the state, the kind of step, and the phases of the attempts. */
const table: readonly [
  FlowState,
  keyof typeof results,
  FlowState,
  Step['kind'],
  readonly Attempt['phase'][],
][] = [
  ['open', 'succeeded', 'open', 'wait', ['won']],
  ['open', 'checkpoint', 'open', 'approve', ['live', 'live']],
  ['open', 'stay', 'open', 'code', ['live']],
  ['open', 'end', 'failed', 'failed', ['live']],
  ['open', 'spoken', 'open', 'code', ['live']],
  ['failed', 'succeeded', 'failed', 'code', ['won']],
  ['failed', 'checkpoint', 'failed', 'code', ['live', 'live']],
  ['failed', 'stay', 'failed', 'code', ['live']],
  ['failed', 'end', 'failed', 'code', ['live']],
  ['failed', 'spoken', 'failed', 'code', ['live']],
  ['connected', 'succeeded', 'connected', 'code', ['won']],
  ['connected', 'checkpoint', 'connected', 'code', ['live', 'live']],
  ['connected', 'stay', 'connected', 'code', ['live']],
  ['connected', 'end', 'connected', 'code', ['live']],
  ['connected', 'spoken', 'connected', 'code', ['live']],
  ['cancelled', 'succeeded', 'cancelled', 'failed', ['remove']],
  ['cancelled', 'checkpoint', 'cancelled', 'failed', ['late', 'late']],
  ['cancelled', 'stay', 'cancelled', 'failed', ['late']],
  ['cancelled', 'end', 'cancelled', 'failed', ['late']],
  ['cancelled', 'spoken', 'cancelled', 'failed', ['late']],
  ['expired', 'succeeded', 'expired', 'failed', ['remove']],
  ['expired', 'checkpoint', 'expired', 'failed', ['late', 'late']],
  ['expired', 'stay', 'expired', 'failed', ['late']],
  ['expired', 'end', 'expired', 'failed', ['late']],
  ['expired', 'spoken', 'expired', 'failed', ['late']],
];

const apply = (record: FlowRecord, result: Applied['result']) =>
  applyResult(record, { answerId: MINE, result }, NOW);

describe('the word of the upstream', () => {
  it.each(table)('in a flow that is %s: %s', (state, name, nextState, kind, phases) => {
    const next = apply(inState(state), results[name]);
    expect([next.state, next.step.kind, next.attempts.map(({ phase }) => phase)]).toEqual([
      nextState,
      kind,
      phases,
    ]);
    expect(stepSchema.safeParse(next.step).error).toBeUndefined();
    expect(next.claim).toBeUndefined();
  });

  it('about an answer that is no longer being worked on changes no screen', () => {
    const { claim: _claim, ...rest } = flow;
    const other = {
      ...rest,
      claim: { ...flow.claim, answerId: 'answer-other' } as FlowRecord['claim'],
    } as FlowRecord;
    for (const name of ['checkpoint', 'stay', 'end', 'spoken'] as const) {
      expect(apply(other, results[name])).toMatchObject({ rev: flow.rev, step: { id: codeStep.id } });
    }
  });

  it.each(['cancelled', 'expired'] as const)(
    'never lets the live account of a reconnection be deleted: %s',
    (state) => {
      const reconnection: FlowRecord = {
        ...flow,
        intent: 'reconnect',
        attempts: [{ ...attempt, intent: 'reconnect' }],
      };
      const ended = state === 'cancelled' ? cancelFlow(reconnection, NOW) : expireFlow(reconnection, NOW);
      expect(ended.attempts[0]?.phase).toBe('over');
      expect(apply(ended, results.succeeded).attempts[0]?.phase).toBe('over');
    },
  );

  it('after a wait step brings the step before it back, with the time that has passed', () => {
    const waiting = showWait(flow, MINE, NOW);
    expect(waiting?.step).toMatchObject({ kind: 'wait', reason: 'checking-code' });
    const wrong: UpstreamResult = {
      ...results.stay,
      errors: [{ field: 'code', code: 'code.wrong' }],
    };
    const back = applyResult(waiting ?? flow, { answerId: MINE, result: wrong }, NOW + 5_000);
    expect(back.step).toMatchObject({ id: codeStep.id, kind: 'code', expiresInMs: 285_000 });
    expect(back.step.errors).toHaveLength(1);
  });
});

describe('time', () => {
  const later = (ms: number, record: FlowRecord = flow) => advance(record, NOW + ms, DEFAULT_TIMINGS);

  it('changes nothing while there is some', () => {
    expect(later(1_000)).toBe(flow);
  });

  it('takes work without a heartbeat for dead, and looks for its success from then on', () => {
    const told = later(DEFAULT_TIMINGS.stale);
    expect(told).toMatchObject({ state: 'failed', step: { failure: { code: 'flow.interrupted' } } });
    expect(told.attempts[0]).toMatchObject({ phase: 'live', passive: true });
    expect(told.claim).toBeUndefined();
  });

  it('ends a step when its last attempt has ended, and the attempt a moment after', () => {
    const { claim: _claim, ...unclaimed } = flow;
    const ended = later(290_000, unclaimed);
    expect(ended).toMatchObject({ state: 'failed', step: { failure: { code: 'attempt.expired' } } });
    expect(ended.attempts[0]?.phase).toBe('live');
    expect(later(306_000, ended).attempts[0]?.phase).toBe('over');
  });

  it('does not end a flow whose success is being written', () => {
    const won = win(flow, attempt.upstreamId, NOW);
    expect(later(30_000, won)).toBe(won);
  });

  it('does not let a user wait for ever on a success that can not be read, and keeps it', () => {
    const told = later(61_000, win(flow, attempt.upstreamId, NOW));
    expect(told).toMatchObject({ state: 'failed', step: { failure: { code: 'provider.slow' } } });
    expect(told.attempts[0]?.phase).toBe('won');
    expect(nextDue(told, NOW + 61_000, DEFAULT_TIMINGS)).toBeDefined();
  });

  it.each(['open', 'failed', 'cancelled', 'expired', 'connected'] as const)(
    'always has somebody look again at what is not over: %s',
    (state) => {
      const record = inState(state);
      const isOver = record.attempts.every(({ phase }) => phase === 'over') && state !== 'open';
      expect(nextDue(record, NOW, DEFAULT_TIMINGS) === undefined).toBe(isOver);
    },
  );
});

describe('what a client sees of a flow', () => {
  it('has nothing of the upstream in it', () => {
    expect(JSON.stringify(flowView(flow, NOW))).not.toContain('pending-1');
  });

  it('counts its durations from now', () => {
    expect(flowView(flow, NOW + 20_000).step.expiresInMs).toBe(270_000);
    expect(flowView(flow, NOW + 10_000_000).step.expiresInMs).toBe(0);
  });

  it('ends clearly for a client that can not draw the step', () => {
    const seen = flowView(flow, NOW, { stepKinds: new Set(['form', 'failed']) });
    expect(seen.step).toMatchObject({
      id: codeStep.id,
      kind: 'failed',
      failure: { code: 'checkpoint.unsupported' },
    });
    expect(flowView(flow, NOW, { stepKinds: new Set(['code']) }).step.kind).toBe('code');
  });
});
