import { describe, expect, it } from 'vitest';
import { type FlowEvent, reduceFlow } from '../../../src/client/flow-reducer.js';
import { initialFlowState } from '../../../src/client/flow-session.js';
import type { FlowSessionState } from '../../../src/client/flow-session.js';
import type { Flow } from '../../../src/contract/types.js';
import { formStep } from './support/contract-server.js';

const flow = (more: Partial<Flow> = {}): Flow => ({
  id: 'flow-1',
  rev: 5,
  intent: 'connect',
  state: 'open',
  step: formStep(),
  supportId: 'support-1',
  ...more,
});

const open: FlowSessionState = { phase: 'open', flow: flow(), receivedAt: 10, connection: 'online' };
const unreachable = { code: 'network.unreachable' } as const;
const closed = { code: 'flow.closed' } as const;
const gone = { code: 'flow.not-found' } as const;

/** Every kind of state that a session can be in. */
const states = {
  idle: initialFlowState,
  'idle after a failed start': {
    ...initialFlowState,
    problem: unreachable,
    failed: 'start',
    connection: 'reconnecting',
  },
  starting: { ...initialFlowState, phase: 'starting' },
  'starting, cancelled': { ...initialFlowState, phase: 'starting', sending: 'cancel' },
  open,
  'open, sending': { ...open, sending: 'submit' },
  'open, cancelling': { ...open, sending: 'cancel' },
  'open, reconnecting': { ...open, connection: 'reconnecting' },
  'open, offline': { ...open, connection: 'offline' },
  'open after a failed answer': { ...open, problem: closed, failed: 'answer' },
  'open after a failed look': { ...open, problem: closed, failed: 'look' },
  ended: { ...open, phase: 'ended', flow: flow({ state: 'connected' }) },
  'ended, forgotten': { ...open, phase: 'ended', problem: gone, failed: 'look' },
} as const satisfies Record<string, FlowSessionState>;

const everyState = Object.entries(states) as [string, FlowSessionState][];
const hasFlow = everyState.filter(([, state]) => state.flow);
const at = 99;

const events: FlowEvent[] = [
  { type: 'starting' },
  { type: 'sending', action: 'submit' },
  { type: 'quiet' },
  { type: 'lost', offline: false },
  { type: 'lost', offline: true },
  { type: 'retrying' },
  ...(['start', 'look', 'answer', 'cancel'] as const).flatMap((to): FlowEvent[] => [
    { type: 'replied', to, at, flow: flow({ rev: 6 }) },
    { type: 'replied', to, at, flow: flow({ rev: 5 }) },
    { type: 'replied', to, at, flow: flow({ rev: 4 }) },
    { type: 'replied', to, at, flow: flow({ id: 'flow-2', rev: 9 }) },
    { type: 'replied', to, at, flow: flow({ rev: 6, state: 'expired' }) },
    { type: 'failed', to, problem: unreachable },
    { type: 'failed', to, problem: { code: 'network.offline' } },
    { type: 'failed', to, problem: closed },
    { type: 'failed', to, problem: gone },
  ]),
];

it.each(everyState)('%s keeps the promises of its type after every event', (_, state) => {
  for (const event of events) {
    const before = structuredClone(state);
    const next = reduceFlow(state, event);
    const label = JSON.stringify(event);
    expect(state, label).toEqual(before);
    // What is absent is absent, not undefined; a problem always says whose it is.
    expect(Object.values(next), label).not.toContain(undefined);
    expect('problem' in next, label).toBe('failed' in next);
    if (next.phase === 'open') expect(next.flow?.state, label).toBe('open');
    if (next.phase === 'starting') expect(next.flow, label).toBeUndefined();
    if (next.phase === 'ended' && event.type === 'replied') expect(next.sending, label).toBeUndefined();
    if (next.flow === state.flow && event.type !== 'starting')
      expect(next.receivedAt, label).toBe(state.receivedAt);
  }
});

describe.each(everyState)('%s', (_, state) => {
  it('makes room for a flow that is asked for', () => {
    expect(reduceFlow(state, { type: 'starting' })).toEqual({
      phase: 'starting',
      receivedAt: 0,
      connection: state.connection,
    });
  });

  it('takes the flow that a start was answered with, whatever its revision', () => {
    const next = reduceFlow(state, {
      type: 'replied',
      to: 'start',
      at,
      flow: flow({ id: 'flow-3', rev: 1 }),
    });
    expect(next).toMatchObject({
      phase: 'open',
      flow: { id: 'flow-3' },
      receivedAt: at,
      connection: 'online',
    });
    expect(next.problem).toBeUndefined();
    expect(next.sending).toBe(state.sending);
  });

  it('is idle with the problem of a failed start', () => {
    const next = reduceFlow(state, { type: 'failed', to: 'start', problem: closed });
    expect(next).toMatchObject({ phase: 'idle', problem: closed, failed: 'start', connection: 'online' });
    expect(next.sending).toBeUndefined();
  });

  it('shows the action on its way in place of the last problem', () => {
    const next = reduceFlow(state, { type: 'sending', action: 'resend' });
    expect(next).toMatchObject({ phase: state.phase, sending: 'resend' });
    expect(next.problem).toBeUndefined();
  });

  it('says when requests do not get through', () => {
    expect(reduceFlow(state, { type: 'lost', offline: false })).toEqual({
      ...state,
      connection: 'reconnecting',
    });
    expect(reduceFlow(state, { type: 'lost', offline: true })).toEqual({ ...state, connection: 'offline' });
  });

  it('forgets the problem when the user tries again', () => {
    const { problem: _problem, failed: _failed, ...rest } = state;
    expect(reduceFlow(state, { type: 'retrying' })).toEqual(rest);
  });
});

