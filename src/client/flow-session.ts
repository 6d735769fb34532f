import type { ActionType, Flow, StartFlow } from '../contract/types.js';
import type { ClientProblem } from './result.js';

/**
 * A flow as a page sees it: the newest reply, and what is going on between the page and the endpoint.
 * The session long-polls while the page is visible and the flow is open, drops replies older than what it has,
 * and looks again on every hint (visibility, network, other tabs). It decides nothing by itself.
 */
export interface FlowSessionState {
  readonly phase: 'idle' | 'starting' | 'open' | 'ended';
  readonly flow?: Flow;
  /** `environment.now()` when `flow` arrived: its durations run from here. */
  readonly receivedAt: number;
  /** The action on its way to the endpoint. */
  readonly sending?: ActionType;
  readonly connection: 'online' | 'offline' | 'reconnecting';
  /** Why the last request failed; cleared by the next success. */
  readonly problem?: ClientProblem;
}

export interface FlowSession {
  readonly state: FlowSessionState;
  /** Calls `listener` after every change of `state`; answers with how to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * Finds the user's open flow of this intent, provider and account and goes on with it, or starts one.
   * With `fresh`, always starts one.
   */
  start(start: StartFlow, options?: { readonly fresh?: boolean }): Promise<void>;
  /** Goes on with a flow by its id. */
  resume(flowId: string): Promise<void>;
  /** Sends an answer to the current step. Values are not kept after the request has left. Ignored while one is being sent. */
  answer(action: ActionType, values?: Readonly<Record<string, string>>, to?: string): Promise<void>;
  cancel(): Promise<void>;
  /** Does again what failed for a reason of the network. */
  retry(): Promise<void>;
  /** Begins polling again after `disconnect`, as when an element is moved. */
  connect(): void;
  /** Ends every request and timer of the session; the flow itself goes on. */
  disconnect(): void;
}
