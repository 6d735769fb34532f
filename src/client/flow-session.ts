import type { ActionType, Flow, StartFlow } from '../contract/types.js';
import type { FlowRequest } from './flow-reducer.js';
import type { ClientProblem } from './result.js';

/**
 * A flow as a page sees it: the newest reply, and what is going on between the page and the endpoint.
 * The session long-polls while the page is visible and the flow is open, drops replies older than what it has,
 * and looks again on every hint (visibility, network, other tabs). The one thing it answers by itself is a QR code
 * whose time is up.
 */
export interface FlowSessionState {
  /** `idle` with a `problem` is a start that failed; `ended` with one is a flow that the endpoint no longer knows. */
  readonly phase: 'idle' | 'starting' | 'open' | 'ended';
  readonly flow?: Flow;
  /** `environment.now()` when this revision of `flow` arrived: its durations run from here. */
  readonly receivedAt: number;
  /** The action on its way to the endpoint. */
  readonly sending?: ActionType;
  readonly connection: 'online' | 'offline' | 'reconnecting';
  /** Why the request named by `failed` failed; gone when such a request succeeds, the flow moves, or the user acts. */
  readonly problem?: ClientProblem;
  readonly failed?: FlowRequest;
}

/** Before anything was asked for. */
export const initialFlowState: FlowSessionState = { phase: 'idle', receivedAt: 0, connection: 'online' };

export interface FlowSession {
  readonly state: FlowSessionState;
  /** Calls `listener` after every change of `state`; answers with how to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * Finds the user's open flow of this intent, provider, method and account and goes on with it, or starts one.
   * With `fresh`, always starts one. Connects the session.
   */
  start(start: StartFlow, options?: { readonly fresh?: boolean }): Promise<void>;
  /** Goes on with a flow by its id. Connects the session. */
  resume(flowId: string): Promise<void>;
  /**
   * Sends an answer to the current step. Values are not kept after the request has left, but for two quick repetitions
   * when the network fails; after those the step is still there, with `problem`. Ignored while one is being sent.
   * Action `cancel` is the same as `cancel()`.
   */
  answer(action: ActionType, values?: Readonly<Record<string, string>>, to?: string): Promise<void>;
  /** Ends the flow, also while it is being started or an answer is on its way. */
  cancel(): Promise<void>;
  /** Does a failed start or cancellation again; otherwise looks at the flow at once. */
  retry(): Promise<void>;
  /** Polls and listens to hints, also after `disconnect`, as when an element is moved. */
  connect(): void;
  /**
   * Ends polling, listening and every timer; the flow itself goes on. A request that changes something and has
   * left is not called back, and its reply still counts.
   */
  disconnect(): void;
}