describe.each(hasFlow)('%s, with a flow', (_, state) => {
  it('takes a newer revision and clears the problem', () => {
    const next = reduceFlow(state, { type: 'replied', to: 'look', at, flow: flow({ rev: 6 }) });
    expect(next).toMatchObject({ phase: 'open', flow: { rev: 6 }, receivedAt: at, connection: 'online' });
    expect(next.problem).toBeUndefined();
  });

  it('drops an older one, and keeps its flow for the same one', () => {
    for (const rev of [4, 5]) {
      const next = reduceFlow(state, { type: 'replied', to: 'look', at, flow: flow({ rev }) });
      expect(next.flow).toBe(state.flow);
      expect(next.receivedAt).toBe(state.receivedAt);
      expect(next.connection).toBe('online');
    }
  });

  it('ignores replies about another flow', () => {
    const other = flow({ id: 'flow-2', rev: 9 });
    for (const to of ['look', 'answer', 'cancel'] as const)
      expect(reduceFlow(state, { type: 'replied', to, at, flow: other })).toBe(state);
  });

  it('ends with a flow that has ended, whatever is being sent', () => {
    for (const ending of ['connected', 'failed', 'cancelled', 'expired'] as const) {
      const next = reduceFlow(state, {
        type: 'replied',
        to: 'look',
        at,
        flow: flow({ rev: 6, state: ending }),
      });
      expect(next.phase).toBe('ended');
      expect(next.sending).toBeUndefined();
    }
  });

  it('ends, with the flow still there, when the endpoint no longer knows it', () => {
    for (const to of ['look', 'answer', 'cancel'] as const) {
      const next = reduceFlow(state, { type: 'failed', to, problem: gone });
      expect(next).toMatchObject({ phase: 'ended', problem: gone, flow: { id: 'flow-1' } });
      expect(next.sending).toBeUndefined();
    }
  });
});

describe('sending', () => {
  const sending = states['open, sending'];
  const cancelling = states['open, cancelling'];

  it('is over when the answer is back, even with a revision that is known already', () => {
    for (const rev of [4, 5, 6])
      expect(
        reduceFlow(sending, { type: 'replied', to: 'answer', at, flow: flow({ rev }) }).sending,
      ).toBeUndefined();
    expect(reduceFlow(sending, { type: 'failed', to: 'answer', problem: closed })).toEqual({
      ...open,
      problem: closed,
      failed: 'answer',
    });
  });

  it('goes on while looks come back', () => {
    expect(reduceFlow(sending, { type: 'replied', to: 'look', at, flow: flow({ rev: 6 }) }).sending).toBe(
      'submit',
    );
    expect(reduceFlow(sending, { type: 'quiet' }).sending).toBe('submit');
    expect(reduceFlow(sending, { type: 'failed', to: 'look', problem: closed }).sending).toBe('submit');
  });

  it('of a cancellation is not ended by an answer that was on its way', () => {
    expect(
      reduceFlow(cancelling, { type: 'replied', to: 'answer', at, flow: flow({ rev: 6 }) }).sending,
    ).toBe('cancel');
    expect(reduceFlow(cancelling, { type: 'failed', to: 'cancel', problem: unreachable })).toMatchObject({
      phase: 'open',
      failed: 'cancel',
      connection: 'reconnecting',
    });
  });

  it('of a cancellation outlives the start it waits for', () => {
    const next = reduceFlow(states['starting, cancelled'], {
      type: 'replied',
      to: 'start',
      at,
      flow: flow(),
    });
    expect(next).toMatchObject({ phase: 'open', sending: 'cancel' });
  });
});

describe('a problem', () => {
  it('of a look goes with the next look that works, and that of an answer stays', () => {
    expect(reduceFlow(states['open after a failed look'], { type: 'quiet' })).toEqual(open);
    const failedAnswer = states['open after a failed answer'];
    expect(reduceFlow(failedAnswer, { type: 'quiet' })).toBe(failedAnswer);
    expect(reduceFlow(failedAnswer, { type: 'replied', to: 'look', at, flow: flow() })).toBe(failedAnswer);
  });

  it('of the network says whether the page or the endpoint is away', () => {
    const offline = { code: 'network.offline' } as const;
    expect(reduceFlow(open, { type: 'failed', to: 'answer', problem: offline }).connection).toBe('offline');
    expect(reduceFlow(open, { type: 'failed', to: 'answer', problem: unreachable }).connection).toBe(
      'reconnecting',
    );
    expect(
      reduceFlow(states['open, offline'], { type: 'failed', to: 'answer', problem: closed }).connection,
    ).toBe('online');
  });
});

it('answers with the very same state when nothing changes, so that nobody draws for nothing', () => {
  expect(reduceFlow(open, { type: 'quiet' })).toBe(open);
  expect(reduceFlow(open, { type: 'retrying' })).toBe(open);
  expect(reduceFlow(open, { type: 'replied', to: 'look', at, flow: flow({ rev: 4 }) })).toBe(open);
  const offline = states['open, offline'];
  expect(reduceFlow(offline, { type: 'lost', offline: true })).toBe(offline);
});
