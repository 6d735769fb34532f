import type { ConnectClient } from './connect-client.js';
import type { Environment } from './environment.js';
import type { FlowEvent } from './flow-reducer.js';
import type { FlowSessionState } from './flow-session.js';
import { MAX_POLL_SECONDS } from './protocol.js';
import { backoff, withDeadline } from './repeat.js';
import { isPassingProblem } from './result.js';

/** Pause after a look that the endpoint answered at once: it may not know how to wait, or move all the time. */
const CALM_MS = { moved: 250, quiet: 2_000 } as const;

export interface FlowWatch {
  /** Looks at the flow at once, in place of any look in flight, and goes on looking. */
  look(): void;
  stop(): void;
}

/**
 * Keeps looking at the open flow: one long poll after another while the page is visible and online.
 * After a failure the first look does not wait, so that the page soon knows that the endpoint is back.
 */
export function createFlowWatch(
  client: ConnectClient,
  environment: Environment,
  {
    state,
    dispatch,
  }: { readonly state: () => FlowSessionState; readonly dispatch: (event: FlowEvent) => void },
): FlowWatch {
  let timer: unknown;
  let current: AbortController | undefined;
  let failures = 0;

  function stop() {
    environment.clearTimeout(timer);
    current?.abort();
    current = undefined;
  }

  function look() {
    stop();
    const { phase, flow, connection } = state();
    if (phase !== 'open' || !flow || !environment.isVisible()) return;
    if (!environment.isOnline()) {
      dispatch({ type: 'lost', offline: true });
      return;
    }
    const mine = (current = new AbortController());
    const startedAt = environment.now();
    const waitSeconds = connection === 'online' ? MAX_POLL_SECONDS : 0;
    withDeadline(
      environment,
      (signal) => client.getFlow(flow.id, { after: flow.rev, waitSeconds, signal }),
      mine,
    ).then(
      (result) => {
        // Another look, or none, has taken this one's place.
        if (mine !== current) return;
        if (!result.ok) {
          const { problem } = result;
          const passes = isPassingProblem(problem);
          if (!passes) {
            dispatch({ type: 'failed', to: 'look', problem });
            return;
          }
          failures++;
          if (problem.code === 'protocol.invalid') dispatch({ type: 'failed', to: 'look', problem });
          else dispatch({ type: 'lost', offline: problem.code === 'network.offline' });
          again(backoff(environment, failures, problem.retryAfterMs));
          return;
        }
        failures = 0;
        const hasMoved = (result.value?.rev ?? 0) > flow.rev;
        if (result.value)
          dispatch({ type: 'replied', to: 'look', flow: result.value, at: environment.now() });
        else dispatch({ type: 'quiet' });
        const calm = hasMoved ? CALM_MS.moved : waitSeconds ? CALM_MS.quiet : 0;
        again(calm - (environment.now() - startedAt));
      },
      () => undefined,
    );

    function again(ms: number) {
      // A listener may have begun another look already.
      if (mine === current) timer = environment.setTimeout(look, Math.max(0, ms));
    }
  }

  return { look, stop };
}
