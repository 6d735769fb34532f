import type { Flow, Step } from '../../contract/types.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { elapse } from './durations.js';

export interface Viewer {
  /** The step kinds that the client can draw; all when it does not say. */
  readonly stepKinds?: ReadonlySet<string>;
  readonly superseded?: boolean;
}

/** A client that knows neither the kind nor a fallback of it gets a clear end instead of a blank. */
function drawable(step: Step, { stepKinds }: Viewer): Step {
  if (!stepKinds || stepKinds.has(step.kind) || ('fallback' in step && step.fallback)) return step;
  return {
    id: step.id,
    kind: 'failed',
    failure: { code: 'checkpoint.unsupported' },
    actions: step.actions.filter(({ type }) => type === 'cancel' || type === 'switch'),
  };
}

/** A flow as clients see it: durations count from now, and nothing of the upstream is left. */
export function flowView(flow: FlowRecord, now: number, viewer: Viewer = {}): Flow {
  return {
    id: flow.id,
    rev: flow.rev,
    intent: flow.intent,
    ...(flow.provider ? { provider: flow.provider } : {}),
    ...(flow.method ? { method: flow.method } : {}),
    ...(flow.provider && flow.intent === 'connect' ? { choseProvider: flow.choseProvider ?? false } : {}),
    ...(flow.accountId ? { accountId: flow.accountId } : {}),
    state: flow.state,
    step: elapse(drawable(flow.step, viewer), now - flow.stepAt),
    ...(flow.state === 'open' ? { expiresInMs: Math.max(0, flow.expiresAt - now) } : {}),
    supportId: flow.supportId,
    ...(viewer.superseded ? { superseded: true } : {}),
  };
}
