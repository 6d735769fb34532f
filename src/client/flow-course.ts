import type { ActionType, Flow } from '../contract/types.js';
import { createCodeRenewal } from './code-renewal.js';
import type { FlowClient } from './connect-client.js';
import type { Environment } from './environment.js';
import type { FindFlow } from './find-flow.js';
import { type FlowEvent, type FlowRequest, reduceFlow } from './flow-reducer.js';
import type { FlowSession, FlowSessionState } from './flow-session.js';
import { createFlowWatch } from './flow-watch.js';
import { withRepetitions } from './repeat.js';
import { isNetworkProblem, type Result } from './result.js';
import type { Store } from './store.js';

/** What a session does with its flow, once it is known how to find it. */
export interface FlowCourse extends Omit<FlowSession, 'state' | 'subscribe' | 'start' | 'resume'> {
  /** Goes on with what `find` finds. With `isBegun` it was asked for already, and the store may hold it. */
  readonly begin: (find: FindFlow, options?: { readonly isBegun?: boolean }) => Promise<void>;
}

/**
 * One flow, driven by the server and by what the user answers. The reducer holds what is known; around it are four
 * effects: the requests that change something (here), looking for news, renewing a QR code, and listening to the page.
 */
export function createFlowCourse(
  client: FlowClient,
  environment: Environment,
  store: Store<FlowSessionState>,
): FlowCourse {
  const watch = createFlowWatch(client, environment, { state: () => store.state, dispatch });
  const renewal = createCodeRenewal(
    environment,
    () => store.state,
    () => void answer('refresh'),
  );
  let unwatch: (() => void) | undefined;
  /** Counts the flows asked for: replies about an earlier one are nobody's any more. */
  let turn = 0;
  let beginning: Promise<void> | undefined;
  let again: (() => Promise<void>) | undefined;

  function dispatch(event: FlowEvent) {
    const before = store.state;
    store.set(reduceFlow(before, event));
    // Lists of accounts on this page and in other tabs want to know.
    if (store.state.phase === 'ended' && before.phase !== 'ended') environment.announce();
    if (unwatch) renewal.check();
  }

  function look() {
    if (unwatch) watch.look();
  }

  async function request(
    to: FlowRequest,
    run: (signal: AbortSignal) => Promise<Result<Flow>>,
    isWanted: () => boolean,
  ): Promise<void> {
    const mine = turn;
    const result = await withRepetitions(environment, run, {
      isWanted: () => mine === turn && unwatch !== undefined && isWanted(),
      onLost: () => dispatch({ type: 'lost', offline: !environment.isOnline() }),
    });
    if (mine !== turn) return;
    if (result.ok) {
      dispatch({ type: 'replied', to, flow: result.value, at: environment.now() });
      environment.announce();
    } else if (isWanted()) {
      dispatch({ type: 'failed', to, problem: result.problem });
    }
    look();
  }

  async function begin(find: FindFlow, { isBegun = false } = {}): Promise<void> {
    connect();
    watch.stop();
    turn++;
    if (!isBegun) dispatch({ type: 'starting' });
    again = () => begin(find);
    beginning = request('start', find, () => true);
    await beginning;
  }

  async function answer(action: ActionType, values?: Readonly<Record<string, string>>, to?: string) {
    if (action === 'cancel') return cancel();
    const { flow, sending } = store.state;
    if (!flow || sending) return;
    const body = {
      stepId: flow.step.id,
      answerId: environment.randomId(),
      action,
      ...(to !== undefined && { to }),
      ...(values && { values }),
    };
    dispatch({ type: 'sending', action });
    await request(
      'answer',
      (signal) => client.answerFlow(flow.id, body, { signal }),
      () => store.state.sending === action,
    );
  }

  async function cancel() {
    const { phase, sending } = store.state;
    if (sending === 'cancel' || (phase !== 'starting' && phase !== 'open')) return;
    again = cancel;
    dispatch({ type: 'sending', action: 'cancel' });
    await beginning;
    const { flow } = store.state;
    if (!flow || store.state.sending !== 'cancel') return;
    await request(
      'cancel',
      (signal) => client.cancelFlow(flow.id, { signal }),
      () => store.state.sending === 'cancel',
    );
  }

  function connect() {
    if (unwatch) return;
    unwatch = environment.watch((change) => {
      const { failed, problem } = store.state;
      // A start that found no network goes on when there is one.
      if (change === 'network' && failed === 'start' && problem && isNetworkProblem(problem)) {
        if (environment.isOnline()) void again?.();
      }
      watch.look();
      renewal.check();
    });
    watch.look();
    renewal.check();
  }

  return {
    begin,
    answer,
    cancel,
    async retry() {
      const { failed } = store.state;
      dispatch({ type: 'retrying' });
      if (again && (failed === 'start' || failed === 'cancel')) await again();
      else look();
    },
    connect,
    disconnect() {
      unwatch?.();
      unwatch = undefined;
      watch.stop();
      renewal.stop();
    },
  };
}
