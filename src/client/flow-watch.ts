import type { Flow } from '../contract/types.js';
import type { FlowClient } from './connect-client.js';
import type { Environment } from './environment.js';
import type { FlowEvent } from './flow-reducer.js';
import type { FlowSessionState } from './flow-session.js';
import { MAX_POLL_SECONDS } from './protocol.js';
import { backoff, withDeadline } from './repeat.js';
import { type ClientProblem, isPassingProblem } from './result.js';

/** Pause after a look that the endpoint answered at once: it may not know how to wait, or move all the time. */
const CALM_MS = { moved: 250, quiet: 2_000 } as const;

export interface FlowWatch {
  /** Looks at the flow at once, in place of any look in flight, and goes on looking. */
  look(): void;
  stop(): void;
}

interface FlowMemory {
  readonly state: () => FlowSessionState;
  readonly dispatch: (event: FlowEvent) => void;
}

/**
 * Keeps looking at the open flow: one long poll after another while the page is visible and online.
 * After a failure the first look does not wait, so that the page soon knows that the endpoint is back.
 */
export function createFlowWatch(
  client: FlowClient,
  environment: Environment,
  { state, dispatch }: FlowMemory,
): FlowWatch {
  let timer: unknown;
  let current: AbortController | undefined;
  let failures = 0;

  function stop() {
    environment.clearTimeout(timer);
    current?.abort();
    current = undefined;
  }

  async function look() {
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
    const result = await withDeadline(
      environment,
      (signal) => client.getFlow(flow.id, { after: flow.rev, waitSeconds, signal }),
      mine,
    ).catch(() => undefined);
    if (!result || mine !== current) return;
    const pause = result.ok ? found(result.value, flow.rev, waitSeconds > 0) : missed(result.problem);
    // Whoever heard of the reply may have begun another look already.
    if (pause === undefined || mine !== current) return;
    const spent = result.ok ? environment.now() - startedAt : 0;
    timer = environment.setTimeout(() => void look(), Math.max(0, pause - spent));
  }

  /** Answers with how much time there should be between the beginnings of this look and the next. */
  function found(flow: Flow | undefined, rev: number, hasWaited: boolean): number {
    failures = 0;
    if (flow) dispatch({ type: 'replied', to: 'look', flow, at: environment.now() });
    else dispatch({ type: 'quiet' });
    if (flow && flow.rev > rev) return CALM_MS.moved;
    return hasWaited ? CALM_MS.quiet : 0;
  }

  /** Answers with the pause before the next look; nothing when the next one would fail in the same way. */
  function missed(problem: ClientProblem): number | undefined {
    const isPassing = isPassingProblem(problem);
    if (!isPassing || problem.code === 'protocol.invalid') dispatch({ type: 'failed', to: 'look', problem });
    else dispatch({ type: 'lost', offline: problem.code === 'network.offline' });
    return isPassing ? backoff(environment, ++failures, problem.retryAfterMs) : undefined;
  }

  return { look: () => void look(), stop };
}
