import type { Flow, StartFlow } from '../contract/types.js';
import type { FlowClient } from './connect-client.js';
import type { Result } from './result.js';

/** One way to a flow; called again when the network failed. */
export type FindFlow = (signal: AbortSignal) => Promise<Result<Flow>>;

/** The user's open flow that `body` asks for, or, always with `fresh`, a new one: only one, however often it is called. */
export function findOrStart(
  client: FlowClient,
  body: StartFlow,
  options: { readonly idempotencyKey: string; readonly fresh?: boolean | undefined },
): FindFlow {
  const { idempotencyKey, fresh } = options;
  return async (signal) => {
    if (!fresh) {
      const open = await client.listOpenFlows({ signal });
      if (!open.ok) return open;
      const match = open.value.items.find((flow) => continues(flow, body));
      if (match) return { ok: true, value: match };
    }
    return client.startFlow(body, { idempotencyKey, signal });
  };
}

/** A flow by its id. */
export function findById(client: FlowClient, id: string): FindFlow {
  return async (signal) => {
    const reply = await client.getFlow(id, { signal });
    if (!reply.ok) return reply;
    const { value } = reply;
    return value ? { ok: true, value } : { ok: false, problem: { code: 'protocol.invalid' } };
  };
}

/**
 * Whether going on with `flow` is what `start` asks for. A flow whose provider was chosen on the way is not what a page
 * for that one provider began, nor the other way round; an endpoint may not say which it was.
 */
function continues(flow: Flow, start: StartFlow): boolean {
  return (
    flow.intent === start.intent &&
    flow.accountId === start.accountId &&
    (start.provider === undefined || flow.provider === start.provider) &&
    flow.choseProvider !== (start.provider !== undefined) &&
    (start.method === undefined || flow.method === start.method)
  );
}
